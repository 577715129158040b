import type { Document } from '../../vocabulary/document.ts';
import type { Range } from '../../vocabulary/span.ts';
import type { Token, Tokenized } from '../tokens.ts';
import { judge, readings } from './acceptance.ts';
import { announcedQuotations } from './announced-quotations.ts';
import type { RawAttribution } from './attribution.ts';
import { type Clues, cluesOf } from './clues.ts';
import { contentBehindDay } from './content-behind-day.ts';
import { contentEdges } from './content-edges.ts';
import { contentEnds } from './content-ends.ts';
import { continuedQuotations } from './continued-quotations.ts';
import { credits, withoutTopics } from './credits.ts';
import { crossingContent } from './crossing-content.ts';
import { cueChances } from './cue-chances.ts';
import { followingQuotations } from './following-quotations.ts';
import { frontedSources, isFronted } from './fronted.ts';
import { interruptedContent } from './interrupted-content.ts';
import { kindOf } from './kind.ts';
import type { Labelled } from './label-cue.ts';
import { narrated } from './narrated.ts';
import { nested } from './nested.ts';
import { quotedAsSaying } from './quoted-as-saying.ts';
import { reportedNouns } from './reported-noun.ts';
import { sourcesInContent } from './sources-in-content.ts';
import { isStatement, isThin } from './statement.ts';
import { tidySources } from './tidy-sources.ts';
import { trailingParticiples } from './trailing-participles.ts';
import { insideTurns, type Turn, turnAttributions, turnsOf } from './turns.ts';
import { uncued } from './uncued.ts';
import { learnedWeights, type Weights } from './weights.ts';
import { wholeQuotations } from './whole-quotations.ts';
import { startOf, withinOf } from './within.ts';

/**
 * A reading is taken from this chance on: the best F1 on the development articles. One whose
 * content has no verb and no quotation marks must be a little likelier: it costs no F1, and more of what is taken is right.
 */
const accepted = 0.37;
const forThin = 0.1;
/** How much the chance of the cue alone still counts: readings of likely cues are taken a little sooner, those of unlikely ones later. */
const weightOfCue = 0.5;
const usualCue = 0.35;

/** Two readings of one cue ("said in a statement" headed by either word): the likelier one stays. */
const distinct = (found: readonly Labelled[]): Labelled[] => {
  const taken = new Set<number>();
  return [...found]
    .sort((a, b) => b.chance - a.chance || a.anchor - b.anchor)
    .filter(({ anchor, cue }) => {
      if (taken.has(anchor)) return false;
      for (const [first, end] of cue) for (let i = first; i < end; i++) taken.add(i);
      return true;
    })
    .sort((a, b) => a.anchor - b.anchor);
};

/** With what only its place on the page gives to somebody. */
const byPlace = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] => {
  const sure = withoutTopics(clues, tokens, found);
  const credited = [...sure, ...credits(clues, tokens, sure)];
  const announced = [...credited, ...announcedQuotations(clues, tokens, credited)];
  const followed = followingQuotations(clues, tokens, announced);
  return [...followed, ...uncued(clues, tokens, followed)].sort((a, b) => a.anchor - b.anchor);
};

/** Both lists stand in text order; what said attributions know of one another stays true in the joint list. */
const inTextOrder = (said: readonly RawAttribution[], told: readonly RawAttribution[]): RawAttribution[] => {
  const all = [...said, ...told].map((one) => ({ one, at: startOf(one) })).sort((a, b) => a.at - b.at);
  const place = new Map(all.map(({ one }, index) => [one, index]));
  return all.map(({ one }) => {
    const outer = one.within === null ? undefined : said[one.within];
    return { ...one, within: outer ? (place.get(outer) ?? null) : null };
  });
};

/** A text to be read: a document and its words. */
export type Words = { document: Document; tokenized: Tokenized };
/** What is known of it: clues, for each token the chance that it heads a cue, and whose turn it is to speak. */
type Known = Words & { clues: Clues; chance: Float32Array; turns: Turn[] };

const isTurnIn =
  ({ document, clues }: Known) =>
  (at: number): boolean =>
    document.blocks[clues.block[at] ?? -1]?.speaker !== undefined;

/** Those of a text's readings that somebody states, after the rules on what they mean to one another. */
const statedOf = (weights: Weights, known: Known, all: readonly Labelled[]): Labelled[] => {
  const { clues, chance } = known;
  const { tokens } = known.tokenized;
  const isTaken = (one: Labelled): boolean =>
    one.chance + weightOfCue * ((chance[one.anchor] ?? 0) - usualCue) >= accepted + (isThin(clues, one) ? forThin : 0) ||
    isFronted(clues, tokens, chance, one);
  const judged = judge(weights.accept, clues, all).map((one) => contentBehindDay(clues, tokens, chance, one));
  const found = judged.filter((one) => one.content.length > 0 && isTaken(one));
  const tidied = trailingParticiples(clues, tokens, tidySources(clues, tokens, reportedNouns(clues, tokens, distinct(found))));
  const sure = frontedSources(clues, tokens, crossingContent(clues, tidied));
  const isTurn = isTurnIn(known);
  return sourcesInContent(clues, tokens, quotedAsSaying(clues, tokens, sure)).filter((one) => isStatement(clues, tokens, one, isTurn));
};

/** All that is told outside what others say, with whole quotations. */
const toldOf = ({ clues, turns, tokenized: { tokens } }: Known, stated: readonly Labelled[]): Labelled[] => {
  const whole = continuedQuotations(clues, wholeQuotations(clues, interruptedContent(clues, stated)));
  return insideTurns(clues, turns, byPlace(clues, tokens, whole));
};

const innerOf = (weights: Weights, known: Known, told: readonly Labelled[]): Labelled[] => {
  const { clues } = known;
  const { tokens } = known.tokenized;
  const isTurn = isTurnIn(known);
  return tidySources(clues, tokens, nested(weights, clues, tokens, told)).filter((one) => isStatement(clues, tokens, one, isTurn));
};

/** As places in the document, with what the outlet tells by itself. */
const placed = ({ document, clues, tokenized, turns }: Known, found: readonly Labelled[]): RawAttribution[] => {
  const { tokens } = tokenized;
  const ranges = (runs: readonly Range[]): Range[] => runs.map(([first, end]) => [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0]);
  const attributions = found.map(({ source, cue, content }) => ({
    source: ranges(source),
    cue: ranges(cue),
    content: ranges(content),
    kind: kindOf(clues, content),
  }));
  const said = withinOf([...attributions, ...turnAttributions(clues, tokens, turns)]);
  return inTextOrder(said, narrated(document, tokenized, clues, said));
};

/**
 * The attributions of each document in text order: who, said, what (Pareti 2015). Three learned stages: a classifier finds words that may head a
 * cue, a conditional random field labels source, cue and content around each of them, and a second classifier judges the whole. Then rules
 * settle what attributions mean to one another, and each content is read once more for what is reported within it. Each stage reads all documents
 * before the next begins: its table of weights stays near the processor. What comes out is the same as for one at a time.
 */
export const attributeAll = (texts: readonly Words[]): RawAttribution[][] => {
  const weights = learnedWeights();
  return texts
    .map(({ document, tokenized }) => ({ document, tokenized, clues: cluesOf(document, tokenized) }))
    .map(
      ({ document, tokenized, clues }): Known => ({
        document,
        tokenized,
        clues,
        chance: cueChances(weights, clues),
        turns: turnsOf(document, clues, tokenized.tokens),
      }),
    )
    .map((known) => ({ known, all: readings(weights, known.clues, known.tokenized.tokens, known.chance) }))
    .map(({ known, all }) => ({ known, stated: statedOf(weights, known, all) }))
    .map(({ known, stated }) => ({ known, told: toldOf(known, stated) }))
    .map(({ known, told }) => ({ known, found: [...told, ...innerOf(weights, known, told)].sort((a, b) => a.anchor - b.anchor) }))
    .map(({ known, found }) =>
      placed(known, contentEnds(known.clues, known.tokenized.tokens, contentEdges(known.clues, known.tokenized.tokens, found))),
    );
};

/** `attributeAll` for one document. */
export const attribute = (document: Document, tokenized: Tokenized): RawAttribution[] => attributeAll([{ document, tokenized }])[0] ?? [];
