import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { annotate } from '../src/annotate/index.ts';
import { acquireStory } from '../src/pipeline/stories.ts';
import { type GoldAttribution, readLabels } from '../src/tests/gold/read-labels.ts';
import type { Annotations } from '../src/vocabulary/annotations.ts';
import type { Attribution } from '../src/vocabulary/attribution.ts';
import type { Range } from '../src/vocabulary/span.ts';

/** Share of two sets of offsets that they have in common, as F1 over characters. */
const overlap = (a: Range[], b: Range[]): number => {
  const size = (ranges: Range[]) => ranges.reduce((sum, [start, end]) => sum + end - start, 0);
  const shared = a.reduce((sum, [s, e]) => sum + b.reduce((part, [t, f]) => part + Math.max(0, Math.min(e, f) - Math.max(s, t)), 0), 0);
  return (2 * shared) / (size(a) + size(b));
};

const ranges = (spans: { start: number; end: number }[]): Range[] => spans.map(({ start, end }) => [start, end]);

const words = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** One name is within the other, word by word: "Kirby" and "John Kirby". */
const sameName = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null) return a === b;
  const [short = [], long = []] = [words(a), words(b)].sort((x, y) => x.length - y.length);
  return short.length > 0 && short.every((word) => long.includes(word));
};

/** Everything the document calls the speaker by name or description, its fullest name first. */
const namesOf = ({ chains, mentions }: Annotations, { speaker }: Attribution): string[] =>
  speaker === null
    ? []
    : [
        chains[speaker]?.name.exact ?? '',
        ...mentions.filter(({ chain, kind }) => chain === speaker && kind !== 'pronoun').map(({ exact }) => exact),
      ];

const best = (gold: GoldAttribution, found: Attribution[]) =>
  found
    .map((attribution) => ({
      attribution,
      score: overlap(gold.content, ranges(attribution.content)) + (overlap([gold.cue], ranges(attribution.cue)) > 0 ? 0.2 : 0),
    }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)[0]?.attribution;

const folder = join(import.meta.dirname, '../src/tests/gold/attributions');
const totals = { primary: 0, found: 0, right: 0 };
for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
  const { file, attributions } = readLabels(readFileSync(join(folder, name), 'utf8'), name, (path) => readFileSync(path, 'utf8'));
  const { acquired } = await acquireStory(dirname(file), basename(dirname(file)));
  const document = acquired.documents.find(({ doc }) => doc === basename(file));
  if (document === undefined) throw new Error(`${file} was not acquired`);
  const annotations = annotate(document);
  for (const gold of attributions.filter(({ nested }) => !nested)) {
    const match = best(gold, annotations.attributions);
    const names = match ? namesOf(annotations, match) : [];
    const speaker = names[0] ?? null;
    const right = match !== undefined && (gold.speaker === null ? speaker === null : names.some((name) => sameName(gold.speaker, name)));
    totals.primary++;
    if (match) totals.found++;
    if (right) totals.right++;
    else
      console.log(
        `${name}  ${match ? `speaker ${speaker ?? 'not identified'} for ${gold.speaker}` : 'missed'}: ${document.text.slice(...gold.source)} ${document.text.slice(...gold.cue)}`,
      );
  }
}
const share = (count: number) => `${((100 * count) / totals.primary).toFixed(1)} %`;
console.log(`primary attributions ${totals.primary}, found ${share(totals.found)}, found with the right speaker ${share(totals.right)}`);
