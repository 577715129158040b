import { acquire, doubtfulCharacters } from '../../acquire/index.ts';
import { annotate } from '../../annotate/index.ts';
import { connect } from '../../connect/index.ts';
import type { ReadContent } from '../../record/content.ts';
import { check, planPages } from '../../record/index.ts';
import { parseContent, type TextFile } from '../../record/parse-content.ts';
import { formatProblem, type Problem } from '../../support/problem.ts';
import type { Document } from '../../vocabulary/document.ts';
import { SourceFacts, Story } from '../../vocabulary/story.ts';
import type { HostileStory } from './hostile-story.ts';

type Written = { path: string; text: string };

const site: Written = { path: 'site.yaml', text: 'title: Hostile\ntagline: Tricks\n' };

/** As the disk gives it back: UTF-8, where halves of characters cannot be. */
const written = (files: Written[]): TextFile[] =>
  files.map(({ path, text }) => ({ path, read: () => ({ ok: true, value: Buffer.from(text, 'utf8').toString('utf8') }) }));

const contentOf = (files: Written[]): ReadContent => parseContent('content', written(files));

/** Every `{start, end, exact}` anywhere in a value. */
const spansIn = (value: unknown): { start: number; end: number; exact: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'exact' in value && 'start' in value && 'end' in value ? [value as { start: number; end: number; exact: string }] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
};

const actsOnTerminals = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u2028\u2029]|\p{Cs}/u;

const told = (problems: Problem[]): string[] =>
  problems.flatMap((problem) => {
    const said = formatProblem(problem);
    return actsOnTerminals.test(said) || said.split('\n').length !== 3 ? [`a problem acts on the terminal: ${JSON.stringify(said)}`] : [];
  });

/** Windows keeps some names for devices, forbids characters, and knows names of two cases as one, as macOS does; its paths end at 260. */
const keptAnywhere = /^(?:[a-z]+\/(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[a-z0-9]+(?:-[a-z0-9]+)*\.mdx|redirects\.yaml|site\.yaml)$/;

/**
 * Takes a story the whole way from bytes to pages and back, and tells every promise that is not kept: spans are verbatim, pages are read back
 * without a problem and as they were, the gate finds nothing, a second run changes nothing. `documents`: how many were acquired.
 */
export const throughPipeline = ({ title, articles }: HostileStory): { faults: string[]; documents: number; quotations: number } => {
  const facts = articles.map(({ text: _, ending, name, ...known }, at) => SourceFacts.parse({ ...known, file: `${at}${name}${ending}` }));
  const story = Story.parse({ title, sources: facts });
  const outcomes = articles.map(({ text }, at) => acquire(facts[at]?.file ?? '', new TextEncoder().encode(text), facts[at] as SourceFacts));
  const documents: Document[] = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const problems = [
    ...outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)),
    ...documents.flatMap(({ doc, text }) => doubtfulCharacters(doc, text)),
  ];
  const annotations = documents.map(annotate);
  const misquoted = annotations.flatMap((one, at) =>
    spansIn(one)
      .filter(({ start, end, exact }) => documents[at]?.text.slice(start, end) !== exact)
      .map(({ exact }) => `a span is not verbatim: ${JSON.stringify(exact)}`),
  );
  const given = [{ id: 'hostile', story, documents, graph: connect('hostile', documents, annotations) }];
  const first = planPages(given, contentOf([site]));
  const content = contentOf([site, ...first.writes]);
  const again = planPages(given, content);
  const checked = check(content, given);
  const wrong = [...first.problems, ...content.problems, ...again.problems, ...checked.problems].filter(({ warning }) => !warning);
  return {
    documents: documents.length,
    quotations: checked.quotations,
    faults: [
      ...misquoted,
      ...told([...problems, ...wrong]),
      ...wrong.map((problem) => `pages are not read back: ${formatProblem(problem)}`),
      ...first.writes.filter(({ path }) => !keptAnywhere.test(path) || path.length > 100).map(({ path }) => `no name for a file: ${path}`),
      ...again.writes.map(({ path }) => `a second run writes ${path}`),
      ...again.deletes.map((path) => `a second run deletes ${path}`),
    ],
  };
};
