import { z } from 'zod';
import { parseYaml } from '../../support/yaml.ts';
import { Edtf } from '../../vocabulary/edtf.ts';
import type { Range } from '../../vocabulary/span.ts';

const Words = z.union([z.string(), z.array(z.string())]);
const Attribution = z.strictObject({
  source: z.string().optional(),
  cue: z.string().optional(),
  content: Words,
  after: z.string().optional(),
  speaker: z.string().nullable(),
  said: Edtf.optional(),
  nested: z.boolean().default(false),
});
const Labelled = z.strictObject({
  file: z.string(),
  attributions: z.array(Attribution).default([]),
  actors: z.array(z.array(z.string()).min(1)).default([]),
  dates: z.array(z.tuple([z.string(), Edtf])).default([]),
  boilerplate: z.array(z.string()).default([]),
});

/** A labelled attribution with its words found in the text: UTF-16 offsets. `source` and `cue` are `null` where the text has none. */
export type GoldAttribution = {
  source: Range | null;
  cue: Range | null;
  content: Range[];
  speaker: string | null;
  said?: string;
  nested: boolean;
};

/** What one article's labels say. `actors`: for each, where each of its names stands. `value`: EDTF. `boilerplate`: in no order. */
export type Gold = {
  file: string;
  text: string;
  attributions: GoldAttribution[];
  actors: Range[][][];
  dates: { range: Range; value: string }[];
  boilerplate: Range[];
};

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

const placeAttribution = (text: string, label: z.infer<typeof Attribution>): GoldAttribution => {
  const { source, cue, content, after, speaker, said, nested } = label;
  const from = after === undefined ? 0 : locate(text, after, 0)[1];
  const pieces = [content].flat();
  const first = locate(text, pieces[0] ?? '', text.indexOf(pieces[0]?.split(' … ')[0] ?? '', from) < 0 ? 0 : from);
  const spans = [first];
  for (const piece of pieces.slice(1)) spans.push(locate(text, piece, spans.at(-1)?.[1] ?? 0));
  const cueAt = cue === undefined ? null : nearest(text, cue, after === undefined ? first[0] : from);
  const sourceAt = source === undefined ? null : nearest(text, source, cueAt?.[0] ?? first[0]);
  return { source: sourceAt, cue: cueAt, content: spans, speaker, nested, ...(said === undefined ? {} : { said }) };
};

const everywhere = (text: string, words: string): Range[] => {
  const first = locate(text, words, 0);
  const exact = text.slice(...first);
  const starts: number[] = [];
  for (let at = first[0]; at >= 0; at = text.indexOf(exact, at + 1)) starts.push(at);
  return starts.map((start) => [start, start + exact.length]);
};

/** The places of each name that are not a part of a longer name: "Kirby" alone, not within "John Kirby". */
const placeActor = (text: string, names: readonly string[], all: readonly string[]): Range[][] =>
  names.map((name) => {
    const longer = all.filter((other) => other !== name && other.includes(name));
    return everywhere(
      longer.reduce((rest, other) => rest.replaceAll(other, ' '.repeat(other.length)), text),
      name,
    );
  });

/**
 * Reads a label file (format in `GUIDELINES.md` beside the labels). `readText` gives an article's text for its path.
 * @throws when the file does not fit or its words are not in the article: labels are the project's own, so that is a mistake to mend here.
 */
export const readLabels = (yaml: string, name: string, readText: (file: string) => string): Gold => {
  const parsed = parseYaml(Labelled, yaml, name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  const { file, attributions, actors, dates, boilerplate } = parsed.value;
  const text = readText(file);
  let from = 0;
  return {
    file,
    text,
    attributions: attributions.map((label) => placeAttribution(text, label)),
    actors: actors.map((names) => placeActor(text, names, actors.flat())),
    dates: dates.map(([words, value]) => {
      const range = locate(text, words, from);
      from = range[1];
      return { range, value };
    }),
    boilerplate: boilerplate.flatMap((words) => everywhere(text, words)),
  };
};
