// Builds the site twice from the same seeds/ and content/ and compares every byte of content/ and dist/: another folder of the program and of the
// workspace, another clock, another language and time zone, files laid down in another order. Takes as long as two builds.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const program = ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** Years from now, for the program and what it starts in Node; `faketime`, where it is installed, for everything else too. */
const clock = (days: number): string => `
const real = Date;
const ahead = ${days} * 86400000;
globalThis.Date = class Date extends real {
  constructor(...given) { given.length === 0 ? super(real.now() + ahead) : super(...given); }
  static now() { return real.now() + ahead; }
};`;

type World = { folder: string; env: Record<string, string>; days: number; order: (files: string[]) => string[] };

const layDown = ({ folder, order }: World): void => {
  for (const name of ['seeds', 'content']) {
    for (const file of order(filesBelow(join(root, name)))) {
      mkdirSync(dirname(join(folder, name, file)), { recursive: true });
      cpSync(join(root, name, file), join(folder, name, file));
    }
  }
  mkdirSync(join(folder, 'program'));
  for (const name of program) cpSync(join(root, name), join(folder, 'program', name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'program/node_modules'));
};

const faketime = (days: number): string[] => {
  const there = spawnSync('faketime', ['--version']).status === 0;
  return there && days !== 0 ? ['faketime', '-f', `+${days}d`] : [];
};

const build = (world: World): Record<string, string> => {
  const { folder, days } = world;
  const command = faketime(days);
  writeFileSync(join(folder, 'clock.mjs'), clock(command.length > 0 ? 0 : days));
  const [tool = process.execPath, ...args] = [
    ...command,
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    join(folder, 'program/src/cli.ts'),
    'build',
  ];
  const env = {
    ...process.env,
    ...world.env,
    NODE_OPTIONS: `--import ${pathToFileURL(join(folder, 'clock.mjs')).href}`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  };
  const { status } = spawnSync(tool, args, { cwd: folder, env, stdio: 'inherit' });
  if (status !== 0 || !existsSync(join(folder, 'dist'))) throw new Error(`the build in ${folder} failed`);
  const files = ['content', 'dist'].flatMap((name) => filesBelow(join(folder, name)).map((file) => `${name}/${file}`));
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
};

const base = mkdtempSync(join(tmpdir(), 'onrecord-twice-'));
const worlds: World[] = [
  { folder: join(base, 'a'), env: { LC_ALL: 'C', LANG: 'C', TZ: 'UTC' }, days: 0, order: (files) => files },
  {
    folder: join(base, 'another place/with a longer name'),
    env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
    days: 4000,
    order: (files) => files.toReversed(),
  },
];
try {
  // Both before the first build: what is changed meanwhile is in neither.
  for (const world of worlds) layDown(world);
  const [one = {}, other = {}] = worlds.map(build);
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  const different = names.filter((name) => one[name] !== other[name]);
  for (const name of different)
    console.log(`${name}: ${one[name] ? (other[name] ? 'other bytes' : 'only in the first') : 'only in the second'}`);
  console.log(`${names.length} files, ${different.length} different`);
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  if (process.env.KEEP === undefined) rmSync(base, { recursive: true, force: true });
  else console.log(base);
}
