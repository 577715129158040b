import { join } from 'node:path';
import { lineAndColumn, type Problem } from '../support/problem.ts';
import { didYouMean } from '../support/suggest.ts';
import { missingBacklinks } from './checks/backlinks.ts';
import { longExcerpts } from './checks/excerpts.ts';
import { hiddenExplainers } from './checks/unreachable.ts';
import { unreadableIds } from './checks/unreadable.ts';
import { type Cited, citedDocuments } from './cited.ts';
import { allPages, type ReadContent, type RecordFile } from './content.ts';
import type { RecordKind } from './kinds.ts';
import { orphanProblem } from './lost.ts';
import { positionOf } from './position.ts';
import { type Quotation, quotationsOf } from './quotations.ts';
import { type Reference, referencesOf } from './references.ts';
import type { StoryDocuments } from './story-graph.ts';

/** `quotations`: how many spans were compared with their sources. */
export type Check = { quotations: number; problems: Problem[] };

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

const misquoted = (page: RecordFile, quotation: Quotation, cited: Cited | undefined): Problem => {
  const said = `“${short(quotation.exact)}”`;
  const here = { file: page.file, ...positionOf(page, quotation.path) };
  if (cited === undefined) {
    return {
      ...here,
      what: `${said} is quoted from ${quotation.doc ?? 'no source'}, which is not in seeds/`,
      why: 'a quotation that cannot be compared with its source must not be published',
      fix: 'bring the article back to seeds/, or delete this page if it is not needed any more',
    };
  }
  const { document, file, current } = cited;
  const inside = quotation.start <= document.text.length;
  const { line, column } = lineAndColumn(document.text, Math.min(quotation.start, document.text.length));
  const stands = inside ? `there stands “${short(document.text.slice(quotation.start, quotation.end))}”` : 'the article ends before it';
  return {
    ...here,
    what: `${said} is not in its source at ${file}:${line}:${column}: ${stands}`,
    why: 'every quotation has to be in its source, character for character; the site is not built',
    fix: current
      ? 'run onrecord again: the pipeline writes `record:` anew'
      : 'the article was changed after it was cited: restore it, or correct this page and run onrecord again',
  };
};

const checkQuotations = (page: RecordFile, docOfStatement: ReadonlyMap<string, string>, sources: ReadonlyMap<string, Cited>): Check => {
  const quotations = quotationsOf(page, docOfStatement);
  const problems = quotations.flatMap((quotation) => {
    const cited = sources.get(quotation.doc ?? '');
    return cited?.document.text.slice(quotation.start, quotation.end) === quotation.exact ? [] : [misquoted(page, quotation, cited)];
  });
  return { quotations: quotations.length, problems };
};

const singular: Record<Reference['to'], string> = {
  sources: 'source',
  actors: 'actor',
  events: 'event',
  claims: 'claim',
  stories: 'story',
  statements: 'statement',
};

const unknownIds = (page: RecordFile, known: Record<Reference['to'], ReadonlySet<string>>, unreadable: ReadonlySet<string>): Problem[] =>
  referencesOf(page)
    .filter(({ to, id }) => !known[to].has(id) && !unreadable.has(id))
    .map(({ to, id, path }) => ({
      file: page.file,
      ...positionOf(page, path),
      what: `there is no ${singular[to]} \`${id}\`${didYouMean(id, known[to])}`,
      why: 'the page would link to nothing',
      fix: 'run onrecord again; if this page is left over from an earlier run, move what you wrote and delete it',
    }));

const changedSources = (content: ReadContent, sources: ReadonlyMap<string, Cited>): Problem[] =>
  content.sources
    .filter(({ value }) => !value.record.orphaned)
    .flatMap((page) => {
      const cited = sources.get(page.id);
      if (cited?.current) return [];
      const { story, facts } = page.value.record;
      return [
        {
          file: page.file,
          ...positionOf(page, ['record', 'sha256']),
          what: `the article seeds/${story}/${facts.file} ${cited ? 'was changed after it was cited' : 'is not there any more'}`,
          why: 'what pages quote from it may not be in it',
          fix: cited ? 'run onrecord again, or restore the article' : 'bring the article back, or delete this page',
        },
      ];
    });

const outdatedPage = (file: string, by: string): Problem => ({
  file,
  what: 'the record is damaged, or was written by another version of Onrecord',
  why: 'its quotations cannot be checked, so the page is not published',
  fix: `run \`npm run build\`: ${by}`,
});

/**
 * The verbatim gate over `content/`: every span of every record has to be in its source at its offsets, every id has to be known, every source
 * unchanged, no excerpt longer than its source's rights allow, every link there and back. Orphaned pages are not published, so they are only
 * named, as warnings. Offsets are UTF-16 code units into `Document.text`.
 */
export const check = (content: ReadContent, stories: readonly StoryDocuments[]): Check => {
  const all = allPages(content);
  const published = all.filter(({ value }) => !value.record.orphaned);
  const pages = published.filter(({ unread }) => unread.length === 0);
  const sources = citedDocuments(content.sources, stories);
  const claims = content.claims.filter(({ value }) => !value.record.orphaned);
  const docOfStatement = new Map(claims.flatMap(({ value }) => value.record.statements.map(({ id, doc }) => [id, doc] as const)));
  const ids = (kind: RecordKind) => new Set(published.filter((page) => page.kind === kind).map(({ id }) => id));
  const known = {
    sources: ids('sources'),
    actors: ids('actors'),
    events: ids('events'),
    claims: ids('claims'),
    stories: ids('stories'),
    statements: new Set(docOfStatement.keys()),
  };
  const unreadable = new Set(unreadableIds(content.problems));
  const checked = pages.map((page) => checkQuotations(page, docOfStatement, sources));
  return {
    quotations: checked.reduce((sum, { quotations }) => sum + quotations, 0),
    problems: [
      ...content.problems,
      ...content.outdated.map((path) => outdatedPage(join(content.dir, path), 'no editor wrote on this page, so it is made anew')),
      ...all
        .filter(({ unread }) => unread.length > 0)
        .map((page) => ({ ...outdatedPage(page.file, 'the record is made anew, and what an editor wrote is kept'), ...page.record })),
      ...all
        .filter(({ value }) => value.record.orphaned && !('not-an-actor' in value))
        .map((page) => orphanProblem(page, content.redirects[page.id] ?? null)),
      ...changedSources(content, sources),
      ...checked.flatMap(({ problems }) => problems),
      ...pages.flatMap((page) => unknownIds(page, known, unreadable)),
      ...longExcerpts(content),
      ...missingBacklinks(content),
      ...hiddenExplainers(content),
    ],
  };
};
