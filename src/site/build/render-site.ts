import { join } from 'node:path';
import { sha256 } from '../../support/hash.ts';
import type { Address } from './addresses.ts';
import type { Answer } from './answer.ts';
import { foldersBelow } from './folders.ts';
import { type KeptFile, type KeptSite, takeOver, writeStamped } from './kept-site.ts';

/** Makes a file. `etag`: of what it was made from when it was last made; if that is what it is made from now, `null`. */
export type Render = (address: Address, etag: string | undefined) => Promise<Answer | null>;

const searchMark = 'data-pagefind-body';

/**
 * Writes files of the site into `to`. What the last build left in `from` and would come out the same is taken over. Resolves to what was written.
 */
export const renderSite = async (
  addresses: Iterable<Address>,
  render: Render,
  { from, to, kept }: { from: string; to: string; kept: KeptSite },
): Promise<KeptSite['files']> => {
  const written: KeptSite['files'] = {};
  const makeFolder = foldersBelow(to);
  const write = (file: string, body: Buffer, etag: string | null): KeptFile => {
    const hash = sha256(body);
    const before = kept.files[file];
    const stamp = before?.hash === hash && takeOver(from, to, file, before.stamp) ? before.stamp : writeStamped(join(to, file), body);
    const searched = file.endsWith('/index.html') && body.includes(searchMark);
    return { hash, stamp, ...(etag === null ? {} : { etag }), ...(searched ? { searched } : {}) };
  };
  for (const address of addresses) {
    const { file } = address;
    makeFolder(file);
    const before = kept.files[file];
    let answered = await render(address, before?.etag);
    if (answered === null && before && takeOver(from, to, file, before.stamp)) written[file] = before;
    else {
      answered ??= await render(address, undefined);
      if (answered) written[file] = write(file, answered.body, answered.etag);
    }
  }
  return written;
};
