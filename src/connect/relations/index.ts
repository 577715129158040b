import type { Annotations } from '../../vocabulary/annotations.ts';
import type { DateMention } from '../../vocabulary/date.ts';
import type { Relation } from '../../vocabulary/relation.ts';
import type { Judged } from '../claims/claims.ts';
import type { Assertion } from '../claims/statements.ts';
import { addressed } from './addressed.ts';
import { answers } from './answers.ts';
import { corrections } from './corrections.ts';
import { dated, toldOnDays } from './dated.ts';
import { days } from './days.ts';
import { denials } from './denials.ts';
import { frames } from './frames.ts';
import { intentions } from './intentions.ts';
import { limits } from './limits.ts';
import { lists } from './lists.ts';
import { numbers } from './numbers.ts';
import { replies } from './replies.ts';
import { retractions } from './retractions.ts';
import type { Argued, Rule } from './rule.ts';
import { series, toldInNumbers } from './series.ts';
import { terms } from './terms.ts';
import { turns } from './turns.ts';

const rules: Rule[] = [
  series,
  numbers,
  lists,
  days,
  dated,
  denials,
  intentions,
  replies,
  retractions,
  corrections,
  turns,
  addressed,
  answers,
  frames,
  terms,
  limits,
];

const datesIn = (annotations: readonly Annotations[]): ((doc: string) => readonly DateMention[]) => {
  const dates = new Map(annotations.map((each) => [each.doc, each.dates]));
  return (doc) => dates.get(doc) ?? [];
};

/** Sentences in outlets' own voices, of `untold`, that say otherwise than what another source tells: worth claims of their own. */
export const toldApart = (told: readonly Assertion[], untold: readonly Assertion[], annotations: readonly Annotations[]): Assertion[] => [
  ...new Set([...toldInNumbers(told, untold), ...toldOnDays(told, untold, datesIn(annotations))]),
];

/** Every relation that a rule proposes between two claims, each pair of claims once, the surest kept; sorted. */
export const relationsOf = (argued: readonly Argued[], judged: readonly Judged[], annotations: readonly Annotations[]): Relation[] => {
  const claimAt = new Map(argued.flatMap(({ claim, assertions }) => assertions.map(({ statement }) => [statement.id, claim.id] as const)));
  const claimOf = ({ statement }: Assertion): string => claimAt.get(statement.id) ?? '';
  const apart = judged.filter(({ a, b }) => claimOf(a) !== claimOf(b));
  const datesOf = datesIn(annotations);
  const best = new Map<string, Relation>();
  for (const relation of rules.flatMap((rule) => rule({ argued, apart, claimOf, datesOf }))) {
    const pair = [relation.from, relation.to].sort().join('\n');
    if (relation.from !== relation.to && relation.confidence > (best.get(pair)?.confidence ?? 0)) best.set(pair, relation);
  }
  const key = ({ from, to }: Relation): string => `${from}\n${to}`;
  return [...best.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};
