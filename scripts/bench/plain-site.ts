import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What any program has to do for these pages: read each, parse its YAML, write a small HTML file for it. */

// Usage: node plain-site.ts CONTENT OUT
const [content = '', out = ''] = process.argv.slice(2);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Said = { id: string; doc: string; speaker: string | null; context: { exact: string } };
type Front = { record: { id: string; title?: { exact: string } | string; name?: string; statements?: Said[] } };

let pages = 0;
for (const file of (await readdir(content, { recursive: true })).filter((name) => name.endsWith('.mdx')).sort()) {
  const text = await readFile(join(content, file), 'utf8');
  const { record } = parse(text.slice(4, text.indexOf('\n---\n', 4))) as Front;
  const title = typeof record.title === 'string' ? record.title : (record.title?.exact ?? record.name ?? record.id);
  const said = (record.statements ?? []).map(
    ({ doc, speaker, context }) =>
      `<li><q>${escaped(context.exact)}</q> <a href="/sources/${doc}/">${doc}</a> <a href="/actors/${speaker}/">${speaker}</a></li>`,
  );
  const folder = join(out, file.slice(0, -'.mdx'.length));
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><title>${escaped(title)}</title><h1>${escaped(title)}</h1><ul>${said.join('')}</ul>`,
  );
  pages++;
}
console.log(JSON.stringify({ pages, memory: process.resourceUsage().maxRSS * 1024 }));
