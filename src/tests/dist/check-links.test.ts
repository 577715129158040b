import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readSite } from './built-site.ts';
import { checkLinks } from './check-links.ts';

const folders: string[] = [];

const siteOf = (files: Record<string, string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-links-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return readSite(folder);
};

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const front = (body: string) => `<link rel="canonical" href="https://news.example/base/">${body}`;

test('a site whose links all lead somewhere has no fault', () => {
  const site = siteOf({
    'index.html': front(
      '<link rel="stylesheet" href="/base/a.css"><a href="/base/claims/one/#said">1</a> <a href="#top">top</a><p id="top"> <a href="https://elsewhere.example/">x</a> <a href="mailto:a@b.example">m</a>',
    ),
    'claims/one/index.html': '<p id="said"><a href="../../">home</a> <a href="https://news.example/base/feed.xml">feed</a>',
    'feed.xml': '<rss/>',
    'a.css': 'a { background: url("dot.svg") } b { background: url(data:image/png;base64,xx) }',
    'dot.svg': '<svg/>',
    '404.html': '<a href="/base/">home</a>',
    'old/index.html': '<meta http-equiv="refresh" content="0;url=/base/claims/one/">',
  });
  expect(checkLinks(site)).toEqual([]);
});

test.for([
  ['<a href="/base/gone/">', '/base/gone/ leads nowhere'],
  ['<a href="/base/two">', '/base/two lacks its closing slash'],
  ['<a href="/two/">', '/two/ is outside /base/'],
  ['<a href="/base/two/#gone">', '/base/two/#gone: no id "gone" there'],
  ['<a href="#gone">', '#gone: no id "gone" there'],
  ['<a href="/base/100%/">', '/base/100%/ leads nowhere'],
  ['<a href="http://">', 'http:// is no address'],
  ['<img src="https://elsewhere.example/a.png">', 'https://elsewhere.example/a.png is loaded from elsewhere'],
  ['<img srcset="/base/a.png 1x, /base/b.png 2x">', '/base/b.png leads nowhere'],
  ['<script src="gone.js"></script>', 'gone.js leads nowhere'],
  ['<meta http-equiv="refresh" content="0; url=gone/">', 'gone/ leads nowhere'],
])('%s is a fault', ([body, what]) => {
  const site = siteOf({ 'index.html': front(`${body}<a href="/base/two/">2</a>`), 'two/index.html': '', 'a.png': '' });
  expect(checkLinks(site)).toEqual([`index.html: ${what}`]);
});

test('a style sheet that loads a missing file is a fault', () => {
  const site = siteOf({ 'index.html': front(''), 'css/a.css': "a { background: url('gone.svg') }" });
  expect(checkLinks(site)).toEqual(['css/a.css: gone.svg leads nowhere']);
});

test('a page that only an unlinked page links to is a fault', () => {
  const site = siteOf({ 'index.html': front(''), 'one/index.html': '<a href="/base/two/">2</a>', 'two/index.html': '' });
  expect(checkLinks(site)).toEqual([
    'one/index.html: no link leads here from the front page',
    'two/index.html: no link leads here from the front page',
  ]);
});
