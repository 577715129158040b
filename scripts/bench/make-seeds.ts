import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { article, castOf, coined, drawFrom } from './prose.ts';

const articlesOfStory = 10;
const length = 2_000;

// Usage: node make-seeds.ts ROOT ARTICLES. Writes seeds/ of so many invented articles, ten in each story, about the people of that story.
const [root = '', articles = ''] = process.argv.slice(2);
for (let story = 1; story <= Math.ceil(Number(articles) / articlesOfStory); story++) {
  const draw = drawFrom(story);
  const cast = castOf(draw);
  const folder = join(root, 'seeds', `story-${String(story).padStart(5, '0')}`);
  await mkdir(folder, { recursive: true });
  const files = Array.from({ length: articlesOfStory }, (_, i) => `article-${i + 1}.txt`);
  for (const file of files) await writeFile(join(folder, file), article(draw, length, cast));
  const sources = files.map((file, i) => `  - file: ${file}\n    publisher: The ${coined(draw)} Post\n    published: 2031-05-${10 + i}\n`);
  await writeFile(join(folder, 'story.yaml'), `title: The ${coined(draw)} ${coined(draw)} affair\nsources:\n${sources.join('')}`);
}
await mkdir(join(root, 'content'), { recursive: true });
await writeFile(join(root, 'content/site.yaml'), 'title: Archive\ntagline: Made up to be measured\n');
console.log('{}');
