import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { devServer } from '../../src/pipeline/dev-server.ts';
import { workspaceAt } from '../../src/pipeline/workspace.ts';

/** Milliseconds until a page is first shown, and from saving it to being shown as saved, each time it was. */
export type Edited = { first: number; edits: number[]; memory: number };

const times = 5;

// Usage: node edit-in-dev.ts ROOT. Serves the content of ROOT for editors, edits a page, and asks for it until what was written is there.
const workspace = workspaceAt(process.argv[2] ?? '');
const claims = (await readdir(join(workspace.content, 'claims'))).sort();
const name = claims[claims.length >> 1] ?? '';
const file = join(workspace.content, 'claims', name);
const before = await readFile(file, 'utf8');
const home = await devServer(workspace, 0);
const page = `${home}claims/${name.slice(0, -'.mdx'.length)}/`;
const shown = async (words: string): Promise<number> => {
  const began = performance.now();
  while (!(await (await fetch(page)).text()).includes(words));
  return performance.now() - began;
};
const first = await shown('</main>');
const edits: number[] = [];
for (let i = 1; i <= times; i++) {
  await writeFile(file, before.replace('---\n', `---\nnote: Saved for the ${i}. time\n`));
  edits.push(await shown(`Saved for the ${i}. time`));
}
await writeFile(file, before);
const edited: Edited = { first, edits, memory: process.resourceUsage().maxRSS * 1024 };
console.log(JSON.stringify(edited));
process.exit(0);
