import { basename } from 'node:path';
import type { Outcome, Problem } from '../../support/problem.ts';
import { formatProblem } from '../../support/problem.ts';
import type { Site } from '../../vocabulary/site.ts';
import { compileBodies, findPage } from '../bodies/compile-bodies.ts';
import type { Body } from '../bodies/compile-body.ts';
import { timed } from '../build/timed.ts';
import { type CorrectedPage, joinCorrections } from './join-corrections.ts';
import { joinPages } from './join-pages.ts';
import { mergedPages } from './merge-pages.ts';
import type { Graph, StatementNode } from './nodes.ts';
import { type Content, type KnownPages, type Read, readAllContent, readContent, sameContent } from './read-content.ts';
import { type Redirect, settleRedirects } from './redirects.ts';
import { contentDir, type Environment } from './settings.ts';

/** Everything the pages are made from. `bodies` are found by the path of their page. */
export type SiteData = {
  site: Site;
  graph: Graph;
  statements: ReadonlyMap<string, StatementNode>;
  bodies: ReadonlyMap<string, Body>;
  redirects: Redirect[];
  corrections: CorrectedPage[];
  /** What is wrong with pages, and therefore missing: while an editor works, the others are shown all the same. */
  problems: Problem[];
};

/** Content → the site's data: merges done, pages joined, bodies compiled, redirects settled. What cannot be used is left out. */
const joinSite = async (content: Content): Promise<SiteData> => {
  const merged = mergedPages(content);
  const { graph, problems } = joinPages(content, merged);
  const corrections = joinCorrections(content, graph, merged);
  const statements = new Map([...graph.claims.values()].flatMap((claim) => claim.statements.map((statement) => [statement.id, statement])));
  const compiled = await compileBodies(content, graph, statements);
  const redirects = settleRedirects({ ...content.redirects, ...Object.fromEntries(merged) }, (id) => findPage(graph, id));
  const wrong = [...problems, ...compiled.problems];
  return { site: content.site, graph, statements, bodies: compiled.bodies, redirects, corrections, problems: wrong };
};

/** The same for publication, where nothing may be wrong. */
export const assembleSite = async (content: Content): Promise<Outcome<SiteData>> => {
  const value = await joinSite(content);
  return value.problems.length > 0 ? { ok: false, problems: value.problems } : { ok: true, value };
};

/** Reads `content/` and assembles the site. */
export const readSite = async (env: Environment): Promise<Outcome<SiteData>> => {
  const content = await timed('read', () => readContent(contentDir(env), env));
  return content.ok ? timed('graph', () => assembleSite(content.value)) : content;
};

/**
 * The site as far as it can be made, with all that is wrong: a page that cannot be read does not hide what is wrong with the others, and what
 * names that page may be right.
 */
const joinWhatCanBe = async ({ content, problems }: Read): Promise<SiteData> => {
  const made = await joinSite(content);
  const unread = problems.map(({ file }) => `\`${basename(file, '.mdx')}\``);
  return { ...made, problems: [...problems, ...made.problems.filter(({ what }) => !unread.some((id) => what.includes(id)))] };
};

/** Everything that keeps the site from being built, at once. */
export const checkSite = async (env: Environment): Promise<Problem[]> =>
  (await joinWhatCanBe(await readAllContent(contentDir(env), env))).problems;

const known: KnownPages = new Map();
let shown: { read: Read; data: Promise<SiteData> } | undefined;

/** The site as it is now; joined anew only when a file of `content/` is another than at the last request. */
const loadCurrent = async (): Promise<SiteData> => {
  const read = await readAllContent(contentDir(process.env), process.env, known);
  if (!shown || !sameContent(shown.read, read)) shown = { read, data: joinWhatCanBe(read).then(exceptPages) };
  return shown.data;
};

let built: Promise<SiteData> | undefined;

const orThrow = (outcome: Outcome<SiteData>): SiteData => {
  if (outcome.ok) return outcome.value;
  throw Object.assign(new Error(`\n${outcome.problems.map(formatProblem).join('\n')}\n`), { problems: outcome.problems });
};

/** Problems of pages are shown in their place; with any other there is no site. */
const exceptPages = (data: SiteData): SiteData => {
  const others = data.problems.filter(({ file }) => !file.endsWith('.mdx'));
  return others.length === 0 ? data : orThrow({ ok: false, problems: others });
};

/**
 * The site's data, once for a whole build; while an editor works, anew whenever a file has changed, with only those read again, and pages
 * with problems left out.
 * @throws an error that holds the problems, as `problems` and in its message: Astro has no other way to be told.
 */
export const loadSite = (): Promise<SiteData> => {
  if (import.meta.env.DEV) return loadCurrent();
  built ??= readSite(process.env).then(orThrow);
  return built;
};
