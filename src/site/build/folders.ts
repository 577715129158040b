import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Makes the folder of a file below `root`, once however many files it gets. */
export const foldersBelow = (root: string): ((file: string) => void) => {
  const made = new Set<string>();
  return (file) => {
    const folder = dirname(join(root, file));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
};
