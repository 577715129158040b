import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { reviewHandler } from '../../pipeline/review-page.ts';
import { refresh } from '../../pipeline.ts';
import { filesOf, put, silent, temporarySite } from './temporary-site.ts';

/** A server of the queue of the sample, with an approved page and one that an editor has to judge. */
const serving = async () => {
  const site = temporarySite('harbour-sample');
  await refresh(site, silent);
  const handle = reviewHandler(site);
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const ask = async (path = '/') => (await fetch(`${origin}${path}`)).text();
  const post = (fields: Record<string, string>, headers: Record<string, string> = { Origin: origin }) =>
    fetch(`${origin}/?skip=0`, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
  return { site, port, origin, ask, post };
};

const keyOf = (html: string) =>
  /name="key" value="([^"]*)"/.exec(html)?.[1]?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))) ?? '';

test('the queue as a page: the evidence marked, the terminal’s keys, answers in the files, each question once', async () => {
  const { site, ask, post } = await serving();
  const before = filesOf(site.content);
  const first = await ask();
  expect(first).toMatch(/<small>[^<]+, seeds\/harbour-sample\/[\w.-]+:\d+:\d+<\/small><blockquote>.*<mark>/);
  for (const key of 'aso') expect(first).toContain(`data-key="${key}"`);
  expect(filesOf(site.content)).toEqual(before);
  const response = await post({ key: keyOf(first), action: 'approve' });
  expect([response.status, response.headers.get('location')]).toEqual([303, '?skip=0']);
  const after = filesOf(site.content);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(changed).toEqual([keyOf(first).split(' ')[0]]);
  const next = await ask();
  expect(keyOf(next)).not.toBe(keyOf(first));
  expect((await post({ key: keyOf(first), action: 'approve' })).status).toBe(422);
  expect(filesOf(site.content)).toEqual(after);
  expect(keyOf(await ask('/?skip=1'))).not.toBe(keyOf(next));
});

test('a fix that makes no sense is told, and nothing is written', async () => {
  const { site, ask, post } = await serving();
  let skip = 0;
  let page = await ask();
  while (!page.includes('name="answer"')) page = await ask(`/?skip=${++skip}`);
  const before = filesOf(site.content);
  const told = await post({ key: keyOf(page), action: 'fix', answer: '<b>99' });
  expect(told.status).toBe(422);
  expect(await told.text()).toContain('&#60;b&#62;99');
  expect(filesOf(site.content)).toEqual(before);
});

test('only pages of this machine may ask and answer', async () => {
  const { site, port, origin, ask, post } = await serving();
  const fields = { key: keyOf(await ask()), action: 'approve' };
  const before = filesOf(site.content);
  const others: Record<string, string>[] = [
    {},
    { Origin: 'http://evil.example' },
    { Origin: 'null' },
    { Origin: `http://localhost:${port + 1}` },
  ];
  for (const headers of others) expect((await post(fields, headers)).status, JSON.stringify(headers)).toBe(403);
  const { request } = await import('node:http');
  const rebound = await new Promise((resolve) => {
    const host = `evil.example:${port}`;
    const sent = request(origin, { method: 'POST', headers: { Host: host, Origin: `http://${host}` } }, ({ statusCode }) =>
      resolve(statusCode),
    );
    sent.end(new URLSearchParams(fields).toString());
  });
  expect(rebound).toBe(403);
  expect((await post({ ...fields, answer: 'x'.repeat(20_000) })).status).toBe(413);
  expect(filesOf(site.content)).toEqual(before);
});

test('what an article prints is text on the page', async () => {
  const { site, ask } = await serving();
  for (const [path, text] of Object.entries(filesOf(site.content))) {
    if (path.startsWith('sources/')) put(site.content, path, text.replace(/publisher: .*/, 'publisher: "<script>alert(1)</script>"'));
  }
  const page = await ask();
  expect(page).toContain('&#60;script&#62;alert(1)');
  expect(page.match(/<script>/g)).toHaveLength(1);
});
