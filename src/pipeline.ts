import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { annotateMissing, annotationsOf, keysOf } from './pipeline/annotate-documents.ts';
import { fromCache, toCache } from './pipeline/cache.ts';
import { checkDoubtful, checkPages, once } from './pipeline/check.ts';
import { checkFiles } from './pipeline/check-files.ts';
import { annotationsIn, connectMissing, graphOf, type KeyedStory, keptGraph } from './pipeline/connect-stories.ts';
import { fingerprint, keyOf } from './pipeline/fingerprint.ts';
import { checkHost } from './pipeline/hosting/check-host.ts';
import { withLock } from './pipeline/lock.ts';
import { publish } from './pipeline/publish.ts';
import { serve } from './pipeline/serve.ts';
import { type AcquiredStory, acquireStory, storyFolders } from './pipeline/stories.ts';
import { programRoot, type Workspace } from './pipeline/workspace.ts';
import type { ReadContent } from './record/content.ts';
import { type Changes, checkDecisions, checkDist, type Passed, planPages, readContent, writePages } from './record/index.ts';
import { readSettings } from './site/data/settings.ts';
import { fewAtATime } from './support/few-at-a-time.ts';
import { giveBackMemory, keepHeapsSmall } from './support/memory.ts';
import type { Outcome, Problem } from './support/problem.ts';
import type { Progress } from './support/progress.ts';
import { type ShareStrings, shareStrings } from './support/share-strings.ts';
import type { Graph } from './vocabulary/graph.ts';

/** A story after its last pure stage. */
export type ConnectedStory = AcquiredStory & { graph: Graph };

const isError = (problem: Problem) => !problem.warning;

type Step = (done: number, total: number) => void;

/** The code a cached result depends on: a stage, what all stages share, and the exact libraries. */
const codeOf = (stage: string) =>
  fingerprint([
    ...[stage, 'vocabulary', 'support'].map((folder) => join(programRoot, 'src', folder)),
    join(programRoot, 'package-lock.json'),
  ]);

const acquireAll = async (seeds: string) => {
  const folders = await storyFolders(seeds);
  const read = await fewAtATime(folders, (id) => acquireStory(join(seeds, id), id));
  return { stories: read.map(({ acquired }) => acquired), problems: read.flatMap(({ problems }) => problems) };
};

/** Document → Annotations, kept where this very code has read this very document before; how many there are, and how many were new. */
const annotateAll = async (stories: KeyedStory[], cache: string, step: Step) => {
  const documents = stories.flatMap((story) => story.documents);
  const keys = stories.flatMap((story) => story.keys);
  const fresh = await annotateMissing({ folder: annotationsIn(cache), documents, keys }, step);
  return { total: documents.length, kept: documents.length - fresh };
};

/** Documents and Annotations → Graph, each story alone; kept while nothing of it changed. `share`: what of their strings is held is held once. */
const connectAll = async (stories: KeyedStory[], cache: string, share: ShareStrings, step: Step): Promise<ConnectedStory[]> => {
  const place = { cache, code: await codeOf('connect') };
  await connectMissing(stories, place, step);
  const connected: ConnectedStory[] = [];
  for (const story of stories) {
    const { keys: _, ...acquired } = story;
    connected.push({ ...acquired, graph: share(await graphOf(story, place)) });
  }
  return connected;
};

const keyed = async (stories: AcquiredStory[]): Promise<KeyedStory[]> => {
  const code = await codeOf('annotate');
  return stories.map((story) => ({ ...story, keys: keysOf(code, story.documents) }));
};

const sum = (stories: ConnectedStory[], count: (graph: Graph) => number) => stories.reduce((all, { graph }) => all + count(graph), 0);

const connectStories = async ({ seeds, cache }: Workspace, progress: Progress, share = shareStrings()) => {
  keepHeapsSmall();
  const acquired = await progress.stage('acquire', async () => {
    const value = await acquireAll(seeds);
    const documents = value.stories.reduce((all, story) => all + story.documents.length, 0);
    return { value, said: `${value.stories.length} stories, ${documents} documents` };
  });
  const annotated = await progress.stage('annotate', async (step) => {
    const value = await keyed(acquired.stories);
    const { total, kept } = await annotateAll(value, cache, step);
    return { value, said: `${total} documents, ${kept} of them unchanged` };
  });
  const stories = await progress.stage('connect', async (step) => {
    const value = await connectAll(annotated, cache, share, step);
    const count = [sum(value, (g) => g.actors.length), sum(value, (g) => g.claims.length), sum(value, (g) => g.events.length)];
    return {
      value,
      said: `${count[0]} actors, ${count[1]} claims, ${count[2]} events, ${sum(value, (g) => g.relations.length)} relations`,
    };
  });
  return { stories, problems: acquired.problems };
};

/** `changes`: what `content/` became, or would become; nothing of it where a problem is an error. */
type Refreshed = { stories: ConnectedStory[]; changes: Changes; problems: Problem[] };

/**
 * Seeds → `content/`: the stages in order. Reads `seeds/` and `content/`, writes `content/` only, and that only when
 * nothing is wrong anywhere: a run with problems changes no file. A dry run writes nothing but what a run may forget.
 */
export const refresh = async (workspace: Workspace, progress: Progress, dryRun = false): Promise<Refreshed> => {
  if (dryRun) return refreshLocked(workspace, progress, dryRun);
  const made = await withLock(workspace, progress.line, () => refreshLocked(workspace, progress));
  return made.ok ? made.value : { stories: [], changes: noChanges, problems: made.problems };
};

const noChanges: Changes = { created: [], changed: [], gone: [], orphaned: [] };

const refreshLocked = async (workspace: Workspace, progress: Progress, dryRun = false): Promise<Refreshed> => {
  // What pages quote, graphs quote too.
  const share = shareStrings();
  const { stories, problems } = await connectStories(workspace, progress, share);
  return progress.stage('record', async () => {
    const existing = await readContent(workspace.content, share);
    const plan = planPages(stories, existing);
    const found = [...problems, ...existing.problems, ...plan.problems];
    const made = { stories, changes: plan.changes, problems: found };
    if (found.some(isError)) return { value: made, said: 'nothing written' };
    const unwritten = dryRun ? [] : await writePages(workspace.content, plan);
    if (unwritten.length > 0) return { value: { ...made, problems: unwritten }, said: 'not everything could be written' };
    const { created, changed, gone, orphaned, unchanged } = plan.summary;
    const counts = `${created} pages new, ${changed} changed, ${gone} gone, ${orphaned} orphaned, ${unchanged} unchanged`;
    return { value: made, said: dryRun ? `nothing written; a run would leave ${counts}` : counts };
  });
};

/** The same, without the graphs, which nothing after it needs. */
const refreshed = async (workspace: Workspace, progress: Progress): Promise<{ stories: AcquiredStory[]; problems: Problem[] }> => {
  const { stories, problems } = await refreshLocked(workspace, progress);
  return { stories: stories.map(({ graph: _, ...acquired }) => acquired), problems };
};

/** Everything a built site depends on; equal fingerprints mean a run would give the same bytes. */
const inputsOf = async ({ seeds, content }: Workspace) => {
  const settings = [process.env.SITE_URL ?? '', process.env.BASE_PATH ?? ''];
  const program = ['src', 'public', 'astro.config.mjs', 'package-lock.json'].map((name) => join(programRoot, name));
  return keyOf(await fingerprint([seeds, content, ...program]), ...settings);
};

/** True when `dist/` was built from exactly what is there now. */
export const isUpToDate = async (workspace: Workspace): Promise<boolean> => {
  const stamp = await readFile(join(workspace.cache, 'built'), 'utf8').catch(() => '');
  return stamp !== '' && existsSync(workspace.dist) && stamp === (await inputsOf(workspace));
};

/**
 * Seeds → `content/` → `dist/`, with the verbatim gate before and after the site is built: the pages' spans against the
 * documents, then every quotation of the built HTML, and how many words of each source stand in any file. `dist/` is replaced only
 * when all find nothing. `packed`: with compressed copies of all texts, for servers that send them.
 */
export const buildAll = async (workspace: Workspace, progress: Progress, packed = false): Promise<Problem[]> => {
  const made = await withLock(workspace, progress.line, () => buildLocked(workspace, progress, packed));
  return made.ok ? made.value : made.problems;
};

/** What passed the gates of the built site, by which code of theirs, and held against what. */
type Gate = { code: string; key: string; passed: Passed };

/** Seeds → `content/`, checked. Of all that was held on the way only what the gates of the built site need is left. */
const refreshChecked = async (workspace: Workspace, progress: Progress) => {
  const { stories, problems } = await refreshed(workspace, progress);
  if (problems.some(isError)) return { stories, sources: [], problems };
  await giveBackMemory();
  const { value, wrong } = await checkPages(workspace, stories, progress, ({ sources }) => sources);
  return { stories, sources: value, problems: [...problems, ...wrong] };
};

const buildLocked = async (workspace: Workspace, progress: Progress, packed: boolean): Promise<Problem[]> => {
  const { stories, sources, problems } = await refreshChecked(workspace, progress);
  if (problems.some(isError)) return problems;
  await giveBackMemory();
  // Before the pages are read: what an editor changes from here on is not in this site. Without a stamp of the last one, whose place it takes.
  const inputs = await inputsOf(workspace);
  await rm(join(workspace.cache, 'built'), { force: true });
  const built = await progress.stage('site', async () => {
    const { buildSite } = await import('./pipeline/site.ts');
    const { outDir, pages } = await buildSite(workspace);
    return { value: outDir, said: `${pages} pages` };
  });
  await giveBackMemory();
  const misquoted = await progress.stage('gate', async () => {
    const code = await codeOf('record');
    const before = await fromCache<Gate>(workspace.cache, 'gate');
    const made = await checkDist(built, { sources }, stories, before?.code === code ? before : undefined, checkFiles);
    const { problems: found, quotations, pages, files, key, passed } = made;
    await toCache(workspace.cache, 'gate', { code, key, passed } satisfies Gate);
    return {
      value: found,
      said: `${quotations} quotations on ${pages} pages, words of sources in ${files} files, ${found.length} problems`,
    };
  });
  if (misquoted.length > 0) return [...problems, ...misquoted];
  if (packed) {
    await progress.stage('pack', async () => {
      const { precompress } = await import('./pipeline/hosting/precompress.ts');
      const texts = await precompress(built, workspace.dist);
      return { value: texts, said: `${texts} texts, each as .br and .gz too` };
    });
  }
  await publish(built, workspace.dist);
  await writeFile(join(workspace.cache, 'built'), inputs);
  return problems;
};

/**
 * Reads `seeds/` and `content/` and tells all that is wrong with them; writes nothing but what a run may forget. `host`: tells what that host would
 * not take of the built site, too.
 */
export const checkContent = async (workspace: Workspace, progress: Progress, host?: string): Promise<Problem[]> => {
  const { stories, problems } = await connectStories(workspace, progress);
  const doubtful = (content: ReadContent) => checkDoubtful(workspace, stories, content);
  const { value, wrong } = await checkPages(workspace, stories, progress, doubtful);
  const hosting = host === undefined ? [] : await checkHost(workspace.dist, host);
  return once([...problems, ...wrong, ...value, ...hosting]);
};

/** The stories as the last run left them; none where an article or the program is another by now, for reading them anew takes long. */
const keptStories = async ({ seeds, cache }: Workspace): Promise<ConnectedStory[]> => {
  const [{ stories }, code] = await Promise.all([acquireAll(seeds), codeOf('connect')]);
  const kept = await fewAtATime(await keyed(stories), async ({ keys, ...story }) => {
    const graph = await keptGraph({ ...story, keys }, { cache, code });
    return graph === undefined ? [] : [{ ...story, graph }];
  });
  const found = kept.flat();
  return found.length === stories.length ? found : [];
};

/**
 * What is wrong with the editors' decisions and with pages' ids, as far as it can be told soon: without the stories of the last run, not which
 * decisions are about something gone. Writes nothing.
 */
export const decisionProblems = async (workspace: Workspace): Promise<Problem[]> => {
  const [content, stories] = await Promise.all([readContent(workspace.content), keptStories(workspace)]);
  const decisions = checkDecisions(stories, content);
  return once([...content.problems, ...(stories.length === 0 ? decisions.filter(isError) : decisions)]);
};

/** What a bug report has to tell: versions, paths, counts, and what is missing, as text. Changes nothing. */
export const doctor = async (workspace: Workspace): Promise<string> => {
  const [{ diagnose }, { diagnosisText }] = await Promise.all([
    import('./pipeline/doctor/diagnose.ts'),
    import('./pipeline/doctor/report.ts'),
  ]);
  return diagnosisText(await diagnose(workspace, await isUpToDate(workspace)));
};

/** Serves `dist/` under the base path it was built for; resolves to its address. */
export const serveSite = async ({ content, dist }: Workspace, port: number): Promise<string> => {
  const settings = await readSettings(content, process.env);
  const { address } = await serve(dist, settings.ok ? settings.value.base : '/', port);
  return address;
};

/** Starts the site's own development server over `content/`; resolves to its address. */
export const dev = async (workspace: Workspace, port: number): Promise<string> =>
  (await import('./pipeline/dev-server.ts')).devServer(workspace, port);

/**
 * How the page, place or statement `id` of `content/` came about, as text. Reads `seeds/` and `content/` and writes nothing but what a run may
 * forget; an id that means nothing is a problem.
 */
export const explain = async ({ seeds, content: folder, cache }: Workspace, id: string): Promise<Outcome<string>> => {
  const [content, { explanation, subjectOf }] = await Promise.all([readContent(folder), import('./pipeline/explain.ts')]);
  const subject = subjectOf(content, id);
  if (!subject.ok) return subject;
  const { value } = subject;
  const others = value.kind === 'actor' ? value.page.value.record.stories : [];
  const read = await Promise.all([...new Set([value.story, ...others])].map((story) => acquireStory(join(seeds, story), story)));
  const stories = read.map(({ acquired }) => acquired);
  const [told] = (await keyed(stories.slice(0, 1))) as [KeyedStory];
  const annotations = await annotationsOf({ folder: annotationsIn(cache), ...told });
  const graph = await graphOf(told, { cache, code: await codeOf('connect') });
  const { reasonsOf } = await import('./connect/explain/index.ts');
  const reasons = reasonsOf(value.story, told.documents, annotations, graph);
  return { ok: true, value: explanation(value, content, stories, reasons) };
};

export type { AddRequest } from './add/index.ts';
export { add } from './pipeline/add.ts';
export { changeSummary } from './pipeline/change-summary.ts';
export * as outside from './pipeline/outside.ts';
export { review } from './pipeline/review.ts';
export { workspaceAt } from './pipeline/workspace.ts';
