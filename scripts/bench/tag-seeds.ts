import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tagger } from './annotate.ts';

// Usage: node tag-seeds.ts ROOT. The tagger's own pass over all articles of ROOT, and nothing else.
const folder = join(process.argv[2] ?? '', 'seeds');
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const used = process.cpuUsage();
for (const text of texts) tagger(text);
const { user, system } = process.cpuUsage(used);
console.log(JSON.stringify({ cpu: (user + system) / 1000, articles: texts.length }));
