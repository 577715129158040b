// How fast nginx with the shipped configuration answers for a built site: each kind of page and the files of the search, beside a file of the same
// size that is served as it is. Needs nginx and wrk; builds nothing: `scripts/load.ts dist --seconds 3`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasNginx, startNginx } from '../src/tests/browser/nginx.ts';
import { fullestOfEachKind, readSite } from '../src/tests/dist/built-site.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '3' }, connections: { type: 'string', default: '16' } },
});
const dist = resolve(positionals[0] ?? 'dist');
if (!hasNginx() || spawnSync('wrk', ['-v']).error) {
  console.log('nothing measured: this needs nginx and wrk (apt-get install nginx wrk)');
  process.exit(1);
}

type Speed = { perSecond: number; p99: number };

const inMilliseconds: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };

/** Requests a second, and the milliseconds that 99 of 100 took at most. */
const speedOf = (address: string, packed: boolean): Speed => {
  const asked = [
    '-t1',
    `-c${values.connections}`,
    `-d${values.seconds}s`,
    '--timeout',
    '30s',
    '--latency',
    ...(packed ? ['-H', 'Accept-Encoding: gzip'] : []),
  ];
  const { stdout } = spawnSync('wrk', [...asked, address], { encoding: 'utf8' });
  const [, amount = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  if (/Non-2xx|Requests\/sec: +0\.00/.test(stdout)) throw new Error(`${address}: ${stdout}`);
  return { perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]), p99: Number(amount) * (inMilliseconds[unit] ?? 0) };
};

const site = readSite(dist);
const files = [...site.files];
const largest = (wanted: RegExp): string[] =>
  files
    .filter((file) => wanted.test(file))
    .sort((a, b) => statSync(join(dist, b)).size - statSync(join(dist, a)).size)
    .slice(0, 1);
const pages = fullestOfEachKind(site).map(({ kind, path, file }) => ({ name: kind, path, file }));
const search = [
  /^pagefind\/pagefind\.js$/,
  /^pagefind\/wasm\.en/,
  /^pagefind\/index\//,
  /^pagefind\/fragment\//,
  /^data\/.*\.json$/,
  /^feed\.xml$/,
]
  .flatMap(largest)
  .map((file) => ({ name: file.replace(/[^/]{16,}$/, '…'), path: file, file }));

const root = mkdtempSync(join(tmpdir(), 'onrecord-load-'));
for (const name of readdirSync(dist)) symlinkSync(join(dist, name), join(root, name));
const server = await startNginx(root, site.home.pathname);
const rows: Record<string, Record<string, string | number>> = {};
try {
  for (const { name, path, file } of [...pages, ...search]) {
    const { size } = statSync(join(dist, file));
    writeFileSync(join(root, `bare-${size}.bin`), Buffer.alloc(size, 'a'));
    const bare = `${server.address}bare-${size}.bin`;
    const asItIs = speedOf(server.address + path, false);
    const plain = speedOf(bare, false);
    const packed = speedOf(server.address + path, true);
    rows[name] = {
      KB: Math.round(size / 102.4) / 10,
      'per second': Math.round(asItIs.perSecond),
      'p99, ms': asItIs.p99,
      'bare file': Math.round(plain.perSecond),
      'bare p99': plain.p99,
      ratio: Math.round((asItIs.perSecond / plain.perSecond) * 100) / 100,
      'gzip, per second': Math.round(packed.perSecond),
      'gzip p99': packed.p99,
    };
  }
} finally {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
}
console.table(rows);
