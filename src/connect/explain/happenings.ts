import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { EventMention } from '../../vocabulary/event.ts';
import type { ActorOf } from '../actors/index.ts';
import { inOrder } from '../actors/reading.ts';
import { pairs } from '../events/block.ts';
import { type Happening, happeningsOf } from '../events/happening.ts';
import { judge } from '../events/judge.ts';
import type { PlaceOf } from '../places/index.ts';

/** What two event mentions have in common: a fixed vocabulary. */
export type HappeningReason = 'same-word' | 'other-word' | 'same-day' | 'shared-participant' | 'shared-place' | 'same-document';

/** How two event mentions were judged. `a` and `b` are `document:offset`; `apart`: they may not be one happening whatever the score. */
export type HappeningsJudged = { a: string; b: string; score: number; apart: boolean; reasons: HappeningReason[] };

export const happeningKey = (doc: string, start: number): string => `${doc}:${start}`;

const keyOf = ({ doc, mention }: Happening): string => happeningKey(doc, mention.start);

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((item) => b.has(item));

const inCommon = (a: Happening, b: Happening): HappeningReason[] => [
  a.wording.stem === b.wording.stem ? 'same-word' : 'other-word',
  ...(a.doc === b.doc ? (['same-document'] as const) : []),
  ...(a.mention.date !== null && a.mention.date === b.mention.date ? (['same-day'] as const) : []),
  ...(meet(a.participants, b.participants) ? (['shared-participant'] as const) : []),
  ...(meet(a.places, b.places) ? (['shared-place'] as const) : []),
];

const telling = 0.2;

/** The event mentions of a story by key, and the judgements on those pairs that are alike at all. */
export const happeningsJudged = (
  documents: Document[],
  annotations: Annotations[],
  actorOf: ActorOf,
  placeOf: PlaceOf,
): { mentions: Map<string, EventMention>; pairs: HappeningsJudged[] } => {
  const { happenings, weights } = happeningsOf(inOrder(documents, annotations), actorOf, placeOf);
  const judged = [...pairs(happenings)].flatMap(([left, right]) => {
    const [a, b] = [happenings[left] as Happening, happenings[right] as Happening];
    const { score, apart } = judge(a, b, weights);
    return score < telling ? [] : [{ a: keyOf(a), b: keyOf(b), score, apart, reasons: inCommon(a, b) }];
  });
  return { mentions: new Map(happenings.map((each) => [keyOf(each), each.mention])), pairs: judged };
};
