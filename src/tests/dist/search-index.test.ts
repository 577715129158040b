import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { indexPages } from '../../site/search/index-pages.ts';
import { builtDist, readSite } from './built-site.ts';

afterAll(close);

const searched = readSite(builtDist).pages.filter(({ html }) => html.includes('data-pagefind-body'));
const some = Object.values(Object.groupBy(searched, ({ kind }) => kind)).flatMap((pages = []) => pages.slice(0, 5));

/** What search shows of each page, and the words that lead there. */
const found = (files: readonly { path: string; content: Uint8Array }[]) =>
  files
    .filter(({ path }) => /^(fragment|index)\//.test(path))
    .map(({ path, content }) => [path, Buffer.from(content).toString('base64')])
    .sort();

test('what is left out of a page before it is indexed would not be found', async () => {
  expect(some.length).toBeGreaterThan(20);
  const { files } = await indexPages(
    builtDist,
    some.map(({ file }) => file),
  );
  const { index } = await createIndex({});
  for (const { file, html } of some) await index?.addHTMLFile({ sourcePath: file, content: html });
  const whole = await index?.getFiles();
  expect(found(files)).toEqual(found(whole?.files ?? []));
});
