import { lookup as resolveHost } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPublicAddress } from './addresses.ts';

/** What a server answered. `bytes` are unpacked. */
export type Answer = { status: number; location?: string; type: string; charset?: string; retryAfter?: number; bytes: Uint8Array };

export type Request = { userAgent: string; mostBytes: number; seconds: number; mayReach?: (address: string) => boolean };

const unpack: Record<string, () => NodeJS.ReadWriteStream> = {
  br: createBrotliDecompress,
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
};

/** Refuses a host by the very address that the connection would use, so that no second answer of a name server can slip in. */
const guarded =
  (mayReach: (address: string) => boolean): LookupFunction =>
  (host, options, done) =>
    resolveHost(host, { ...options, all: true }, (error, addresses) => {
      const refused = addresses?.find(({ address }) => !mayReach(address));
      if (error) return done(error, []);
      if (refused) return done(new Error(`${host} is ${refused.address}, which is no address of the public internet`), []);
      return options.all ? done(null, addresses) : done(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });

/** Asks for one address and follows nothing. Throws when the network, the host, the size or the time forbid it; the message says which. */
export const request = (url: URL, { userAgent, mostBytes, seconds, mayReach = isPublicAddress }: Request): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const bare = url.hostname.replace(/^\[|\]$/g, '');
    // A host that is a number is not looked up.
    if (/^[\d.]+$|:/.test(bare) && !mayReach(bare)) return reject(new Error(`${bare} is no address of the public internet`));
    const send = url.protocol === 'https:' ? requestSecure : requestPlain;
    const headers = {
      'user-agent': userAgent,
      accept: 'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain;q=0.8',
      'accept-encoding': 'br, gzip, deflate',
    };
    const going = send(url, { headers, lookup: guarded(mayReach), signal: AbortSignal.timeout(seconds * 1000) }, (response) => {
      const unpacker = unpack[String(response.headers['content-encoding'] ?? '')]?.();
      const body = unpacker ? response.pipe(unpacker) : response;
      const parts: Uint8Array[] = [];
      let size = 0;
      const fail = (error: Error): void => {
        going.destroy();
        reject(error);
      };
      body.on('data', (part: Uint8Array) => {
        size += part.length;
        if (size > mostBytes) fail(new Error(`the answer is larger than ${Math.round(mostBytes / 1024 / 1024)} MB`));
        else parts.push(part);
      });
      body.on('error', fail);
      response.on('error', fail);
      body.on('end', () => {
        const [type = '', ...rest] = String(response.headers['content-type'] ?? '').split(';');
        const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(rest.join(';'))?.[1];
        const wait = Number(response.headers['retry-after']);
        resolve({
          status: response.statusCode ?? 0,
          type: type.trim().toLowerCase(),
          bytes: Buffer.concat(parts),
          ...(response.headers.location && { location: response.headers.location }),
          ...(charset && { charset }),
          ...(Number.isFinite(wait) && wait > 0 && { retryAfter: wait }),
        });
      });
    });
    going.on('error', (error) =>
      reject(error.name === 'AbortError' || error.name === 'TimeoutError' ? new Error(`no answer within ${seconds} seconds`) : error),
    );
    going.end();
  });
