import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reviewPage } from '../../review/index.ts';
import { builtDist, readSite } from './built-site.ts';

test('nothing of the review queue is in the built site', () => {
  const title = '<title>Review</title>';
  expect(reviewPage({ item: undefined, at: 0, total: 0, articleOf: () => undefined, nameOf: (file) => file })).toContain(title);
  const { files } = readSite(builtDist);
  expect([...files].filter((file) => file.startsWith('review'))).toEqual([]);
  const texts = [...files]
    .filter((file) => /\.(html|js)$/.test(file))
    .map((file) => [file, readFileSync(join(builtDist, file), 'utf8')] as const);
  expect(texts.filter(([, text]) => text.includes(title) || text.includes('__open-in-editor')).map(([file]) => file)).toEqual([]);
});
