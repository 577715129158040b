import { keptOfWords } from '../kept.ts';
import { FUTURE, ONGOING, WISHED } from './lexicon.ts';

/** What a word near a trigger tells of whether the happening is one, by the word alone: one bit each. */
export const Told = {
  denied: 1,
  modal: 2,
  /** What stands in its setting is a fact. */
  setting: 4,
  none: 8,
  possible: 16,
  proposed: 32,
  planned: 64,
  wished: 128,
  future: 256,
  ongoing: 512,
  /** A mark that ends its clause. */
  mark: 1024,
} as const;

const lists: [told: number, words: Iterable<string>][] = [
  [Told.denied, ['not', "n't", 'n’t', 'never', 'no', 'without', 'nobody', 'neither', 'nor', 'if', 'unless', 'whether']],
  [Told.modal, ['could', 'should', 'may', 'might', 'must', 'can', 'ca', 'would']],
  [Told.setting, ['during', 'after', 'since', 'amid', 'despite', 'following']],
  [Told.none, ['none']],
  [Told.possible, ['possible', 'likely']],
  [Told.proposed, ['possible', 'potential', 'proposed', 'any', 'future']],
  [Told.planned, ['upcoming', 'planned', 'scheduled']],
  [Told.wished, WISHED],
  [Told.future, FUTURE],
  [Told.ongoing, ONGOING],
  [Told.mark, [';', ':', '“', '”', '"']],
];

const told = new Map<string, number>();
for (const [bit, words] of lists) for (const word of words) told.set(word, (told.get(word) ?? 0) | bit);

/** All that a token tells by itself. */
export const toldBy = keptOfWords((text) => told.get(text.toLowerCase()) ?? 0);
