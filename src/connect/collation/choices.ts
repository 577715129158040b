import { formsOf } from './forms.ts';
import type { Run } from './runs.ts';
import type { Token } from './tokens.ts';

/** What one has, or all who have the same words, of a difference: its telling tokens by their words, and everybody's last. */
export type Choice = { words: ReadonlyMap<string, Token>; lasts: Token[]; witnesses: Set<number> };

/** The different readings of a run by their telling words. */
export const choicesIn = ({ slots }: Run): Choice[] => {
  const readings = new Map<number, Map<string, Token>>();
  for (const slot of slots)
    for (const [witness, form] of formsOf(slot)) {
      const token = slot.get(witness);
      if (!token || token.light) continue;
      const reading = readings.get(witness) ?? new Map<string, Token>();
      readings.set(witness, reading.has(form) ? reading : reading.set(form, token));
    }
  const choices = new Map<string, Choice>();
  for (const [witness, words] of [...readings].sort(([a], [b]) => a - b)) {
    const key = [...words.keys()].sort().join(' ');
    const choice = choices.get(key) ?? { words, lasts: [], witnesses: new Set() };
    choices.set(key, choice);
    choice.witnesses.add(witness);
    choice.lasts.push(...[...words.values()].slice(-1));
  }
  return [...choices.values()];
};

/** The words of one choice that the other lacks. */
export const beside = ({ words }: Choice, other: Choice): Token[] =>
  [...words].filter(([word]) => !other.words.has(word)).map(([, token]) => token);
