import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { picturesAt, picturesIn, recordAt } from './guide-pictures.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8');
const shown = ['GUIDE.md', 'EDITING.md'].flatMap((file) => picturesIn(read(file)));

test('every picture of the help is there, says what it shows, and was taken of the example as it is now: else npm run screenshots -- --guide', () => {
  const madeFrom = JSON.parse(readFileSync(recordAt, 'utf8')) as Record<string, string>;
  expect(shown.length).toBeGreaterThan(5);
  expect(Object.fromEntries(shown.map((picture) => [picture.name, picture.madeFrom]))).toEqual(madeFrom);
  expect(
    readdirSync(picturesAt)
      .filter((file) => file.endsWith('.png'))
      .sort(),
  ).toEqual(shown.map(({ name }) => `${name}.png`).sort());
  for (const { alt } of shown) expect(alt).toMatch(/^.{20,}$/);
});

test('a picture belongs to the example of its section', () => {
  const text =
    '# A\n\n## B\n\n```mdx\n<B/>\n```\n\n![A box](src/site/help/pictures/b.png)\n\n## C\n\n![x](/other.png)\n![D](src/site/help/pictures/d.png)\n';
  expect(picturesIn(text).map(({ name, alt, example }) => [name, alt, example])).toEqual([
    ['b', 'A box', '<B/>\n'],
    ['d', 'D', ''],
  ]);
});
