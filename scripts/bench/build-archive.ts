import { publish } from '../../src/pipeline/publish.ts';
import { buildSite } from '../../src/pipeline/site.ts';
import { workspaceAt } from '../../src/pipeline/workspace.ts';
import { check, checkDist, planPages, readContent, writePages } from '../../src/record/index.ts';
import { formatProblem, type Problem } from '../../src/support/problem.ts';
import { archive } from './archive.ts';

/** Milliseconds by the clock and of the processor. */
export type Part = { ms: number; cpu: number };

/** The cost of each part, pages built, and the most memory (bytes) that the site's build had of this process. */
export type Built = { parts: Record<string, Part>; pages: number; quotations: number; memory: number };

const parts: Record<string, Part> = {};

const timed = async <T>(part: string, work: () => T | Promise<T>): Promise<T> => {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(used);
  parts[part] = { ms, cpu: (user + system) / 1000 };
  return value;
};

const orFail = (problems: readonly Problem[]) => {
  if (problems.length > 0) throw new Error(problems.slice(0, 5).map(formatProblem).join('\n'));
};

// Usage: node build-archive.ts ROOT CLAIMS. ROOT has content/site.yaml; the rest is made by the stages that make it in a real run.
const [root = '', claims = ''] = process.argv.slice(2);
const workspace = workspaceAt(root);
const stories = archive(Number(claims));

const plan = await timed('record: plan', async () => planPages(stories, await readContent(workspace.content)));
orFail(plan.problems);
orFail(await timed('record: write', () => writePages(workspace.content, plan)));
const content = await timed('record: read again', () => readContent(workspace.content));
orFail((await timed('gate before', () => check(content, stories))).problems);

const { outDir, pages } = await timed('site', () => buildSite(workspace));
const memory = process.resourceUsage().maxRSS * 1024;
const gate = await timed('gate after', () => checkDist(outDir, content, stories));
orFail(gate.problems);

for (const { name, duration } of performance.getEntriesByType('measure')) parts[name] = { ms: duration, cpu: Number.NaN };
await publish(outDir, workspace.dist);

const built: Built = { parts, pages, quotations: gate.quotations, memory };
console.log(JSON.stringify(built));
