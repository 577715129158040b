import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

import { type Workspace, workspaceAt } from '../../pipeline/workspace.ts';
import { createProgress } from '../../support/progress.ts';

const root = join(import.meta.dirname, '../../..');

/** A progress that nobody watches. */
export const silent = createProgress({ write: () => undefined, live: false, now: () => 0 });

/** A workspace of its own in a temporary folder, with the named stories of the project; gone when the test is over. */
export const temporarySite = (...stories: string[]): Workspace => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const story of stories) cpSync(join(root, 'seeds', story), join(folder, 'seeds', story), { recursive: true });
  put(folder, 'content/site.yaml', readFileSync(join(root, 'content/site.yaml')));
  return workspaceAt(folder);
};

/** Writes a file below a folder, with the folders above it. */
export const put = (folder: string, path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

/** Every file below a folder with its text, by path. */
export const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
