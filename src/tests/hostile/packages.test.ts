import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allowedScripts, licenceList, lockedPackages, nameOf } from './packages.ts';

const root = join(import.meta.dirname, '../../..');

test('every package with a script that runs when it is installed is named, and none other', () => {
  const withScripts = lockedPackages().flatMap(([folder, { hasInstallScript }]) => (hasInstallScript ? [nameOf(folder)] : []));
  expect(Object.keys(allowedScripts()).sort()).toEqual([...new Set(withScripts)].sort());
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^strict-allow-scripts=true$/m);
});

// Without an address a package comes from the registry that npm is told, whose copy has to have this hash.
test('every package is known by its hash, and none comes from an address of its own', () => {
  const faults = lockedPackages().filter(([, { resolved, integrity }]) => resolved !== undefined || !integrity?.startsWith('sha512-'));
  expect(faults.map(([folder]) => folder)).toEqual([]);
});

test('LICENCES.md is what the lock file says', () => {
  expect(readFileSync(join(root, 'LICENCES.md'), 'utf8'), 'run "node scripts/launch.mjs scripts/licences.ts"').toBe(licenceList());
});
