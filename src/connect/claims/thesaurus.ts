import data from './thesaurus.json' with { type: 'json' };

type Table = ReadonlyMap<string, readonly string[]>;

const table = (packed: string): Table =>
  new Map(
    packed.split(',').map((row) => {
      const [key = '', ...ids] = row.split(' ');
      return [key, ids] as const;
    }),
  );

/** The same, read the other way round. */
const turned = (links: Table): Table => {
  const keysOf = new Map<string, string[]>();
  for (const [key, ids] of links)
    for (const id of ids) {
      const keys = keysOf.get(id);
      if (keys) keys.push(key);
      else keysOf.set(id, [key]);
    }
  return keysOf;
};

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

const listed = table(data.words);
const sensesOf: Table = new Map([...listed, ...Object.entries(idioms).map(([idiom, word]) => [idiom, listed.get(word) ?? []] as const)]);
const lemmasOf = turned(sensesOf);
const [near, opposite] = [table(data.near), table(data.opposite)];
const [nearTo, oppositeTo] = [turned(near), turned(opposite)];

/** Whether the thesaurus has a lemma or phrasal verb ("cut_back"). */
export const isListed = (lemma: string): boolean => sensesOf.has(lemma);

export type Kinship = 'synonym' | 'near' | 'opposite';

/** The lemmas that are related to one with these senses, the closer kinship last. */
const relate = (senses: readonly string[]): Map<string, Kinship> => {
  const found = new Map<string, Kinship>();
  const add = (kinship: Kinship, ...links: Table[]): void => {
    for (const sense of senses)
      for (const link of links)
        for (const other of link.get(sense) ?? []) for (const lemma of lemmasOf.get(other) ?? []) found.set(lemma, kinship);
  };
  add('near', near, nearTo);
  add('opposite', opposite, oppositeTo);
  for (const sense of senses) for (const lemma of lemmasOf.get(sense) ?? []) found.set(lemma, 'synonym');
  return found;
};

const nobody: ReadonlyMap<string, Kinship> = new Map();
const met = new Map<string, ReadonlyMap<string, Kinship>>();

/** How other lemmas are related to one by their more frequent senses in WordNet (Fellbaum 1998), itself among them; none for a word it does not list. */
export const relativesOf = (lemma: string): ReadonlyMap<string, Kinship> => {
  const known = met.get(lemma);
  if (known) return known;
  const senses = sensesOf.get(lemma);
  if (senses === undefined) return nobody;
  const relatives = relate(senses);
  met.set(lemma, relatives);
  return relatives;
};

/** How two lemmas are related by their more frequent senses; `null` when not at all. */
export const kinship = (a: string, b: string): Kinship | null => relativesOf(a).get(b) ?? null;
