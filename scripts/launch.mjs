// Starts a tool under a Node that can run TypeScript as it is (22.18); npm brings one for machines with an older Node.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function findNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  const [os, file] = process.platform === 'win32' ? ['win', 'node.exe'] : [process.platform, 'node'];
  const folders = [`node-${os}-${process.arch}`, `node-bin-${os}-${process.arch}`];
  return folders.map((folder) => join(root, 'node_modules', folder, 'bin', file)).find(existsSync);
}

/** The file to run: our own sources by path, any other tool through its package's `bin`. */
function findEntry(tool) {
  if (tool === 'onrecord') return join(root, 'src/cli.ts');
  if (tool.endsWith('.ts')) return resolve(root, tool);
  const folder = join(root, 'node_modules', { biome: '@biomejs/biome', tsc: 'typescript' }[tool] ?? tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

export function launch(tool, args) {
  const node = findNode();
  if (!node) {
    console.error(`Onrecord needs Node 22.18 or newer; this is ${process.version}, and npm brought none for this machine.
Install Node 24 from https://nodejs.org, or run "npm ci" again without leaving out optional packages.`);
    process.exit(1);
  }
  // What Node has compiled is kept, so that the next start takes half the time.
  const NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE ?? join(root, '.onrecord/compiled');
  const env = { ...process.env, NODE_COMPILE_CACHE, PATH: dirname(node) + delimiter + process.env.PATH };
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', findEntry(tool), ...args], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) launch(process.argv[2], process.argv.slice(3));
