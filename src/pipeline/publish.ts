import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';

/**
 * Puts a built site in the place of the last one: two renames one after the other, so that `dist/` is always a whole site, and missing for no
 * longer than the moment between them. A site that was moved aside by a run stopped in that moment comes back first.
 */
export const publish = async (built: string, dist: string): Promise<void> => {
  const [coming, going] = [`${dist}.new`, `${dist}.old`];
  if (existsSync(going) && !existsSync(dist)) await rename(going, dist);
  for (const leftover of [coming, going]) await rm(leftover, { recursive: true, force: true });
  await rename(built, coming).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await cp(built, coming, { recursive: true, preserveTimestamps: true });
    await rm(built, { recursive: true });
  });
  const former = existsSync(dist);
  if (former) await rename(dist, going);
  try {
    await rename(coming, dist);
  } catch (error) {
    if (former) await rename(going, dist);
    throw error;
  }
  await rm(going, { recursive: true, force: true });
};
