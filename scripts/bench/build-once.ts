import { publish } from '../../src/pipeline/publish.ts';
import { buildSite } from '../../src/pipeline/site.ts';
import { workspaceAt } from '../../src/pipeline/workspace.ts';

/** A build of the site: pages it holds, and milliseconds by the clock of each part that the build tells of. */
export type Once = { pages: number; parts: Record<string, number> };

// Usage: node build-once.ts ROOT. Builds the site of ROOT's content as it is, with whatever earlier builds kept, and puts it in dist/'s place.
const workspace = workspaceAt(process.argv[2] ?? '');
const { outDir, pages } = await buildSite(workspace);
await publish(outDir, workspace.dist);
const told = performance.getEntriesByType('measure').filter(({ name }) => name.startsWith('site: '));
const once: Once = { pages, parts: Object.fromEntries(told.map(({ name, duration }) => [name.replace('site: ', ''), duration])) };
console.log(JSON.stringify(once));
