import type { Document } from '../../vocabulary/document.ts';
import type { Range } from '../../vocabulary/span.ts';
import type { Token, Tokenized } from '../tokens.ts';
import { judge, readings } from './acceptance.ts';
import { announcedQuotations } from './announced-quotations.ts';
import type { RawAttribution } from './attribution.ts';
import { type Clues, cluesOf } from './clues.ts';
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
import { reportedNouns } from './reported-noun.ts';
import { sourcesInContent } from './sources-in-content.ts';
import { isStatement, isThin } from './statement.ts';
import { tidySources } from './tidy-sources.ts';
import { insideTurns, turnAttributions, turnsOf } from './turns.ts';
import { uncued } from './uncued.ts';
import { learnedWeights } from './weights.ts';
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

/**
 * The attributions of a document in text order: who, said, what (Pareti 2015). Three learned stages: a classifier finds words that may head a
 * cue, a conditional random field labels source, cue and content around each of them, and a second classifier judges the whole. Then rules
 * settle what attributions mean to one another, and each content is read once more for what is reported within it.
 */
export const attribute = (document: Document, tokenized: Tokenized): RawAttribution[] => {
  const { tokens } = tokenized;
  const weights = learnedWeights();
  const clues = cluesOf(document, tokenized);
  const chance = cueChances(weights, clues);
  const isTaken = (one: Labelled): boolean =>
    one.chance + weightOfCue * ((chance[one.anchor] ?? 0) - usualCue) >= accepted + (isThin(clues, one) ? forThin : 0) ||
    isFronted(clues, tokens, chance, one);
  const isTurn = (at: number): boolean => document.blocks[clues.block[at] ?? -1]?.speaker !== undefined;
  const found = judge(weights.accept, clues, readings(weights, clues, tokens, chance)).filter(
    (one) => one.content.length > 0 && isTaken(one),
  );
  const ranges = (runs: readonly Range[]): Range[] => runs.map(([first, end]) => [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0]);
  const sure = frontedSources(
    clues,
    tokens,
    crossingContent(clues, tidySources(clues, tokens, reportedNouns(clues, tokens, distinct(found)))),
  );
  const stated = sourcesInContent(clues, tokens, sure).filter((one) => isStatement(clues, tokens, one, isTurn));
  const whole = continuedQuotations(clues, wholeQuotations(clues, interruptedContent(clues, stated)));
  const turns = turnsOf(document, clues, tokens);
  const told = insideTurns(clues, turns, byPlace(clues, tokens, whole));
  const inner = tidySources(clues, tokens, nested(weights, clues, tokens, told)).filter((one) => isStatement(clues, tokens, one, isTurn));
  const attributions = [...told, ...inner].map(({ source, cue, content }) => ({
    source: ranges(source),
    cue: ranges(cue),
    content: ranges(content),
    kind: kindOf(clues, content),
  }));
  const said = withinOf([...attributions, ...turnAttributions(clues, tokens, turns)]);
  return inTextOrder(said, narrated(document, tokenized, clues, said));
};
