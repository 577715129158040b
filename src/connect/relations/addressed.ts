import { generalRarity } from '../claims/rarity.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

const speaking = new Set('say speak talk call claim insist argue tell suggest promise boast'.split(' '));
const reach = 2;
const telling = 0.45;

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
    .filter(({ statement, speaker }) => speaker !== null && statement.kind === 'direct')
    .flatMap((by) =>
      by.own.flatMap((word, i) => {
        const verb = word.pos === 'PROPN' ? by.own.slice(i + 1, i + 1 + reach).find(({ lemma }) => speaking.has(lemma)) : undefined;
        const found = (verb ? (spoken.get(word.lower) ?? []) : []).flatMap((to) => {
          const term = to.speaker?.id === by.speaker?.id || to.nested.has(by.statement.id) ? undefined : taken(by.own.slice(i), to.own);
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
