import { readFile, realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { fileProblem } from '../support/file-problem.ts';
import type { Outcome } from '../support/problem.ts';
import { sizeProblem } from './limits.ts';

/** The bytes of a plain file that lies in a folder; links out of it, pipes and huge files are problems. */
export const readWithin = async (dir: string, path: string): Promise<Outcome<Uint8Array>> => {
  try {
    const inside = relative(await realpath(dir), await realpath(path));
    if (inside === '' || inside.startsWith(`..${sep}`) || resolve(inside) === inside) {
      return refuse(
        path,
        'the link leads out of the folder',
        'a story holds only what lies in its folder, so that nothing else of the disk can be published',
        'copy the file into the folder',
      );
    }
    const about = await stat(path);
    // Reading a pipe or a device might never end.
    if (!about.isFile()) return refuse(path, 'this is no plain file', 'only files can be quoted', 'take it out of the folder');
    const tooLarge = sizeProblem(path, about.size);
    if (tooLarge) return { ok: false, problems: [tooLarge] };
    return { ok: true, value: await readFile(path) };
  } catch (error) {
    return { ok: false, problems: [fileProblem(path, 'read', error)] };
  }
};

const refuse = (file: string, what: string, why: string, fix: string): Outcome<Uint8Array> => ({
  ok: false,
  problems: [{ file, what, why, fix }],
});
