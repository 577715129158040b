import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { walk } from '../../support/files.ts';

const text = /\.(?:html|css|js|json|jsonl|jsonld|csv|xml|svg|txt|bib|webmanifest)$/;

/** A smaller file fits into one packet as it is. */
const least = 1024;

const [packBrotli, packGzip] = [promisify(brotliCompress), promisify(gzip)];

const brotli = (bytes: Buffer): Promise<Buffer> =>
  packBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const gzipped = async (bytes: Buffer): Promise<Buffer> => {
  const packed = await packGzip(bytes, { level: constants.Z_BEST_COMPRESSION });
  // Which system packed it: unknown, so that every system writes the same byte.
  packed[9] = 255;
  return packed;
};

const kinds = [
  { ending: '.br', pack: brotli },
  { ending: '.gz', pack: gzipped },
];

const did = [() => true, () => false] as const;

const unchanged = async (path: string, bytes: Buffer): Promise<boolean> => {
  const before = await readFile(path).catch(() => null);
  return before?.equals(bytes) === true;
};

/**
 * Puts a `.br` and a `.gz` beside every text of a built site, the smallest there can be, several at a time; texts below a kilobyte go without. What
 * stands unchanged in the last site (`last`) is taken from there. Resolves to how many texts have them. The same bytes on every machine with the same zlib and brotli.
 */
export const precompress = async (dist: string, last: string): Promise<number> => {
  const work = (await walk(dist)).filter((path) => text.test(path)).values();
  let packed = 0;
  const worker = async () => {
    for (const path of work) {
      const bytes = await readFile(join(dist, path));
      if (bytes.length < least) continue;
      const kept = await unchanged(join(last, path), bytes);
      for (const { ending, pack } of kinds) {
        const target = join(dist, path + ending);
        const copied = kept && (await copyFile(join(last, path + ending), target).then(...did));
        if (!copied) await writeFile(target, await pack(bytes));
      }
      packed += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, worker));
  return packed;
};
