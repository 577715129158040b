import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const shipped = join(import.meta.dirname, '../../../hosting/nginx.conf');

const mediaTypes = '/etc/nginx/mime.types';

/** Whether this machine has nginx, with the list of media types that comes with it. */
export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).status === 0 && existsSync(mediaTypes);

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** The lines of the shipped configuration that say `here`, as a host would fill them in. */
const filledIn = (root: string, base: string, port: number): string =>
  readFileSync(shipped, 'utf8')
    .replace(/default \/; .*# here.*/, `default ${base};`)
    .replace(/listen 80; .*# here.*/, `listen 127.0.0.1:${port};`)
    .replace(/root \/srv\/onrecord; .*# here.*/, `root ${root};`);

const answers = async (address: string): Promise<boolean> =>
  fetch(address).then(
    () => true,
    () => false,
  );

/** Starts nginx with the shipped configuration over `root`, where the site stands under `base`. */
export const startNginx = async (root: string, base: string): Promise<{ address: string; stop: () => Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-nginx-'));
  const port = await freePort();
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  copyFileSync(mediaTypes, join(folder, 'mime.types'));
  writeFileSync(join(folder, 'site.conf'), filledIn(root, base, port));
  // Started by root it would read files as somebody else, who may not enter a temporary folder.
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user}daemon off; pid ${folder}/pid; events {} http { access_log off; ${own.join(' ')} include site.conf; }`,
  );
  const log = join(folder, 'error.log');
  const child: ChildProcess = spawn('nginx', ['-p', folder, '-e', log, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}${base}`;
  for (let tries = 0; !(await answers(address)); tries++) {
    if (tries > 100 || child.exitCode !== null) throw new Error(`nginx does not start: ${readFileSync(log, 'utf8')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, stop };
};
