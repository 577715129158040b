import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** One file that a page loaded: its address, and its bytes as a host sends them that compresses whatever grows smaller by it. */
export type Sent = { path: string; bytes: number };

/** Notes what a page loads from now on; what is still on its way when it is asked is waited for. */
export const watchWeight = (page: Page): (() => Promise<Sent[]>) => {
  const sent: Promise<Sent>[] = [];
  page.on('requestfinished', (request) => {
    const weigh = async (): Promise<Sent> => {
      const body = (await (await request.response())?.body()) ?? Buffer.of();
      return { path: new URL(request.url()).pathname, bytes: Math.min(body.length, brotliCompressSync(body).length) };
    };
    sent.push(weigh());
  });
  return () => Promise.all([...sent]);
};
