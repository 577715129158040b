import type { Relation } from '../../vocabulary/relation.ts';
import { isDenial } from '../claims/cues.ts';
import { pointsBack, repeats } from '../claims/embedded.ts';
import { speakers } from '../claims/occasion.ts';
import { generalRarity } from '../claims/rarity.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { accuses, endOf, goesOn, startOf } from './discourse.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

const retelling = new Set('report echo repeat reiterate renew'.split(' '));
// What may be so or not; a proposal that is rejected is not denied.
const asserting = new Set('claim allegation accusation assertion suggestion contention charge report statement'.split(' '));
const answering = new Set('respond reply answer counter retort react rebut rejoin'.split(' '));
// "The claims" are those of the sentence before, or of the one before that.
const near = 2;

type Answer = { by: Assertion; to: Assertion; spans: Relation['evidence']; confidence: number; denied?: boolean };

/** Whether the words before a noun of speech give it to the speaker of another statement: "Peru's claim that …", or "its pledge to …" of its country. */
const owned = ({ within }: Assertion, other: Assertion): boolean => {
  const country = other.speaker?.country ?? null;
  if (within === null) return false;
  const named = within.about.flatMap((word) => word.country?.country ?? []);
  return country === null || named.length === 0 || named.includes(country);
};

const isInflected = ({ pos, lower }: Word): boolean => pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'));

/** Statements that hold the words they speak of: "doubted Peru's claim that …". */
const repeating = (all: readonly Assertion[]): Answer[] => {
  const byId = new Map(all.map((assertion) => [assertion.statement.id, assertion]));
  return all.flatMap((by) => {
    const to = by.repeated === null ? undefined : byId.get(by.repeated);
    if (!to || by.within === null || by.within.noun.lemma === 'report' || speakers(by, to) === 'same') return [];
    // An outlet that reports news answers nobody, nor does who says the same again; "to capitalise on his claim" is a deed.
    if (by.cue.some(({ lemma }) => retelling.has(lemma)) || by.own[0]?.lower === 'to' || !to.own.some(isInflected)) return [];
    const taken = by.within.stance ? evidence(by, by.within.about) : evidence(by, [...by.cue, ...by.within.about]);
    return [{ by, to, spans: [taken], confidence: 0.85, denied: isDenial(by.cue) && asserting.has(by.within.noun.lemma) }];
  });
};

/** "Rejected an allegation by the union that …": the words stand inside, under a noun of speech. */
const rejecting = (all: readonly Assertion[]): Answer[] => {
  const byId = new Map(all.map((assertion) => [assertion.statement.id, assertion]));
  return all.flatMap((by) =>
    by.repeated !== null || !isDenial(by.cue)
      ? []
      : [...by.nested].flatMap((id): Answer[] => {
          const to = byId.get(id);
          const inside =
            to !== undefined &&
            startOf(to) >= startOf(by) &&
            to.own.length < by.own.length &&
            to.cue.some(({ lemma }) => asserting.has(lemma));
          return inside && to.own.some(isInflected) && speakers(by, to) !== 'same'
            ? [{ by, to, spans: [evidence(by, by.cue)], confidence: 0.85, denied: true }]
            : [];
        }),
  );
};

/** Who rejects what another said goes on, in the same paragraph, with what is so: "rejected an allegation that …. ‘Everyone is certified,’ she said." */
const goneOn = (answers: readonly Answer[], all: readonly Assertion[]): Answer[] =>
  answers.flatMap(({ by, to, denied }) => {
    const next = denied
      ? goesOn(
          by,
          all.filter(({ document }) => document === by.document),
        )
      : undefined;
    return next?.statement.kind === 'direct' ? [{ by: next, to, spans: [evidence(by, by.cue)], confidence: 0.7, denied: true }] : [];
  });

/** "Officials doubted the claims": the statement of another speaker that stands nearest before. */
const pointing = (all: readonly Assertion[]): Answer[] =>
  all.flatMap((by) => {
    if (!pointsBack(by.own)) return [];
    const before = all.filter(
      (other) =>
        other.statement.doc === by.statement.doc &&
        other.statement.kind !== 'narrated' &&
        by.speaker !== null &&
        (other.sentence < by.sentence || (other.sentence === by.sentence && endOf(other) <= startOf(by))) &&
        // "The article uncovering the secret": the name of a thing is nothing to answer.
        other.own.some(isInflected) &&
        by.sentence - other.sentence <= near,
    );
    before.sort((a, b) => b.sentence - a.sentence || (a.statement.id < b.statement.id ? -1 : 1));
    const others = before.filter((other) => other.speaker !== null && speakers(by, other) === 'different');
    // What stands in the sentence itself is meant, whoever says it.
    const inside = before.some(({ sentence }) => sentence === by.sentence);
    const to = others.find((other) => accuses(other, by)) ?? others.find(({ sentence }) => !inside || sentence === by.sentence);
    return to ? [{ by, to, spans: [evidence(by, by.cue)], confidence: 0.6 }] : [];
  });

/** Replies by their cue, in the sentence where the other speaks ("while … said, … responded"). */
const cued = (all: readonly Assertion[]): Answer[] => {
  const bySentence = Map.groupBy(all, ({ statement, sentence }) => `${statement.doc}:${sentence}`);
  return all
    .filter(({ cue }) => cue.some((word) => answering.has(word.lemma)))
    .flatMap((by) =>
      (bySentence.get(`${by.statement.doc}:${by.sentence}`) ?? [])
        .filter((to) => to !== by && speakers(to, by) === 'different' && !by.nested.has(to.statement.id))
        .map((to) => ({ by, to, spans: [evidence(by, by.cue)], confidence: 0.75 })),
    );
};

/**
 * A statement that speaks of what another speaker said: it names the other's claim or pledge and repeats it or points back to it, or its cue
 * answers in the sentence where the other speaks. Of several claims it may speak of, the surest is kept.
 */
export const answers: Rule = ({ argued, apart, claimOf }) => {
  const all = argued.flatMap(({ assertions }) => assertions);
  const spoken = apart.flatMap(({ a, b, judgement: { conflict, score } }): Answer[] => {
    if (conflict !== 'about' || speakers(a, b) === 'same') return [];
    const [by, to] = a.within !== null && owned(a, b) ? [a, b] : [b, a];
    if (by.within === null || by.within.owner.length === 0 || by.repeated !== null) return [];
    if (!owned(by, to) || repeats(by, to, generalRarity) < 0.6) return [];
    return [{ by, to, spans: [evidence(by, by.within.about)], confidence: 0.4 + 0.5 * score }];
  });
  const best = new Map<string, Relation>();
  const repeated = [...repeating(all), ...rejecting(all)];
  for (const { by, to, spans, confidence, denied } of [...repeated, ...goneOn(repeated, all), ...pointing(all), ...spoken, ...cued(all)]) {
    const evidenceOf = [...spans, ...contentOf(by), ...contentOf(to)];
    const relation = proposal({
      from: claimOf(by),
      to: claimOf(to),
      type: denied ? 'denies' : 'responds-to',
      reason: denied ? 'denial-cue' : 'answer-to-speaker',
      evidence: evidenceOf,
      confidence,
    });
    const known = best.get(relation.from);
    const better = !known || relation.confidence > known.confidence || (relation.confidence === known.confidence && relation.to < known.to);
    if (relation.from !== relation.to && better) best.set(relation.from, relation);
  }
  return [...best.values()];
};
