import type { Problem } from '../support/problem.ts';
import type { RecordFile } from './content.ts';
import { type RecordKind, recordKindNames } from './kinds.ts';
import { newPage, replaceRecord } from './record-key.ts';
import { recordYaml } from './record-yaml.ts';

/** Files to write, how the pages of this run compare with those there were, and records that could not be put into their pages. */
export type PageTexts = {
  writes: { path: string; text: string }[];
  created: number;
  changed: number;
  unchanged: number;
  problems: Problem[];
};

/** Puts records into their pages, new or old; only files whose bytes differ are to be written. */
export const pageTexts = (records: { [K in RecordKind]: readonly { id: string }[] }, before: readonly RecordFile[]): PageTexts => {
  const pages = new Map(before.map((page) => [page.path, page]));
  const texts: PageTexts = { writes: [], created: 0, changed: 0, unchanged: 0, problems: [] };
  for (const kind of recordKindNames) {
    for (const record of records[kind]) {
      const path = `${kind}/${record.id}.mdx`;
      const page = pages.get(path);
      const yaml = recordYaml(record);
      const replaced = page ? replaceRecord(page.text, yaml, page.file) : { ok: true as const, value: newPage(yaml) };
      if (!replaced.ok) texts.problems.push(...replaced.problems);
      else if (replaced.value === page?.text) texts.unchanged += 1;
      else {
        texts.writes.push({ path, text: replaced.value });
        texts[page ? 'changed' : 'created'] += 1;
      }
    }
  }
  return texts;
};
