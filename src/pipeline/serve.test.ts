import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { securityHeaders } from '../site/response-headers.ts';
import { serve } from './serve.ts';

const served = async (files: Record<string, string | Buffer>) => {
  const dist = mkdtempSync(join(tmpdir(), 'onrecord-serve-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  const { address, close } = await serve(dist, '/news/', 4650);
  onTestFinished(() => {
    close();
    rmSync(dist, { recursive: true });
  });
  return (path: string, headers = {}) => fetch(new URL(path, address), { redirect: 'manual', headers });
};

const files = {
  'index.html': 'front',
  'search/index.html': 'search',
  '404.html': 'not here',
  '_astro/a.123.css': 'a{}',
  'data/a.json': '{}',
};

test('the site is served with the headers that it is to be published with', async () => {
  const get = await served(files);
  for (const [path, searching, keep] of [
    ['', false, 'public, max-age=0, must-revalidate'],
    ['search/', true, 'public, max-age=0, must-revalidate'],
    ['_astro/a.123.css', false, 'public, max-age=31536000, immutable'],
  ] as const) {
    const { headers } = await get(path);
    const wanted = { ...securityHeaders(searching), 'Cache-Control': keep };
    expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, headers.get(name)])), path).toEqual(wanted);
  }
});

test('what is not there is a 404 with its page; what is not below the base path is sent there', async () => {
  const get = await served(files);
  const gone = await get('gone/');
  expect([gone.status, await gone.text(), gone.headers.get('x-content-type-options')]).toEqual([404, 'not here', 'nosniff']);
  const outside = await get('/elsewhere');
  expect([outside.status, outside.headers.get('location')]).toEqual([302, '/news/']);
});

test('compressed copies are sent to those who take them', async () => {
  const get = await served({ ...files, 'index.html.br': brotliCompressSync('front') });
  const [packed, plain] = await Promise.all([get('', { 'accept-encoding': 'br' }), get('', { 'accept-encoding': 'identity' })]);
  expect([packed.headers.get('content-encoding'), await packed.text()]).toEqual(['br', 'front']);
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'front']);
});
