import { byCodeUnit } from '../../support/files.ts';
import type { SiteData } from '../data/load-site.ts';
import type { ClaimNode } from '../data/nodes.ts';
import { shownEntries } from '../feeds/feed.ts';
import { feedIn } from '../feeds/site-feeds.ts';
import { messages } from '../messages.ts';
import type { Printer } from '../views/printer.ts';
import { annotated, annotationCollection } from './annotations.ts';
import { citoTerm } from './quoted.ts';
import { cslItem, referenceText } from './references.ts';

/** A program that a reader may copy, and the lines it prints. */
export type Example = { about: string; code: string; result: string[] };

/** How often each word comes, as lines: the most frequent first, then by the word. */
const counted = (words: readonly string[]): [string, number][] => {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
};

/** The claim that most sources carry. */
export const mostCarriedClaim = ({ graph }: SiteData): ClaimNode | undefined =>
  [...graph.claims.values()].sort((a, b) => b.sources.length - a.sources.length || byCodeUnit(a.id, b.id))[0];

/** Small programs that fetch a file, each a module of its own. `path`: below the front page. */
const read = (home: string, path: string, name: string): string[] =>
  path.endsWith('.jsonl')
    ? [
        `const text = await (await fetch('${home}${path}')).text();`,
        `const ${name} = text.trim().split('\\n').map((line) => JSON.parse(line));`,
      ]
    : [`const ${name} = await (await fetch('${home}${path}')).json();`];

/** Counts what stands in `all`, an array of strings, and prints the first lines, the most frequent first. */
const printCounted = (most: string): string[] => [
  'const counts = Object.entries(Object.groupBy(all, (one) => one)).map(([one, same]) => [same.length, one]);',
  'counts.sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? -1 : 1));',
  `for (const [times, one] of counts${most}) console.log(times, one);`,
];

const aboutClaim = (print: Printer, home: string, claim: ClaimNode): Example[] => {
  const { about } = messages.data;
  const { id, story } = claim;
  const relations = counted(story.claims.flatMap((one) => one.relations.map(({ type }) => citoTerm(type))));
  return [
    {
      about: about.cite,
      code: [...read(home, `claims/${id}.json`, '{ citation }'), 'console.log(citation.text);'].join('\n'),
      result: [referenceText(print, cslItem(print, claim))],
    },
    {
      about: about.relations,
      code: [
        ...read(home, `data/provenance/${story.id}.jsonld`, 'provenance'),
        "const all = provenance['@graph'].flatMap((node) => node.hasCitationCharacterization?.split('/').at(-1) ?? []);",
        ...printCounted(''),
      ].join('\n'),
      result: relations.map(([term, times]) => `${times} ${term}`),
    },
  ];
};

/**
 * What may be done with the files, with what comes of it. The results are counted here from the pages, not from the files: a test runs the
 * programs on the files and compares.
 */
export const examples = (print: Printer, data: SiteData): Example[] => {
  const { graph, statements } = data;
  const { about } = messages.data;
  const home = print.site.url + print.href('');
  const claims = [...graph.claims.values()];
  const claim = mostCarriedClaim(data);
  const feed = feedIn(print, data, '');
  const spoken = counted([...statements.values()].flatMap(({ speaker }) => speaker?.id ?? []));
  const one = (what: string, path: string, name: string, rest: string[], result: string[]): Example => ({
    about: what,
    code: [...read(home, path, name), ...rest].join('\n'),
    result,
  });
  return [
    one(
      about.carried,
      'data/claims.jsonl',
      'claims',
      ['console.log(claims.filter(({ sources }) => sources.length > 1).length);'],
      [String(claims.filter(({ sources }) => sources.length > 1).length)],
    ),
    one(
      about.quoted,
      'data/statements.jsonl',
      'statements',
      ['const all = statements.flatMap(({ speaker }) => speaker ?? []);', ...printCounted('.slice(0, 3)')],
      spoken.slice(0, 3).map(([id, times]) => `${times} ${id}`),
    ),
    ...(claim === undefined ? [] : aboutClaim(print, home, claim)),
    one(
      about.annotations,
      'data/annotations.json',
      'annotations',
      ['console.log(annotations.total);'],
      [String(annotationCollection(print, annotated(graph)).total)],
    ),
    one(
      about.references,
      'data/citations.json',
      'references',
      ['console.log(references.length);'],
      [String(graph.sources.size + graph.explainers.size + graph.stories.size + claims.length)],
    ),
    one(
      about.feed,
      'feed.json',
      '{ items }',
      ['for (const { title } of items.slice(0, 2)) console.log(title);'],
      feed
        ? shownEntries(feed)
            .slice(0, 2)
            .map(({ title }) => title)
        : [],
    ),
  ];
};
