import type { Annotations } from '../../vocabulary/annotations.ts';
import type { DateMention } from '../../vocabulary/date.ts';
import type { Relation } from '../../vocabulary/relation.ts';
import type { Judged } from '../claims/claims.ts';
import type { Assertion } from '../claims/statements.ts';
import { addressed } from './addressed.ts';
import { answers } from './answers.ts';
import { conceded } from './conceded.ts';
import { corrections } from './corrections.ts';
import { dated, toldOnDays } from './dated.ts';
import { days } from './days.ts';
import { denials } from './denials.ts';
import { frames } from './frames.ts';
import { intentions } from './intentions.ts';
import { limits } from './limits.ts';
import { lists } from './lists.ts';
import { postponed } from './postponed.ts';
import { recalled } from './recalled.ts';
import { replies } from './replies.ts';
import { retorts } from './retorts.ts';
import { retractions } from './retractions.ts';
import type { Argued, Rule } from './rule.ts';
import { series, toldInNumbers } from './series.ts';
import { takenUp } from './taken-up.ts';
import { terms } from './terms.ts';
import { turns } from './turns.ts';
import { years } from './years.ts';

const rules: Rule[] = [
  series,
  lists,
  days,
  dated,
  postponed,
  denials,
  intentions,
  replies,
  retorts,
  retractions,
  recalled,
  conceded,
  corrections,
  turns,
  addressed,
  answers,
  frames,
  takenUp,
  terms,
  limits,
  years,
];

const datesIn = (annotations: readonly Annotations[]): ((doc: string) => readonly DateMention[]) => {
  const dates = new Map(annotations.map((each) => [each.doc, each.dates]));
  return (doc) => dates.get(doc) ?? [];
};

/** Groups of statements, with each sentence of `untold` that says otherwise than what another source tells as a group of its own. */
export const withToldApart = (
  groups: readonly Assertion[][],
  untold: readonly Assertion[],
  annotations: readonly Annotations[],
): Assertion[][] => {
  const told = groups.flat();
  const listed = new Set(told);
  const silent = untold.filter((sentence) => !listed.has(sentence));
  const apart = new Set([...toldInNumbers(told, silent), ...toldOnDays(told, silent, datesIn(annotations))]);
  return [...groups, ...[...apart].map((sentence) => [sentence])];
};

/** Everything that the rules propose between two claims, a pair of claims as often as rules apply to it, the surest first. */
export const proposalsOf = (argued: readonly Argued[], judged: readonly Judged[], annotations: readonly Annotations[]): Relation[] => {
  const claimAt = new Map(argued.flatMap(({ claim, assertions }) => assertions.map(({ statement }) => [statement.id, claim.id] as const)));
  const claimOf = ({ statement }: Assertion): string => claimAt.get(statement.id) ?? '';
  const apart = judged.filter(({ a, b }) => claimOf(a) !== claimOf(b));
  const datesOf = datesIn(annotations);
  return rules
    .flatMap((rule) => rule({ argued, apart, claimOf, datesOf }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => b.confidence - a.confidence);
};

/** Every relation that a rule proposes between two claims, each pair of claims once, the surest kept; sorted. */
export const relationsOf = (argued: readonly Argued[], judged: readonly Judged[], annotations: readonly Annotations[]): Relation[] => {
  const best = new Map<string, Relation>();
  for (const relation of proposalsOf(argued, judged, annotations)) {
    const pair = [relation.from, relation.to].sort().join('\n');
    if (!best.has(pair)) best.set(pair, relation);
  }
  const key = ({ from, to }: Relation): string => `${from}\n${to}`;
  return [...best.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};
