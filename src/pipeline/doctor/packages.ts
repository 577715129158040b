import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package that is wanted in one version, and the one that is there, if any. */
export type Package = { name: string; wanted: string; found: string | null };

type Manifest = Partial<Record<'dependencies' | 'devDependencies', Record<string, string>>> & { version?: string };

const manifestOf = (folder: string): Promise<Manifest | null> =>
  readFile(join(folder, 'package.json'), 'utf8').then(
    (text) => JSON.parse(text) as Manifest,
    () => null,
  );

/** The version of the program in `root`, and all packages it names, sorted. */
export const packagesOf = async (root: string): Promise<{ version: string; packages: Package[] }> => {
  const manifest = await manifestOf(root);
  const wanted = Object.entries({ ...manifest?.dependencies, ...manifest?.devDependencies }).sort(([a], [b]) => (a < b ? -1 : 1));
  const packages = wanted.map(async ([name, version]): Promise<Package> => {
    const found = await manifestOf(join(root, 'node_modules', name));
    return { name, wanted: version, found: found?.version ?? null };
  });
  return { version: manifest?.version ?? 'unknown', packages: await Promise.all(packages) };
};
