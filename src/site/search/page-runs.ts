import { sha256 } from '../../support/hash.ts';

/** Pages that follow each other and are indexed together; `key` names them and their bytes. */
export type PageRun = { key: string; files: string[] };

/** A run has its least number of pages, and then ends by chance, one page in so many; at the most it ends. */
const [least, oneIn, most] = [64, 64, 256];

const ends = (file: string, length: number): boolean =>
  length >= most || (length >= least && Number.parseInt(sha256(file).slice(0, 8), 16) % oneIn === 0);

/**
 * Cuts pages, in the order of the site, into runs whose ends depend on the paths around them: a page that is changed touches one run, one that is added
 * or taken away few. The method is content-defined chunking, as of Muthitacharoen, Chen and Mazières, “A low-bandwidth network file system”, SOSP 2001.
 * `version` is of all that makes an index besides the pages.
 */
export const pageRuns = (pages: readonly { file: string; hash: string }[], version: string): PageRun[] => {
  const runs: PageRun[] = [];
  let run: { file: string; hash: string }[] = [];
  for (const [at, page] of pages.entries()) {
    run.push(page);
    if (!ends(page.file, run.length) && at < pages.length - 1) continue;
    runs.push({ key: sha256(JSON.stringify([version, run.map(({ file, hash }) => [file, hash])])), files: run.map(({ file }) => file) });
    run = [];
  }
  return runs;
};
