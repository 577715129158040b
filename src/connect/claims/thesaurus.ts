import data from './thesaurus.json' with { type: 'json' };

const rows = (packed: string): string[][] => packed.split(',').map((row) => row.split(' '));
const table = (packed: string): Map<string, ReadonlySet<string>> => new Map(rows(packed).map(([key = '', ...ids]) => [key, new Set(ids)]));

const sensesOf = table(data.words);
const nearOf = table(data.near);
const oppositeOf = table(data.opposite);

/** Idioms of news English that WordNet lacks, each beside a word that it has. */
const idioms: Record<string, string> = {
  scale_back: 'reduce',
  scale_down: 'reduce',
  wind_down: 'reduce',
  dial_back: 'reduce',
  pare_back: 'reduce',
  roll_back: 'reduce',
  ramp_up: 'increase',
  step_up: 'increase',
  scale_up: 'increase',
  pull_back: 'withdraw',
  play_down: 'minimize',
};

type Meaning = { senses: ReadonlySet<string>; near: ReadonlySet<string>; opposite: ReadonlySet<string> };

const meanings = new Map<string, Meaning>();
const meaningOf = (lemma: string): Meaning => {
  const known = meanings.get(lemma);
  if (known) return known;
  const senses = sensesOf.get(idioms[lemma] ?? lemma) ?? new Set<string>();
  const all = (links: ReadonlyMap<string, ReadonlySet<string>>) => new Set([...senses].flatMap((id) => [...(links.get(id) ?? [])]));
  const meaning = { senses, near: all(nearOf), opposite: all(oppositeOf) };
  meanings.set(lemma, meaning);
  return meaning;
};

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const id of a) if (b.has(id)) return true;
  return false;
};

/** Whether the thesaurus has a lemma or phrasal verb ("cut_back"). */
export const isListed = (lemma: string): boolean => lemma in idioms || sensesOf.has(lemma);

export type Kinship = 'synonym' | 'near' | 'opposite' | null;

const compareMeanings = (left: Meaning, right: Meaning): Kinship => {
  if (left.senses.size === 0 || right.senses.size === 0) return null;
  if (meet(left.senses, right.senses)) return 'synonym';
  if (meet(left.opposite, right.senses) || meet(right.opposite, left.senses)) return 'opposite';
  return meet(left.near, right.senses) || meet(right.near, left.senses) ? 'near' : null;
};

const numbers = new Map<string, number>();
const numberOf = (lemma: string): number => {
  const known = numbers.get(lemma);
  if (known !== undefined) return known;
  numbers.set(lemma, numbers.size);
  return numbers.size - 1;
};

// More lemmas than the thesaurus has, so that two numbers make one key.
const span = 1 << 20;
const kinships = new Map<number, Kinship>();

/** How two lemmas are related by their more frequent senses in WordNet (Fellbaum 1998); `null` when not at all. */
export const kinship = (a: string, b: string): Kinship => {
  const [x, y] = [numberOf(a), numberOf(b)];
  const key = x < y ? x * span + y : y * span + x;
  const known = kinships.get(key);
  if (known !== undefined) return known;
  const kin = compareMeanings(meaningOf(a), meaningOf(b));
  kinships.set(key, kin);
  return kin;
};
