import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { EventMention } from '../../vocabulary/event.ts';
import type { Graph } from '../../vocabulary/graph.ts';
import type { Relation } from '../../vocabulary/relation.ts';
import { resolveActors } from '../actors/index.ts';
import { claimOf, sameClaim } from '../claims/claims.ts';
import { chooseTitle, type TitleReason } from '../claims/title.ts';
import { voicesOf } from '../claims/voices.ts';
import { storyPlaces } from '../places/index.ts';
import { proposalsOf, withToldApart } from '../relations/index.ts';
import { type HappeningsJudged, happeningsJudged } from './happenings.ts';
import { type NamesJudged, namesJudged } from './names.ts';
import { type PairJudged, pairJudged } from './pairs.ts';
import { type DayFound, dayFound, type SpeakerFound, speakerFound } from './spoken.ts';

export { threshold } from '../claims/claims.ts';
export type { PairReason } from '../claims/judgement.ts';
export type { TitleReason } from '../claims/title.ts';
export { ENOUGH as enoughForOneEvent } from '../events/judge.ts';
export { type HappeningReason, type HappeningsJudged, happeningKey } from './happenings.ts';
export type { NamesJudged } from './names.ts';
export type { PairJudged } from './pairs.ts';
export type { DayFound, SpeakerFound, SpeakerReason } from './spoken.ts';

/** Why a story's graph is as it is. */
export type Reasons = {
  /** By statement id. */
  spoken: Map<string, { speaker: SpeakerFound; day: DayFound | null }>;
  /** Pairs of statements that were compared and are alike at all. */
  pairs: PairJudged[];
  /** What spoke for and against the title, by the id of its claim's first statement. */
  titles: Map<string, [TitleReason, number][]>;
  /** Event mentions by `happeningKey`. */
  happenings: Map<string, EventMention>;
  happeningPairs: HappeningsJudged[];
  /** Pairs of names of two actors that have anything in common, the nearest first. */
  names: NamesJudged[];
  /** Every rule that applied to two claims, kept as a relation or not; `from` and `to` are first statements of the claims. */
  fired: Relation[];
};

/**
 * The reasons behind a graph, which `connect` made of the same documents and annotations: the judgements themselves, with what each was
 * made of, by the very functions that made them. Pure.
 */
export const reasonsOf = (story: string, documents: Document[], annotations: Annotations[], { claims }: Graph): Reasons => {
  const { actors, actorOf } = resolveActors(story, documents, annotations);
  const { placeOf } = storyPlaces(documents, annotations);
  const { assertions, untold } = voicesOf(documents, annotations, actors, actorOf, placeOf);
  const { groups, judged, carried } = sameClaim(assertions, untold);
  const argued = withToldApart(groups, untold, annotations).map((group) => ({ assertions: group, claim: claimOf(group) }));
  const firstOf = new Map(argued.map(({ claim }) => [claim.id, claim.statements[0]?.id ?? '']));
  const all = [...assertions, ...untold];
  const byId = new Map(all.map((assertion) => [assertion.statement.id, assertion]));
  const annotationsOf = new Map(annotations.map((each) => [each.doc, each]));
  const happenings = happeningsJudged(documents, annotations, actorOf, placeOf);
  return {
    spoken: new Map(
      all.flatMap((assertion) => {
        const own = annotationsOf.get(assertion.document.doc);
        if (!own) return [];
        const found = { speaker: speakerFound(assertion, own), day: dayFound(assertion, assertion.document, own) };
        return [[assertion.statement.id, found] as const];
      }),
    ),
    pairs: [...judged, ...carried].map(pairJudged),
    titles: new Map(
      claims.map(({ statements }) => {
        const { merits } = chooseTitle(statements.flatMap(({ id }) => byId.get(id) ?? []));
        const telling = (Object.entries(merits) as [TitleReason, number][]).filter(([, merit]) => Math.abs(merit) >= 0.1);
        return [statements[0]?.id ?? '', telling.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))];
      }),
    ),
    happenings: happenings.mentions,
    happeningPairs: happenings.pairs,
    names: namesJudged(documents, annotations, actorOf),
    fired: proposalsOf(argued, judged, annotations).map((relation) => ({
      ...relation,
      from: firstOf.get(relation.from) ?? '',
      to: firstOf.get(relation.to) ?? '',
    })),
  };
};
