import { expect, test } from 'vitest';
import { searchedPart, sortValues } from './searched-part.ts';

const page = (facts: string, around = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>A</title>${facts}</head><body>${around}<main data-pagefind-body><p class="lead" id="p">A <a href="/a/" title="Ferry">ferry</a>, class=&quot;x&quot;</p></main>${around}</body></html>`;

test('the main part stays, with what the head has for search', () => {
  const facts = '<meta name="search:kind" data-pagefind-filter="kind[content]" content="a > b">';
  const other = '<meta name="description" content="data">';
  expect(searchedPart(page(other + facts, '<nav>Home</nav>'))).toBe(
    `<!DOCTYPE html><html lang="en"><head>${facts}</head><body><main data-pagefind-body><p id="p">A <a>ferry</a>, class=&quot;x&quot;</p></main></body></html>`,
  );
});

test.for(['', '<html><body>Ferry</body></html>', '<main >', '</main><head><main >', '<head><meta content="<main x>'])(
  '%s is left whole',
  (html) => expect(searchedPart(html)).toBe(html),
);

test('a page tells what it is sorted by', () => {
  const html = page('<meta name="search:sort" data-pagefind-sort="date[content]" content="2031-05-02 4.0 claims/a/">');
  expect([...sortValues(searchedPart(html))]).toEqual([['date', '2031-05-02 4.0 claims/a/']]);
});
