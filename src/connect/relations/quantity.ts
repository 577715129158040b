import type { Word } from '../claims/words.ts';

/** What a number of a wording can mean: the least and the greatest value, and the words that say so ("fewer than 1,200"). */
export type Quantity = { words: Word[]; at: number; low: number; high: number };

const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 10 * (i + 2)] as [string, number]),
);
const ones = new Set('one two three four five six seven eight nine'.split(' '));
const numerals = new Map([
  ...'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i + 2] as [string, number]),
  ...tens,
]);
const multipliers = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
// "£41m": short for a million only where money or the number stands right before it; "100 m" is a distance.
const short = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);

const currencies = new Set('euro dollar pound yen franc rupee peso real naira'.split(' '));

const multiplierAt = (words: readonly Word[], at: number): number => {
  const next = words[at + 1]?.lower ?? '';
  const isMoney = /[$€£¥₦₹]$/.test(words[at - 1]?.text ?? '') || currencies.has(words[at + 2]?.lemma ?? '');
  return multipliers.get(next) ?? (isMoney || next === 'bn' ? short.get(next.replace('.', '')) : undefined) ?? 1;
};

/** "Twenty-two", printed with a hyphen: where its first word stands. */
const tensBefore = (words: readonly Word[], at: number): number | undefined =>
  words[at - 1]?.text === '-' && ones.has(words[at]?.lower ?? '') ? tens.get(words[at - 2]?.lower ?? '') : undefined;

/** The value of a number in digits or as a numeral; `null` for a time, a fraction and any other word. */
export const numberAt = (words: readonly Word[], at: number): number | null => {
  const lower = words[at]?.lower ?? '';
  // "4 1 / 2 months", as some print a fraction.
  if (words[at - 1]?.text === '/' || words[at + 1]?.text === '/') return null;
  const digits = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(lower) ? Number(lower.replaceAll(',', '')) : undefined;
  const tens = tensBefore(words, at);
  const plain = digits ?? numerals.get(lower) ?? (tens === undefined ? undefined : 1);
  if (plain === undefined || (words[at + 1]?.text === '-' && tensBefore(words, at + 2) !== undefined)) return null;
  return ((tens ?? 0) + plain) * multiplierAt(words, at);
};

type Reach = [low: number, high: number];

// How far from the printed number the true one lies, as its share: newsrooms round up to the next full number, hardly ever past the one after it.
const comparators: [RegExp, Reach][] = [
  [/(?:^| )(?:at least|no fewer than|no less than)$/, [1, 1.25]],
  [/(?:^| )(?:as many as|up to|at most|no more than)$/, [0.75, 1]],
  [/(?:^| )(?:more than|over|above|upwards of|in excess of)$/, [1.0001, 1.5]],
  [/(?:^| )(?:fewer than|less than|below|under)$/, [0.5, 0.9999]],
  [/(?:^| )(?:nearly|almost|close to|just under)$/, [0.9, 1]],
];

const rough = /(?:^| )(?:about|around|some|roughly|approximately|an estimated|nearer|nearer to|closer to|more like)$/;

/** How far off a rough number may be: half of what its last digit that is not zero stands for, between 3 and 10 %. "About 640" is not 700, "about 300" may be 325. */
const roughly = (value: number): Reach => {
  let unit = 1;
  while (value % (unit * 10) === 0 && unit < value) unit *= 10;
  const slack = Math.min(0.1, Math.max(0.03, unit / 2 / value));
  return [1 - slack, 1 + slack];
};

/** The quantity of the number at `at`, its comparator read: "at least 14" is 14 or a little more, as far as was known. */
export const quantityAt = (words: readonly Word[], at: number): Quantity | null => {
  const value = numberAt(words, at);
  if (value === null) return null;
  const first = tensBefore(words, at) === undefined ? at : at - 2;
  const before = words.slice(Math.max(0, first - 3), first).filter(({ text }) => !/^["“”'‘]$/.test(text));
  const said = before.map(({ lower }) => lower).join(' ');
  const [pattern, [low, high]] = rough.test(said)
    ? [rough, roughly(value)]
    : (comparators.find(([each]) => each.test(said)) ?? [null, [1, 1] as Reach]);
  const length = pattern === null ? 0 : (pattern.exec(said)?.[0].trim().split(' ').length ?? 0);
  return { words: [...before.slice(before.length - length), words[at] as Word], at, low: low * value, high: high * value };
};

/** Whether no number can be meant by both. */
export const differ = (a: Pick<Quantity, 'low' | 'high'>, b: Pick<Quantity, 'low' | 'high'>): boolean => a.high < b.low || b.high < a.low;
