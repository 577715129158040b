import { readFile } from 'node:fs/promises';
import type { Problem } from '../../support/problem.ts';

/** What a host takes at most. `source`: where it says so, `year`: when that was read. A limit that is not there is not known. */
export type Host = {
  name: string;
  /** Files in all, and in one folder. */
  files?: number;
  filesInFolder?: number;
  /** Bytes of one file, of all files, and of a file that is still sent compressed. */
  fileBytes?: number;
  siteBytes?: number;
  compressedBytes?: number;
  /** Lines of `_redirects`. */
  redirects?: number;
  note?: string;
  source: string;
  year: number;
};

/** The hosts whose limits are known, by the names they go by here. */
export const readHosts = async (): Promise<Record<string, Host>> =>
  JSON.parse(await readFile(new URL('./hosts.json', import.meta.url), 'utf8')) as Record<string, Host>;

/** A file of a built site, its path with slashes. */
export type SiteFile = { path: string; bytes: number };

const count = new Intl.NumberFormat('en');

/** From this part of a limit on, what will soon be too much is worth a warning. */
const nearly = 0.8;

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

type Measure = { file: string; what: string; is: number; most: number | undefined; fix: string };

const tooLarge = 'keep large pictures and files elsewhere';
const tooMany =
  'take a host without this limit; where the site was built with --precompress, build it without, since this host compresses files itself; leave out the JSON beside every page (*/*.json but for data/ and pagefind/), which no reader needs';

const measures = (host: Host, files: readonly SiteFile[], redirects: number): Measure[] => {
  const folders = Map.groupBy(files, ({ path }) => folderOf(path));
  const [fullest, within] = [...folders].reduce((most, one) => (one[1].length > most[1].length ? one : most), ['', [] as SiteFile[]]);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    { file: '', what: 'files', is: files.length, most: host.files, fix: tooMany },
    { file: fullest, what: 'files in one folder', is: within.length, most: host.filesInFolder, fix: tooMany },
    { file: '', what: 'bytes in all', is: bytes, most: host.siteBytes, fix: tooLarge },
    {
      file: '_redirects',
      what: 'redirects',
      is: redirects,
      most: host.redirects,
      fix: 'leave the file out: every redirect is a page of its own too',
    },
    ...files.flatMap((file) => [
      { file: file.path, what: 'bytes', is: file.bytes, most: host.fileBytes, fix: tooLarge },
      ...(/\.(?:html|json|jsonl|csv|xml)$/.test(file.path)
        ? [
            {
              file: file.path,
              what: 'bytes to compress',
              is: file.bytes,
              most: host.compressedBytes,
              fix: 'it is sent as it is; no reader needs it',
            },
          ]
        : []),
    ]),
  ];
};

/**
 * What of a built site a host would not take (problems), or soon will not (warnings).
 * @param redirects lines of `_redirects`
 */
export const hostProblems = (dist: string, host: Host, files: readonly SiteFile[], redirects: number): Problem[] =>
  measures(host, files, redirects).flatMap(({ file, what, is, most, fix }) => {
    if (most === undefined || is <= most * nearly) return [];
    const over = is > most;
    return [
      {
        file: `${dist}/${file}`.replace(/\/$/, ''),
        ...(over ? {} : { warning: true as const }),
        what: `${count.format(is)} ${what}; ${host.name} takes ${count.format(most)}`,
        why: `${over ? 'the host would refuse the site, or a part of it' : 'soon it will be more than the host takes'} (${host.source}, ${host.year}${host.note ? `; ${host.note}` : ''})`,
        fix,
      },
    ];
  });
