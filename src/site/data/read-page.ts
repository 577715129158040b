import type { z } from 'zod';
import type { Outcome } from '../../support/problem.ts';
import { parseYaml } from '../../support/yaml.ts';

/** One file of `content/`: its checked front matter and an editor's body, MDX not yet compiled, empty when there is none. */
export type PageFile<P> = {
  id: string;
  /** As the user knows it. */
  file: string;
  front: P;
  body: string;
  /** 1-based line of the file on which `body` starts. */
  bodyLine: number;
};

const fence = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

const linesIn = (text: string): number => text.split('\n').length - 1;

/** Splits a page at its front matter and checks it. Pure: the same text gives the same page. */
export const readPage = <S extends z.ZodType>(schema: S, file: string, id: string, text: string): Outcome<PageFile<z.output<S>>> => {
  const match = fence.exec(text);
  if (!match) {
    return {
      ok: false,
      problems: [
        {
          file,
          line: 1,
          column: 1,
          what: 'the page has no front matter',
          why: 'what a page is about stands between two lines of three hyphens at its top',
          fix: 'start the file with `---`, its keys, and `---`',
        },
      ],
    };
  }
  const front = parseYaml(schema, match[1] ?? '', file, 1);
  if (!front.ok) return front;
  const body = text.slice(match[0].length);
  return { ok: true, value: { id, file, front: front.value, body: body.trim() === '' ? '' : body, bodyLine: linesIn(match[0]) + 1 } };
};
