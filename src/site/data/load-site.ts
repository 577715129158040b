import { basename } from 'node:path';
import type { Outcome, Problem } from '../../support/problem.ts';
import { formatProblem } from '../../support/problem.ts';
import type { Site } from '../../vocabulary/site.ts';
import { compileBodies, findPage } from '../bodies/compile-bodies.ts';
import type { Body } from '../bodies/compile-body.ts';
import { type CorrectedPage, joinCorrections } from './join-corrections.ts';
import { joinPages } from './join-pages.ts';
import { mergedPages } from './merge-pages.ts';
import type { Graph, StatementNode } from './nodes.ts';
import { type Content, readAllContent, readContent } from './read-content.ts';
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
};

/** Content → the site's data: merges done, pages joined, bodies compiled, redirects settled. */
export const assembleSite = async (content: Content): Promise<Outcome<SiteData>> => {
  const merged = mergedPages(content);
  const { graph, problems } = joinPages(content, merged);
  const corrections = joinCorrections(content, graph, merged);
  const statements = new Map([...graph.claims.values()].flatMap((claim) => claim.statements.map((statement) => [statement.id, statement])));
  const bodies = await compileBodies(content, graph, statements);
  if (!bodies.ok || problems.length > 0) return { ok: false, problems: [...problems, ...(bodies.ok ? [] : bodies.problems)] };
  const redirects = settleRedirects({ ...content.redirects, ...Object.fromEntries(merged) }, (id) => findPage(graph, id));
  return { ok: true, value: { site: content.site, graph, statements, bodies: bodies.value, redirects, corrections } };
};

/** Reads `content/` and assembles the site. */
export const readSite = async (env: Environment): Promise<Outcome<SiteData>> => {
  const content = await readContent(contentDir(env), env);
  return content.ok ? assembleSite(content.value) : content;
};

/**
 * Everything that keeps the site from being built, at once: a page that cannot be read does not hide what is wrong with the others, and what
 * names that page may be right.
 */
export const checkSite = async (env: Environment): Promise<Problem[]> => {
  const { content, problems } = await readAllContent(contentDir(env), env);
  const made = await assembleSite(content);
  const unread = problems.map(({ file }) => `\`${basename(file, '.mdx')}\``);
  const others = made.ok ? [] : made.problems.filter(({ what }) => !unread.some((id) => what.includes(id)));
  return [...problems, ...others];
};

let built: Promise<SiteData> | undefined;

const orThrow = (outcome: Outcome<SiteData>): SiteData => {
  if (outcome.ok) return outcome.value;
  throw Object.assign(new Error(`\n${outcome.problems.map(formatProblem).join('\n')}\n`), { problems: outcome.problems });
};

/**
 * The site's data, once for a whole build; while an editor works, anew for each request, with only changed files parsed again.
 * @throws an error that holds the problems, as `problems` and in its message: Astro has no other way to be told.
 */
export const loadSite = (): Promise<SiteData> => {
  if (import.meta.env.DEV) return readSite(process.env).then(orThrow);
  built ??= readSite(process.env).then(orThrow);
  return built;
};
