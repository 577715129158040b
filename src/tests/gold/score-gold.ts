import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Attribution } from '../../vocabulary/attribution.ts';
import type { Range, Span } from '../../vocabulary/span.ts';
import type { Gold, GoldAttribution } from './read-labels.ts';

/** `right` of `gold` labels were found; of `predicted` that the program gave, so many `sound` ones. */
export type Tally = { right: number; gold: number; sound: number; predicted: number };
export const measures = ['statements', 'speakers', 'nested', 'said', 'actors', 'dates', 'clean'] as const;
export type Measure = (typeof measures)[number];
/** `errors`: one line for each label that was missed; `unlabelled`: one for each prediction that no label has. */
export type GoldScore = { tallies: Record<Measure, Tally>; errors: string[]; unlabelled: string[] };

const ranges = (spans: readonly Span[]): Range[] => spans.map(({ start, end }) => [start, end]);

const shared = (a: readonly Range[], b: readonly Range[]): number =>
  a.reduce((sum, [s, e]) => sum + b.reduce((part, [t, f]) => part + Math.max(0, Math.min(e, f) - Math.max(s, t)), 0), 0);

const size = (all: readonly Range[]): number => all.reduce((sum, [start, end]) => sum + end - start, 0);

/** F1 over characters. */
const overlap = (a: readonly Range[], b: readonly Range[]): number => (2 * shared(a, b)) / (size(a) + size(b));

const words = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** One name is within the other, word by word: "Kirby" and "John Kirby". */
const sameName = (a: string, b: string): boolean => {
  const [short = [], long = []] = [words(a), words(b)].sort((x, y) => x.length - y.length);
  return short.length > 0 && short.every((word) => long.includes(word));
};

/** Everything the document calls the speaker by name or description, its fullest name first. */
const namesOf = ({ chains, mentions }: Annotations, { speaker }: Attribution): string[] => {
  if (speaker === null) return [];
  const printed = mentions.filter(({ chain, kind }) => chain === speaker && kind !== 'pronoun').map(({ exact }) => exact);
  return [chains[speaker]?.name.exact ?? '', ...printed];
};

/** Pairs labels with predictions one to one, best first: by content, and by cue where two contents are as near. */
const pair = (gold: readonly GoldAttribution[], found: readonly Attribution[]): Map<number, Attribution> => {
  const near = gold.flatMap((label, at) =>
    found.flatMap((attribution) => {
      const cue = label.cue !== null && shared([label.cue], ranges(attribution.cue)) > 0 ? 0.2 : 0;
      const score = overlap(label.content, ranges(attribution.content)) + cue;
      return score < 0.5 ? [] : [{ at, attribution, score }];
    }),
  );
  const pairs = new Map<number, Attribution>();
  const used = new Set<Attribution>();
  for (const { at, attribution } of near.sort((a, b) => b.score - a.score)) {
    if (pairs.has(at) || used.has(attribution)) continue;
    pairs.set(at, attribution);
    used.add(attribution);
  }
  return pairs;
};

/** The chains of the mentions at the places of one name. */
const chainsAt = ({ mentions }: Annotations, text: string, places: readonly Range[]): number[] =>
  places.flatMap((place) => {
    const name = words(text.slice(...place));
    const here = mentions.filter(
      ({ start, end, exact, kind }) =>
        kind !== 'pronoun' && shared([place], [[start, end]]) > 0 && words(exact).every((word) => name.includes(word)),
    );
    const [closest] = here.sort((a, b) => a.end - a.start - (b.end - b.start));
    return closest ? [closest.chain] : [];
  });

const emptyTally = (): Tally => ({ right: 0, gold: 0, sound: 0, predicted: 0 });
export const emptyTallies = (): Record<Measure, Tally> =>
  Object.fromEntries(measures.map((measure) => [measure, emptyTally()])) as Record<Measure, Tally>;

/** Compares what `annotate` read in one article with its labels. */
export const scoreGold = ({ text, attributions, actors, dates, boilerplate }: Gold, annotations: Annotations): GoldScore => {
  const tallies = emptyTallies();
  const errors: string[] = [];
  const unlabelled: string[] = [];
  const quote = (spans: readonly Range[]): string => spans.map((span) => text.slice(...span).replace(/\s+/g, ' ')).join(' … ');
  const count = (measure: Measure, right: boolean, error: () => string): void => {
    tallies[measure].gold++;
    if (right) tallies[measure].right++;
    else errors.push(`${measure}: ${error()}`);
  };
  const said = annotations.attributions.filter(({ kind }) => kind !== 'narrated');
  const clean = annotations.attributions.filter(
    ({ source, cue, content }) => shared(ranges([...source, ...cue, ...content]), boilerplate) === 0,
  );
  tallies.clean.sound = clean.length;
  tallies.clean.predicted = annotations.attributions.length;
  if (attributions.length === 0) return { tallies, errors, unlabelled };

  const pairs = pair(attributions, said);
  attributions.forEach((label, at) => {
    const found = pairs.get(at);
    const where = quote([label.source, label.cue, ...label.content].filter((span) => span !== null).slice(0, 3));
    count(label.nested ? 'nested' : 'statements', found !== undefined, () => where);
    if (label.said !== undefined) count('said', found?.said === label.said, () => `${found?.said} for ${label.said}: ${where}`);
    if (label.nested) return;
    const names = found ? namesOf(annotations, found) : [];
    const { speaker } = label;
    const right = found !== undefined && (speaker === null ? names.length === 0 : names.some((name) => sameName(speaker, name)));
    count('speakers', right, () => `${found ? (names[0] ?? 'nobody') : 'missed'} for ${speaker ?? 'nobody'}: ${where}`);
    if (names.length === 0) return;
    tallies.speakers.predicted++;
    if (right) tallies.speakers.sound++;
  });
  const matched = new Set(pairs.values());
  tallies.statements.sound = matched.size;
  tallies.statements.predicted = said.length;
  for (const { source, cue, content } of said.filter((attribution) => !matched.has(attribution)))
    unlabelled.push(`statement: ${quote(ranges(source))} | ${quote(ranges(cue))} | ${quote(ranges(content))}`);

  const chains = actors.map((names) => names.map((places) => chainsAt(annotations, text, places)));
  chains.forEach((names, at) => {
    const own = new Set(names.flat());
    const whole = own.size === 1 && names.every((found) => found.length > 0);
    const alone = chains.every((others, i) => i === at || own.isDisjointFrom(new Set(others.flat())));
    count('actors', whole && alone, () => quote((actors[at] ?? []).flatMap((places) => places.slice(0, 1))));
  });

  for (const { range, value } of dates) {
    const found = annotations.dates.find(({ start, end }) => shared([range], [[start, end]]) > 0);
    count('dates', found?.value === value, () => `${found?.value} for ${value}: ${quote([range])}`);
  }
  tallies.dates.sound = tallies.dates.right;
  tallies.dates.predicted = annotations.dates.length;
  for (const { start, end, exact, value } of annotations.dates)
    if (dates.every(({ range }) => shared([range], [[start, end]]) === 0)) unlabelled.push(`date: ${exact} ${value}`);
  return { tallies, errors, unlabelled };
};
