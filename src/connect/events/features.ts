import { type Affinity, affinityKey, relatedness } from './affinity.ts';

/** A mention of a happening as far as its words go. */
export type Wording = {
  doc: number;
  /** Documents of one group tell of one incident. */
  group: number;
  sentence: number;
  /** The trigger's head word, and how rare it is in general English, in 0–1. */
  stem: string;
  lemma: string;
  rarity: number;
  /** Stems of the trigger, of the other telling words of its sentence, and of the names among these. */
  trigger: ReadonlySet<string>;
  context: ReadonlySet<string>;
  names: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
};

/** What a story's words weigh: inverse document frequency, and the share of documents in which a stem names a happening. */
export type Weights = { idf: (stem: string) => number; spread: (stem: string) => number };

export const featureNames = [
  'same-stem',
  'trigger-overlap',
  'related',
  'same-document',
  'context',
  'shared-names',
  'no-shared-name',
  'shared-number',
  'rare-stem',
  'distance',
  'spread',
  'same-stem-context',
  'same-stem-document',
  'same-group',
  'same-stem-group',
  'related-group',
  'affinity-stem',
  'affinity-other',
  'affinity-other-group',
  'affinity-stem-group',
] as const;

const intersection = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((each) => b.has(each));

const cosine = (a: ReadonlySet<string>, b: ReadonlySet<string>, idf: (stem: string) => number): number => {
  const norm = (set: ReadonlySet<string>): number => [...set].reduce((sum, stem) => sum + idf(stem) ** 2, 0);
  const product = intersection(a, b).reduce((sum, stem) => sum + idf(stem) ** 2, 0);
  return product === 0 ? 0 : product / Math.sqrt(norm(a) * norm(b));
};

/** The likeness of two wordings, one number for each of `featureNames`. Symmetric. */
export const compare = (a: Wording, b: Wording, { idf, spread }: Weights, affinity: Affinity): number[] => {
  const same = Number(a.stem === b.stem);
  const related = relatedness(a, b);
  const inDocument = Number(a.doc === b.doc);
  const inGroup = Number(a.group === b.group);
  const context = cosine(a.context, b.context, idf);
  const names = Math.min(1, intersection(a.names, b.names).reduce((sum, stem) => sum + idf(stem), 0) / 2);
  const odds = affinity[affinityKey(a.stem, b.stem)] ?? 0;
  return [
    same,
    intersection(a.trigger, b.trigger).length / Math.max(a.trigger.size, b.trigger.size, 1),
    related,
    inDocument,
    context,
    names,
    Number(a.names.size > 0 && b.names.size > 0 && names === 0),
    Number(intersection(a.numbers, b.numbers).length > 0),
    same * Math.min(a.rarity, b.rarity),
    inDocument * Math.min(1, Math.abs(a.sentence - b.sentence) / 10),
    same * spread(a.stem),
    same * context,
    same * inDocument,
    inGroup,
    same * inGroup,
    related * inGroup,
    odds * same,
    odds * (1 - same),
    odds * (1 - same) * inGroup,
    odds * same * inGroup,
  ];
};
