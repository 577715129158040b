import { kinship } from '../claims/thesaurus.ts';
import type { Descriptor } from './descriptor.ts';
import { type Judgement, type Reason, same } from './verdict.ts';

/** What documents of one incident call someone or something: a node of the clustering. */
export type Phrase = { id: string; incident: number; descriptor: Descriptor };

/** More phrases than this under one noun or without any other word say that it tells nothing. */
const BLOCK_LIMIT = 300;

/** Words that set one apart from another of its kind. */
const APART = new Set(
  'another other different first second third fourth fifth last next new old former current previous east west north south eastern western northern southern male female senior junior younger older'.split(
    ' ',
  ),
);

/** The phrase without its articles. */
export const phraseId = (incident: number, { head, plural, modifiers }: Descriptor): string =>
  `phrase:${incident}:${head}:${plural ? 'many' : 'one'}:${modifiers.join(' ')}`;

/** How often chains of one incident that are called alike were one, on the training half of ECB+. */
export const certaintyOf = ({ vague, indefinite }: Descriptor): number => (vague ? (indefinite ? 0.62 : 0.84) : indefinite ? 0.8 : 0.92);

const apartIn = (modifiers: string[]): string => modifiers.filter((word) => APART.has(word) || /^\d/.test(word)).join(' ');

/** How often two phrases of one noun and number were one, by the words that say which. */
const compareModifiers = (few: string[], many: string[]): number => {
  const shared = few.filter((word) => many.includes(word)).length;
  const [one, other] = [apartIn(few), apartIn(many)];
  if (one !== other) return one === '' || other === '' ? 0.68 : 0;
  if (shared === few.length) return 0.88;
  return shared > 0 ? 0.8 : 0.65;
};

/** How likely `less`, which says no more than `more`, means the same one in one incident; `null` when the nouns have nothing in common. */
export const judgePhrases = (less: Descriptor, more: Descriptor): { score: number; reason: Reason } | null => {
  const sure = Math.min(certaintyOf(less), certaintyOf(more));
  if (less.plural !== more.plural) return null;
  if (less.head === more.head) return { score: Math.min(sure, compareModifiers(less.modifiers, more.modifiers)), reason: 'short-form' };
  const alike = kinship(less.head, more.head) === 'synonym' && less.modifiers.join() === more.modifiers.join();
  return alike ? { score: Math.min(sure, 0.83), reason: 'synonym' } : null;
};

/**
 * Judges phrases of one incident by their noun and the words that say which: "the pilot" and "the helicopter pilot" may be one, "the first
 * pilot" and "the second pilot" are not. The score is how often the like was right on the training half of ECB+; `left` says less.
 */
export const judgeDescriptors = (all: Phrase[]): Judgement[] => {
  const phrases = [...new Map(all.map((phrase) => [phrase.id, phrase])).values()].sort(
    (a, b) => a.descriptor.modifiers.length - b.descriptor.modifiers.length || (a.id < b.id ? -1 : 1),
  );
  // Only phrases of one noun, or of the same words before their nouns, can be alike.
  const byNoun = Map.groupBy(phrases, ({ incident, descriptor: { head } }) => `${incident}:${head}`);
  const byWords = Map.groupBy(phrases, ({ incident, descriptor: { modifiers } }) => `${incident}:${modifiers.join(' ')}`);
  const judged = new Map<string, Judgement>();
  for (const block of [...byNoun.values(), ...byWords.values()]) {
    if (block.length > BLOCK_LIMIT) continue;
    block.forEach(({ id: left, descriptor: less }, at) => {
      for (const { id: right, descriptor: more } of block.slice(at + 1)) {
        const verdict = judgePhrases(less, more);
        if (verdict !== null && verdict.score > 0)
          judged.set(`${left}\n${right}`, { left, right, ...same(verdict.score, 'same-incident', verdict.reason) });
      }
    });
  }
  return [...judged.values()];
};
