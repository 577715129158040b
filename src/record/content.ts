import type { z } from 'zod';
import type { FrontMatter } from '../support/front-matter.ts';
import type { Problem } from '../support/problem.ts';
import type { Redirects } from '../vocabulary/redirects.ts';
import type { Site } from '../vocabulary/site.ts';
import { type PageKind, type pageKinds, type RecordKind, recordKindNames } from './kinds.ts';

/** One page of `content/` as it is on disk. */
export type PageFile<K extends PageKind> = {
  kind: K;
  id: string;
  /** Relative to `content/`, with `/` between the parts. */
  path: string;
  /** Path as the user knows it. */
  file: string;
  /** The whole file, byte order mark and line ends included; read again where nobody but the pipeline wrote in it, so that the texts of all are never held at once. */
  text: () => string;
  frontMatter: FrontMatter;
  value: z.output<(typeof pageKinds)[K]>;
};

/**
 * A page with a record. `touched`: an editor has written something outside the record. `asWritten`: the hash of a page that is, but for what its record
 * says, byte for byte as the pipeline writes pages; `null` for any other. `unread`: what is wrong with the record of a page whose editor's part is
 * sound; `value` then has as much of the record as could be read.
 */
export type RecordFile<K extends RecordKind = RecordKind> = PageFile<K> & {
  touched: boolean;
  asWritten: string | null;
  record: { line: number; column: number };
  unread: Problem[];
};

/** All of `content/`. Pages with problems are left out of the lists. */
export type ReadContent = { [K in RecordKind]: RecordFile<K>[] } & {
  /** The folder, as the user knows it. */
  dir: string;
  explainers: PageFile<'explainers'>[];
  site: Site | null;
  redirects: Redirects;
  /** The text of redirects.yaml, `null` when there is none. */
  redirectsText: string | null;
  /** Paths of pages that hold nothing but a record, and that one of another version or damaged: the next run makes them anew. */
  outdated: string[];
  problems: Problem[];
};

/** The pages of all kinds that have a record. */
export const allPages = (content: { [K in RecordKind]: RecordFile<K>[] }): RecordFile[] =>
  recordKindNames.flatMap((kind): RecordFile[] => content[kind]);
