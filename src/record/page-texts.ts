import { sha256 } from '../support/hash.ts';
import type { Problem } from '../support/problem.ts';
import type { RecordFile } from './content.ts';
import { type RecordKind, recordKindNames } from './kinds.ts';
import { newPage, replaceRecord } from './record-key.ts';
import { recordYaml } from './record-yaml.ts';

/** A file to write; of a new page the text is made when it is asked for, so that the texts of all are never held at once. */
export type PageWrite = { path: string; readonly text: string };

/** Files to write, how the pages of this run compare with those there were, and records that could not be put into their pages. */
export type PageTexts = {
  writes: PageWrite[];
  created: number;
  changed: number;
  unchanged: number;
  problems: Problem[];
};

const newWrite = (path: string, record: { id: string }): PageWrite => ({
  path,
  get text() {
    return newPage(recordYaml(record));
  },
});

/** Puts records into their pages, new or old; only files whose bytes differ are to be written. */
export const pageTexts = (records: { [K in RecordKind]: readonly { id: string }[] }, before: readonly RecordFile[]): PageTexts => {
  const pages = new Map(before.map((page) => [page.path, page]));
  const texts: PageTexts = { writes: [], created: 0, changed: 0, unchanged: 0, problems: [] };
  for (const kind of recordKindNames) {
    for (const record of records[kind]) {
      const path = `${kind}/${record.id}.mdx`;
      const page = pages.get(path);
      if (page === undefined) {
        texts.created += 1;
        texts.writes.push(newWrite(path, record));
        continue;
      }
      const yaml = recordYaml(record);
      if (page.asWritten !== null) {
        if (page.asWritten === sha256(newPage(yaml))) texts.unchanged += 1;
        else {
          texts.changed += 1;
          texts.writes.push(newWrite(path, record));
        }
        continue;
      }
      const text = page.text();
      const replaced = replaceRecord(text, yaml, page.file);
      if (!replaced.ok) texts.problems.push(...replaced.problems);
      else if (replaced.value === text) texts.unchanged += 1;
      else {
        texts.changed += 1;
        texts.writes.push({ path, text: replaced.value });
      }
    }
  }
  return texts;
};
