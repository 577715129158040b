import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const page = (name: string) => {
  const made = readPage(`${name}.html`, readFileSync(new URL(`../golden/${name}.html`, import.meta.url)));
  if (!made.ok) throw new Error(made.problems[0]?.what);
  return made.value;
};
const bytes = (html: string) => new TextEncoder().encode(html);

test('a paper’s page becomes its article, without what the site puts around and between', () => {
  const { text, facts } = page('paper');
  expect(facts).toEqual({
    headline: 'Bridge closed after inspection finds cracks',
    publisher: 'The Tern Courier',
    byline: "Ida Marsh, Tom O'Dell",
    url: 'https://courier.example/news/bridge-closed',
    published: '2024-03-05T16:05+00:00',
    updated: '2024-03-05T18:40+00:00',
  });
  expect(text.split('\n\n')).toEqual([
    'Bridge closed after inspection finds cracks',
    'The Tern bridge was closed to all traffic on Tuesday after inspectors found cracks in two of its piers, the county said.',
    '“We would rather close it a week too early than an hour too late,” said the county engineer, Ruth Adeyemi.\u00a0She asked drivers to use the ferry.',
    'What was found',
    '- cracks of up to 4 mm in pier two',
    '- rust at 11 of 40 bearings',
    'Pier\tCracks',
    '2\t7',
    'The town’s mayor, Paul Innes, said he had asked the government for 2 million pounds.',
    'Nobody was told. We found out at the barrier.\n',
  ]);
});

test('a page that a browser saved tells its address; lines broken by <br> are paragraphs', () => {
  const { text, facts } = page('saved');
  expect(facts).toEqual({
    headline: 'Ferry timetable doubled, says operator',
    byline: 'Ana Reis',
    url: 'http://www.harbour-radio.example/story?id=12',
    published: '2024-03-06',
  });
  expect(text.trim().split('\n\n')).toHaveLength(4);
  expect(text).not.toContain('Listen live');
});

test('a live blog whose posts stand in JSON-LD keeps each under its time', () => {
  const { text, facts } = page('live');
  expect(facts).toMatchObject({
    kind: 'live-blog',
    language: 'de',
    posts: { first: '2024-03-05T10:05+01:00', last: '2024-03-05T12:30+01:00', order: 'newest-first' },
  });
  expect(text.split('\n\n').slice(0, 4)).toEqual([
    'Live: the Tern bridge is closed',
    '2024-03-05T12:30+01:00',
    'County speaks',
    'The county says the bridge stays closed for a week at least.',
  ]);
});

test.each([
  [
    'windows-1252 without a word about it',
    Buffer.concat([Buffer.from('<p>'), Buffer.from('The caf\xe9 said \x93no\x94. '.repeat(30), 'latin1')]),
    undefined,
  ],
  ['what the server calls it', Buffer.from(`<p>${'The café said “no”. '.repeat(30)}`, 'utf16le'), 'utf-16le'],
  [
    'its own meta',
    Buffer.concat([Buffer.from('<meta charset="iso-8859-1"><p>'), Buffer.from('The caf\xe9 said \x93no\x94. '.repeat(30), 'latin1')]),
    undefined,
  ],
])('a page’s encoding is %s', (_, data, charset) => {
  const made = readPage('x.html', data, undefined, charset);
  expect(made.ok && made.value.text).toContain('The café said “no”. The café');
});

test.each([
  ['no article', '<p>Please turn on JavaScript.'],
  ['elements too deep', `${'<div>'.repeat(100_000)}x`],
  ['elements too many', '<p>x'.repeat(100_000)],
  ['nothing but signs', '<'.repeat(1_000_000)],
  ['nothing at all', ''],
])('a page with %s is a problem', (_, html) => {
  const made = readPage('x.html', bytes(html));
  expect(made).toMatchObject({ ok: false, problems: [{ file: 'x.html' }] });
});

test('facts that a page makes up do not reach story.yaml', () => {
  const { value } = readPage(
    'x.html',
    bytes(
      `<html lang="'};"><head><link rel="canonical" href="javascript:alert(1)"><meta name="date" content="2024-13-45"><script type="application/ld+json">{"@type":"Article","headline":{"@type":"X"},"author":"https://x.example/me","datePublished":7}</script></head><p>${'Some words of an article that is long enough. '.repeat(10)}`,
    ),
  ) as { value: { facts: object } };
  expect(value.facts).toEqual({});
});
