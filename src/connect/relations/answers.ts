import type { Relation } from '../../vocabulary/relation.ts';
import { repeats, speechWithin } from '../claims/embedded.ts';
import { speakers } from '../claims/occasion.ts';
import { generalRarity } from '../claims/rarity.ts';
import type { Assertion } from '../claims/statements.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

const answering = new Set('respond reply answer counter retort react rebut rejoin'.split(' '));

/** Whether the words before a noun of speech give it to the speaker of another statement: "Peru's claim that …", or "its pledge to …" of its country. */
const owned = (about: Assertion, other: Assertion): boolean => {
  const within = speechWithin(about.words);
  const country = other.speaker?.country ?? null;
  if (within === null) return false;
  const named = within.about.flatMap((word) => word.country?.country ?? []);
  return country === null || named.length === 0 || named.includes(country);
};

const answer = (from: string, to: string, by: Assertion, answered: Assertion, spans: Relation['evidence'], confidence: number): Relation =>
  proposal({
    from,
    to,
    type: 'responds-to',
    reason: 'answer-to-speaker',
    evidence: [...spans, ...contentOf(by), ...contentOf(answered)],
    confidence,
  });

/**
 * A statement that speaks of what another speaker said: it names the other's claim or pledge and repeats it, or its cue answers in the sentence
 * where the other speaks ("while … said, … responded"). Of several claims it may speak of, the surest is kept.
 */
export const answers: Rule = ({ argued, apart, claimOf }) => {
  const spoken = apart.flatMap(({ a, b, judgement: { conflict, score } }) => {
    if (conflict !== 'about' || speakers(a, b) === 'same') return [];
    const [about, said] = speechWithin(a.words) !== null && owned(a, b) ? [a, b] : [b, a];
    const within = speechWithin(about.words);
    if (within === null || !owned(about, said) || repeats(about.words, said.words, generalRarity) < 0.5) return [];
    return [answer(claimOf(about), claimOf(said), about, said, [evidence(about, within.about)], 0.4 + 0.5 * score)];
  });
  const all = argued.flatMap(({ assertions }) => assertions);
  const bySentence = Map.groupBy(all, ({ statement, sentence }) => `${statement.doc}:${sentence}`);
  const cued = all
    .filter(({ cue }) => cue.some((word) => answering.has(word.lemma)))
    .flatMap((reply) =>
      (bySentence.get(`${reply.statement.doc}:${reply.sentence}`) ?? [])
        .filter(
          (other) =>
            other !== reply &&
            speakers(other, reply) === 'different' &&
            claimOf(other) !== claimOf(reply) &&
            !reply.nested.has(other.statement.id),
        )
        .map((other) => answer(claimOf(reply), claimOf(other), reply, other, [evidence(reply, reply.cue)], 0.75)),
    );
  const best = new Map<string, Relation>();
  for (const relation of [...spoken, ...cued]) {
    const known = best.get(relation.from);
    if (!known || relation.confidence > known.confidence || (relation.confidence === known.confidence && relation.to < known.to))
      best.set(relation.from, relation);
  }
  return [...best.values()];
};
