// Runs a tool with no network but this machine's own loopback, in a namespace of its own (Linux): `scripts/offline.ts onrecord build`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const launch = join(import.meta.dirname, 'launch.mjs');

// A network is reachable here only if an interface besides loopback is there.
const prove = '[ "$(tail -n +3 /proc/net/dev | grep -cv "lo:")" = 0 ] && ip link set lo up && exec "$@"';
const { status } = spawnSync(
  'unshare',
  ['--map-root-user', '--net', 'sh', '-c', prove, 'offline', process.execPath, launch, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
