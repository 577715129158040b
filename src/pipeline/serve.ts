import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { cacheControl, isSearch, securityHeaders } from '../site/response-headers.ts';

export type Served = { address: string; close: () => void };

const listen = (server: ReturnType<typeof createServer>, port: number) =>
  new Promise<boolean>((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', refused);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refused);
      resolve(true);
    });
  });

/**
 * Serves a built site to this machine alone, under the base path it was built for and with the headers it is to be published with.
 * Takes the first free port of the fifty from `port` up.
 */
export const serve = async (dist: string, base: string, port: number): Promise<Served> => {
  const notFound = await readFile(join(dist, '404.html')).catch(() => 'Not found');
  const files = sirv(dist, {
    etag: true,
    // Compressed files that stand beside the others, where there are any.
    brotli: true,
    gzip: true,
    setHeaders: (response, file) => {
      const path = file.replace(/^\//, '');
      for (const [name, value] of Object.entries(securityHeaders(isSearch(path)))) response.setHeader(name, value);
      response.setHeader('Cache-Control', cacheControl(path));
    },
    onNoMatch: (_request, response) =>
      response.writeHead(404, { ...securityHeaders(false), 'content-type': 'text/html; charset=utf-8' }).end(notFound),
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    request.url = url.slice(base.length - 1);
    files(request, response);
  });
  for (let candidate = port; candidate < port + 50; candidate++) {
    if (await listen(server, candidate)) {
      const close = () => {
        server.closeAllConnections();
        server.close();
      };
      return { address: `http://localhost:${candidate}${base}`, close };
    }
  }
  throw new Error(`every port from ${port} to ${port + 49} is taken`);
};
