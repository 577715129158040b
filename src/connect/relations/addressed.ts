import { generalRarity } from '../claims/rarity.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { shared } from './discourse.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

const speaking = new Set('say speak talk call claim insist argue tell suggest promise boast'.split(' '));
const reach = 2;
const telling = 0.45;

/** The verb of speaking behind a name; what somebody "can say" or "may claim" is not said. */
const speaks = (behind: readonly Word[]): Word | undefined => {
  const at = behind.findIndex(({ lemma }) => speaking.has(lemma));
  return behind.slice(0, at).some(({ pos, lemma }) => pos === 'AUX' && !/^(?:have|be)$/.test(lemma)) ? undefined : behind[at];
};

/** "As Hale said": words that are told again, not answered. */
const isRecalled = (own: readonly Word[], at: number): boolean =>
  own.slice(Math.max(0, at - reach), at).some(({ lower }) => lower === 'as' || lower === 'like');

// Who has most of another's words gives them again.
const repeats = 0.8;

const lastWord = (name: string): string => name.split(/\s+/).at(-1)?.toLowerCase() ?? '';

const taken = (own: readonly Word[], other: readonly Word[]): Word | undefined =>
  own
    .filter((word) => word.pos === 'NOUN' && word.content && generalRarity(word) >= telling)
    .find((word) => other.some(({ stem, pos }) => stem === word.stem && pos === 'NOUN'));

/** A speaker who names another and takes up a telling word of theirs: "Mr. Hale speaks about a gift. We have seen none." */
export const addressed: Rule = ({ argued, claimOf }) => {
  const all = argued.flatMap(({ assertions }) => assertions);
  const spoken = new Map<string, Assertion[]>();
  for (const assertion of all) {
    if (assertion.speaker?.type !== 'person' || !assertion.speaker.named) continue;
    const name = lastWord(assertion.speaker.name);
    const list = spoken.get(name);
    if (list) list.push(assertion);
    else spoken.set(name, [assertion]);
  }
  return all
    .filter(({ statement, speaker }) => speaker?.type === 'person' && statement.kind === 'direct')
    .flatMap((by) =>
      by.own.flatMap((word, i) => {
        const verb = word.pos === 'PROPN' && !isRecalled(by.own, i) ? speaks(by.own.slice(i + 1, i + 1 + reach)) : undefined;
        const found = (verb ? (spoken.get(word.lower) ?? []) : []).flatMap((to) => {
          const term =
            to.speaker?.id === by.speaker?.id || to.nested.has(by.statement.id) || shared(to.own, by.own).share >= repeats
              ? undefined
              : taken(by.own.slice(i), to.own);
          return term ? [{ to, term }] : [];
        });
        return found.map(({ to, term }) =>
          proposal({
            from: claimOf(by),
            to: claimOf(to),
            type: 'responds-to',
            reason: 'answer-to-speaker',
            evidence: [evidence(by, [word, term]), ...contentOf(to)],
            confidence: 0.65,
          }),
        );
      }),
    );
};
