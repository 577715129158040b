import type { Package } from './packages.ts';

/** What a bug report has to tell about a machine and a workspace. Paths as they are; `null` where a thing is not there. */
export type Diagnosis = {
  version: string;
  dataVersion: string;
  node: string;
  npm: string | null;
  system: string;
  processors: number;
  /** Bytes. */
  memory: number;
  home: string;
  program: string;
  workspace: string;
  packages: Package[];
  browser: string | null;
  stories: { name: string; files: number; facts: boolean }[];
  /** Pages of `content/` by folder; `null` without such a folder. */
  pages: Record<string, number> | null;
  /** `site.yaml`, with what the environment says in its stead; what is wrong with it, or its values. */
  settings: { ok: true; url: string; base: string; from: string[] } | { ok: false; problems: string[] };
  cache: { files: number; bytes: number };
  lock: string | null;
  dist: { files: number; bytes: number; current: boolean } | null;
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const line = (name: string, said: string): string => `${name.padEnd(12)} ${said}`;

/** An address without what may be secret in it: a user's name, a password, a query. */
const addressOnly = (url: string): string => {
  const parsed = URL.parse(url);
  return parsed === null ? 'no address' : parsed.origin;
};

const packagesSaid = (packages: readonly Package[]): string => {
  const wrong = packages.filter(({ wanted, found }) => wanted !== found).length;
  const versions = ['astro', 'pagefind', 'zod'].flatMap((name) => packages.filter((one) => one.name === name));
  const said = versions.map(({ name, found }) => `${name} ${found ?? 'missing'}`).join(', ');
  return wrong === 0 ? `all ${packages.length} as locked; ${said}` : `${wrong} of ${packages.length} not as locked; ${said}`;
};

const missing = ({ packages, stories, pages, settings, browser, dist }: Diagnosis): string[] => [
  ...packages
    .filter(({ wanted, found }) => wanted !== found)
    .map(({ name, wanted, found }) => `package ${name} ${wanted} (${found ?? 'not there'}): run \`npm ci\``),
  ...(stories.length === 0 ? ['articles: put some in seeds/STORY/, or run `npx onrecord add`'] : []),
  ...stories.filter(({ facts }) => !facts).map(({ name }) => `seeds/${name}/story.yaml, with what is known about its articles`),
  ...(pages === null ? ['content/: run `npm run build`'] : []),
  ...(settings.ok ? [] : settings.problems),
  ...(browser === null ? ['a browser for the tests: install Chromium, or set CHROME_PATH; nothing else needs one'] : []),
  ...(dist === null ? ['dist/: run `npm run build`'] : []),
  ...(dist?.current === false ? ['dist/ as seeds/, content/ and the program are now: run `npm run build`'] : []),
];

/** The diagnosis as lines of text for people. Nothing secret, and the home folder as `~`. */
export const diagnosisText = (about: Diagnosis): string => {
  const { stories, pages, settings, cache, dist } = about;
  const files = stories.reduce((sum, story) => sum + story.files, 0);
  const counted = pages && Object.entries(pages).map(([folder, count]) => `${count} ${folder}`);
  const lacks = missing(about);
  const lines = [
    line('onrecord', `${about.version}, data formats ${about.dataVersion}`),
    line('node', `${about.node}, npm ${about.npm ?? 'not found'}`),
    line('system', `${about.system}, ${about.processors} processors, ${Math.round(about.memory / 2 ** 30)} GiB`),
    line('program', about.program),
    line('packages', packagesSaid(about.packages)),
    line('browser', about.browser ?? 'none found'),
    line('workspace', about.workspace),
    line('seeds/', `${stories.length} stories, ${files} files`),
    line('content/', counted ? counted.join(', ') || 'no pages' : 'not there'),
    ...(settings.ok
      ? [
          line('SITE_URL', `${addressOnly(settings.url)} (${settings.from[0]})`),
          line('BASE_PATH', `${settings.base} (${settings.from[1]})`),
        ]
      : []),
    line('cache', `${cache.files} files, ${megabytes(cache.bytes)}`),
    line('lock', about.lock ?? 'free'),
    line('dist/', dist ? `${dist.files} files, ${megabytes(dist.bytes)}, ${dist.current ? 'up to date' : 'not up to date'}` : 'not there'),
    '',
    ...(lacks.length === 0 ? ['nothing is missing'] : ['missing:', ...lacks.map((what) => `  - ${what}`)]),
  ];
  const text = lines.join('\n');
  return about.home.length > 1 ? text.replaceAll(about.home, '~') : text;
};
