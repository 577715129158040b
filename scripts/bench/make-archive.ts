import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planPages, readContent } from '../../src/record/index.ts';
import { archive } from './archive.ts';

// Usage: node make-archive.ts ROOT CLAIMS. Writes content/ of an archive, and no more.
const [root = '', claims = ''] = process.argv.slice(2);
const content = join(root, 'content');
const { writes } = planPages(archive(Number(claims)), await readContent(content));
for (const { path, text } of writes) {
  await mkdir(join(content, path, '..'), { recursive: true });
  await writeFile(join(content, path), text);
}
console.log(JSON.stringify({ pages: writes.length }));
