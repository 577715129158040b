import { publish } from '../../src/pipeline/publish.ts';
import { buildSite } from '../../src/pipeline/site.ts';
import { workspaceAt } from '../../src/pipeline/workspace.ts';

/** A build of the site: milliseconds by the clock and of the processor, of its parts by the clock; memory in bytes. */
export type Once = { ms: number; cpu: number; parts: Record<string, number>; pages: number; memory: number };

// Usage: node build-once.ts ROOT. Builds the site of ROOT's content as it is, with whatever earlier builds kept.
const workspace = workspaceAt(process.argv[2] ?? '');
const [began, used] = [performance.now(), process.cpuUsage()];
const { outDir, pages } = await buildSite(workspace);
const ms = performance.now() - began;
const { user, system } = process.cpuUsage(used);
const memory = process.resourceUsage().maxRSS * 1024;
await publish(outDir, workspace.dist);
const parts = Object.fromEntries(
  performance.getEntriesByType('measure').map(({ name, duration }) => [name.replace('site: ', ''), duration]),
);
const once: Once = { ms, cpu: (user + system) / 1000, parts, pages, memory };
console.log(JSON.stringify(once));
