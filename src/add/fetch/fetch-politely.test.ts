import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { createFetcher } from './fetch-politely.ts';

const open: Server[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done)))));

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** A fetcher that may reach this machine, with a clock that only waiting moves. */
const fetcher = () => {
  const waits: number[] = [];
  let now = 0;
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
    now += milliseconds;
  };
  return { fetch: createFetcher({ now: () => now, wait, mayReach: () => true }), waits };
};

const site =
  (pages: Record<string, (respond: Parameters<RequestListener>[1], request: Parameters<RequestListener>[0]) => void>): RequestListener =>
  (request, respond) => {
    const page = pages[request.url ?? ''];
    if (page) page(respond, request);
    else respond.writeHead(404).end();
  };

test('a page is fetched with its type, its charset and its bytes unpacked', async () => {
  const at = await serve(
    site({
      '/a': (respond) =>
        respond.writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-2', 'content-encoding': 'gzip' }).end(gzipSync('<p>hello')),
    }),
  );
  const fetched = await fetcher().fetch(`${at}/a`);
  expect(fetched).toMatchObject({ ok: true, value: { type: 'text/html', charset: 'ISO-8859-2', address: `${at}/a` } });
  expect(fetched.ok && Buffer.from(fetched.value.bytes).toString()).toBe('<p>hello');
});

test('one request a second goes to a host, robots.txt is asked once and its Crawl-delay kept', async () => {
  const asked: string[] = [];
  const at = await serve((request, respond) => {
    asked.push(request.url ?? '');
    respond.end(request.url === '/robots.txt' ? 'User-agent: *\nCrawl-delay: 3\nDisallow: /private/' : 'ok');
  });
  const { fetch, waits } = fetcher();
  await fetch(`${at}/1`);
  await fetch(`${at}/2`);
  await fetch(`${at}/3`);
  expect(asked).toEqual(['/robots.txt', '/1', '/2', '/3']);
  expect(waits).toEqual([1000, 3000, 3000]);
  const kept = await fetch(`${at}/private/x`);
  expect(kept.ok || kept.problems[0]?.what).toContain('robots.txt');
  expect(asked).toHaveLength(4);
});

test('nothing is asked of a site whose robots.txt fails', async () => {
  const at = await serve((_, respond) => respond.writeHead(500).end());
  const fetched = await fetcher().fetch(`${at}/x`);
  expect(fetched.ok || fetched.problems[0]?.what).toContain('robots.txt could not be had');
});

test('redirects are followed within the site and no further', async () => {
  const other = await serve((_, respond) => respond.end('secret'));
  const at = await serve(
    site({
      '/old': (respond) => respond.writeHead(301, { location: '/new' }).end(),
      '/new': (respond) => respond.end('here'),
      '/away': (respond) => respond.writeHead(302, { location: `${other}/x` }).end(),
      '/file': (respond) => respond.writeHead(302, { location: 'file:///etc/hosts' }).end(),
      '/round': (respond) => respond.writeHead(302, { location: '/round' }).end(),
    }),
  );
  const { fetch } = fetcher();
  const followed = await fetch(`${at}/old`);
  expect(followed.ok && followed.value.address).toBe(`${at}/new`);
  const said = async (path: string) => {
    const fetched = await fetch(`${at}${path}`);
    return fetched.ok ? '' : fetched.problems[0]?.what;
  };
  expect(await said('/away')).toContain('another site');
  expect(await said('/file')).toContain('another site');
  expect(await said('/round')).toContain('more than 5 times');
});

test.each([
  ['http://127.0.0.1/', 'no address of the public internet'],
  ['http://[::1]/', 'no address of the public internet'],
  ['http://[::ffff:10.0.0.1]/', 'no address of the public internet'],
  ['http://169.254.169.254/latest/meta-data/', 'no address of the public internet'],
  ['http://2130706433/', 'no address of the public internet'],
  ['http://0x7f.1/', 'no address of the public internet'],
  ['http://localhost:1/', 'no address of the public internet'],
  ['ftp://a.example/', 'no web address'],
  ['file:///etc/hosts', 'no web address'],
])('%s is refused', async (address, what) => {
  const fetched = await createFetcher({ now: () => 0, wait: async () => undefined })(address);
  expect(fetched.ok || fetched.problems[0]?.what).toContain(what);
});

test('an answer that never ends is cut off, packed or not', async () => {
  const at = await serve(
    site({
      '/endless': (respond) => {
        const more = () => {
          while (!respond.destroyed && respond.write(Buffer.alloc(1 << 16)));
        };
        respond.on('drain', more);
        more();
      },
      '/bomb': (respond) => respond.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 << 20))),
      '/torn': (respond) => respond.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip'),
    }),
  );
  const { fetch } = fetcher();
  for (const path of ['/endless', '/bomb']) {
    const fetched = await fetch(`${at}${path}`);
    expect(fetched.ok || fetched.problems[0]?.what).toContain('larger than 10 MB');
  }
  expect((await fetch(`${at}/torn`)).ok).toBe(false);
});

test('a busy site and a missing page are told apart', async () => {
  const at = await serve(site({ '/busy': (respond) => respond.writeHead(429, { 'retry-after': '120' }).end() }));
  const { fetch } = fetcher();
  const busy = await fetch(`${at}/busy`);
  expect(busy.ok || busy.problems[0]?.fix).toBe('try again in 120 seconds');
  const missing = await fetch(`${at}/none`);
  expect(missing.ok || missing.problems[0]?.what).toBe('its site answered 404');
});
