import { z } from 'zod';
import { parseYaml } from '../../support/yaml.ts';
import type { Range } from '../../vocabulary/span.ts';

const Words = z.union([z.string(), z.array(z.string())]);
const Labelled = z.strictObject({
  file: z.string(),
  attributions: z.array(
    z.strictObject({
      source: z.string(),
      cue: z.string(),
      content: Words,
      after: z.string().optional(),
      speaker: z.string().nullable(),
      said: z.string().optional(),
      nested: z.boolean().default(false),
    }),
  ),
});

/** A labelled attribution with its words found in the text: UTF-16 offsets. */
export type GoldAttribution = { source: Range; cue: Range; content: Range[]; speaker: string | null; said?: string; nested: boolean };

const locate = (text: string, words: string, from: number): Range => {
  const [head = '', tail = ''] = words.split(' … ');
  const start = text.indexOf(head, from);
  const end = tail === '' ? start + head.length : text.indexOf(tail, start) + tail.length;
  if (start < 0 || end <= start) throw new Error(`not in the text after ${from}: ${words}`);
  return [start, end];
};

const nearest = (text: string, words: string, anchor: number): Range => {
  const before = text.lastIndexOf(words, anchor);
  const after = text.indexOf(words, anchor);
  const start = before < 0 || (after >= 0 && after - anchor <= anchor - before) ? after : before;
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return [start, start + words.length];
};

/**
 * Reads a label file (format in `GUIDELINES.md` beside the labels). `readText` gives an article's text for its path.
 * @throws when the file does not fit or its words are not in the article: labels are the project's own, so that is a mistake to mend here.
 */
export const readLabels = (yaml: string, name: string, readText: (file: string) => string): { file: string; text: string; attributions: GoldAttribution[] } => {
  const parsed = parseYaml(Labelled, yaml, name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  const text = readText(parsed.value.file);
  const attributions = parsed.value.attributions.map(({ source, cue, content, after, speaker, said, nested }) => {
    const from = after === undefined ? 0 : locate(text, after, 0)[1];
    const pieces = [content].flat();
    const first = locate(text, pieces[0] ?? '', after === undefined || text.indexOf(pieces[0]?.split(' … ')[0] ?? '', from) < 0 ? 0 : from);
    const spans = pieces.slice(1).reduce((found, piece) => [...found, locate(text, piece, found.at(-1)?.[1] ?? 0)], [first]);
    const cueAt = nearest(text, cue, after === undefined ? first[0] : from);
    return { source: nearest(text, source, cueAt[0]), cue: cueAt, content: spans, speaker, nested, ...(said === undefined ? {} : { said }) };
  });
  return { file: parsed.value.file, text, attributions };
};
