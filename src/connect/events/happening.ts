import type { Document } from '../../vocabulary/document.ts';
import type { EventMention } from '../../vocabulary/event.ts';
import type { Span } from '../../vocabulary/span.ts';
import type { ActorOf } from '../actors/index.ts';
import { listed } from '../actors/listed.ts';
import type { Reading } from '../actors/reading.ts';
import { excerptContext } from '../claims/excerpt.ts';
import { excerptLimit } from '../claims/excerpt-limit.ts';
import type { PlaceOf } from '../places/index.ts';
import { type Circumstances, circumstancesOf, isPrecise } from './circumstances.ts';
import type { DayRange } from './day-range.ts';
import type { Weights, Wording } from './features.ts';
import { ACTS } from './genre.ts';
import { type Trigger, wordingsOf } from './wording.ts';

/** An event mention with its participants and places resolved across documents. */
export type Happening = Circumstances & {
  /** Content-derived: the document's hash and the trigger's offset. */
  key: string;
  doc: string;
  mention: EventMention;
  /** Its sentence, cut to the words that may be shown. */
  context: Span;
  wording: Wording;
  /** It stands in the headline or the first sentences, where a text comes to its point. */
  lead: boolean;
};

/** The headline and what stands in so many paragraphs, of no more sentences than this, is the lead. */
const LEAD = { paragraphs: 2, sentences: 6 };

const leadEnd = ({ blocks }: Document): number =>
  blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'bullet')
    .slice(0, LEAD.paragraphs)
    .at(-1)?.end ?? 0;

/** "The talks" points to talks told of elsewhere and says nothing of its own: it counts for less where clusters are compared. */
export const tellingWeight = ({ participants, places, days, mention: { exact, phrase } }: Happening): number => {
  const circumstances = participants.size + places.size + Number(isPrecise(days));
  if (circumstances > 0) return 1;
  return phrase.exact.length > exact.length + 4 ? 0.5 : 0.2;
};

const isDeal = ({ mention: { type } }: Happening): boolean => type === 'agreement';

/** What a text leads with happened so many days before it came out at most. */
const LATELY = 7;

const isDatedAct = ({ lead, days, mention: { type, status } }: Happening): boolean =>
  lead && ACTS.has(type) && status !== 'demanded' && isPrecise(days);

/** The day on which a story's leads say that acts of a kind were done: those of one incident, by document. */
type Told = Map<string, { doc: string; days: DayRange }[]>;

const keyOfAct = ({ wording: { group }, mention: { type } }: Happening): string => `${group} ${type}`;

/** The one day of such an act that the lead of a text may retell: its own text's where that has one, else that of all others. */
const retold = (told: Told, { doc, published }: Happening, key: string): DayRange | undefined => {
  if (published === null) return undefined;
  const all = (told.get(key) ?? []).filter(({ days }) => days.first <= published.last && days.last >= published.first - LATELY);
  const near = all.filter((each) => each.doc === doc);
  const [first, ...rest] = near.length > 0 ? near : all;
  return first && rest.every(({ days }) => days.first === first.days.first && days.last === first.days.last) ? first.days : undefined;
};

/**
 * A headline's happening has the day that its lead tells by the same word; what a lead tells without a day, that of the one act of its kind
 * which leads of the story date.
 */
const datedLeads = (happenings: Happening[]): Happening[] => {
  const keyOf = ({ doc, wording: { stem }, mention: { status } }: Happening): string => `${doc} ${stem} ${status}`;
  const acts = happenings.filter(isDatedAct);
  const dated = new Map(acts.map((each) => [keyOf(each), each.days] as const).reverse());
  const told: Told = new Map();
  for (const each of acts) if (each.days) listed(told, keyOfAct(each)).push({ doc: each.doc, days: each.days });
  // "Norvik to buy Peltor" heads "Norvik has agreed to buy Peltor": what a headline announces is agreed.
  const agreed = new Map(
    acts.flatMap((each) => (isDeal(each) && each.mention.status === 'past' ? [[each.doc, each] as const] : [])).reverse(),
  );
  return happenings.map((each) => {
    if (!each.lead || each.days !== null) return each;
    const { type, status, sentence } = each.mention;
    const days = dated.get(keyOf(each)) ?? (ACTS.has(type) && status === 'past' ? retold(told, each, keyOfAct(each)) : undefined);
    if (days) return { ...each, days };
    const deal = sentence === 0 && isDeal(each) && status === 'scheduled' ? agreed.get(each.doc) : undefined;
    return deal ? { ...each, days: deal.days, mention: { ...each.mention, status: deal.mention.status } } : each;
  });
};

/** Every event mention of a story, in order of publication and then of text, and what the story's words weigh. */
export const happeningsOf = (readings: Reading[], actorOf: ActorOf, placeOf: PlaceOf): { happenings: Happening[]; weights: Weights } => {
  const told = readings.flatMap(({ document: { doc, sha256 }, annotations }, at) =>
    annotations.events.map((mention) => ({ doc, sha256, at, mention })),
  );
  const limits = readings.map(({ document, annotations }) => excerptLimit(document, annotations));
  const triggers = told.map(({ at, mention: { start, end } }): Trigger => ({ doc: at, spans: [[start, end]] }));
  const documents = readings.map(({ document, annotations: { sentences } }) => ({ document, sentences }));
  const { wordings, weights } = wordingsOf(documents, triggers);
  const firstAt = new Map(readings.map(({ document: { sha256 } }, at) => [sha256, at] as const).reverse());
  const happenings = told.flatMap(({ doc, sha256, at, mention }, index) => {
    const wording = wordings[index];
    if (wording === undefined) return [];
    const { document, annotations } = readings[at] as Reading;
    const circumstances = circumstancesOf(mention, annotations, document.facts.published, actorOf, placeOf);
    const sentence = annotations.sentences.slice(mention.sentence, mention.sentence + 1);
    const context = excerptContext(document, sentence, [mention], [mention], limits[at] ?? 1);
    return [
      {
        // A second file with the very same bytes is told from the first by its name.
        key: `${sha256}:${mention.start}:${mention.end}${firstAt.get(sha256) === at ? '' : `:${doc}`}`,
        doc,
        mention,
        context,
        wording,
        lead: mention.sentence < LEAD.sentences && mention.end <= leadEnd(document),
        ...circumstances,
      },
    ];
  });
  return { happenings: datedLeads(happenings), weights };
};
