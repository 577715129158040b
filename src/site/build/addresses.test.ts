import { expect, test } from 'vitest';
import { addressesOf } from './addresses.ts';
import type { PageModule, Route } from './program.ts';

/** A route as Astro compiles it: `/[kind]/[id].json` in the parts that it is made of. */
const route = (pattern: string, params?: Record<string, string | undefined>[]): Route => ({
  type: /\.[a-z]+$/.test(pattern) ? 'endpoint' : 'page',
  segments: pattern
    .split('/')
    .filter((part) => part !== '')
    .map((part) =>
      [...part.matchAll(/\[([^\]]+)\]|[^[]+/g)].map(([text, name]) => ({ content: name ?? text, dynamic: name !== undefined })),
    ),
  module: params
    ? { getStaticPaths: () => params.map((each) => ({ params: each, props: {} })) as ReturnType<NonNullable<PageModule['getStaticPaths']>> }
    : {},
});

const filesOf = async (...routes: Route[]) => (await addressesOf(routes)).map(({ file }) => file);

test('pages get folders, files their names, and the page for what is not there a name of its own', async () => {
  expect(await filesOf(route('/'), route('/404'), route('/method'), route('/sitemap.xml'))).toEqual([
    '404.html',
    'index.html',
    'method/index.html',
    'sitemap.xml',
  ]);
});

test('parts of an address are filled in, as many folders as there are, and none', async () => {
  expect(await filesOf(route('/[kind]/[id].json', [{ kind: 'claims', id: 'a.b' }]))).toEqual(['claims/a.b.json']);
  expect(await filesOf(route('/[...folder]/feed.xml', [{ folder: 'claims/x' }, { folder: undefined }]))).toEqual([
    'claims/x/feed.xml',
    'feed.xml',
  ]);
});

test('files come in the order of their paths, each once: the first route that has it', async () => {
  const [special, general] = [
    route('/claims/[id]', [{ id: 'b' }]),
    route('/[kind]/[id]', [
      { kind: 'claims', id: 'b' },
      { kind: 'claims', id: 'a' },
    ]),
  ];
  const addresses = await addressesOf([special, general]);
  expect(addresses.map(({ file, route: { segments } }) => [file, segments === special.segments])).toEqual([
    ['claims/a/index.html', false],
    ['claims/b/index.html', true],
  ]);
});
