import type { Document } from '../../vocabulary/document.ts';
import type { Range } from '../../vocabulary/span.ts';
import type { Tokenized } from '../tokens.ts';
import type { RawAttribution } from './attribution.ts';
import { cluesOf } from './clues.ts';
import { continuedQuotations } from './continued-quotations.ts';
import { crossingContent } from './crossing-content.ts';
import { cueChances } from './cue-chances.ts';
import { interruptedContent } from './interrupted-content.ts';
import { kindOf } from './kind.ts';
import { type Labelled, labelCue } from './label-cue.ts';
import { narrated } from './narrated.ts';
import { tidySources } from './tidy-sources.ts';
import { learnedWeights } from './weights.ts';
import { wholeQuotations } from './whole-quotations.ts';
import { withinOf } from './within.ts';

/** A token is taken as a cue from this chance on: the best F1 on a held-out slice of the training articles. */
const accepted = 0.32;

const size = (runs: readonly Range[]): number => runs.reduce((sum, [first, end]) => sum + end - first, 0);

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

const startOf = ({ source, cue, content }: RawAttribution): number => Math.min(...[...source, ...cue, ...content].map(([start]) => start));

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
 * The attributions of a document in text order: who, said, what (Pareti 2015). Two learned stages: a classifier finds words that head a cue, a
 * conditional random field labels source, cue and content around each of them.
 */
export const attribute = (document: Document, tokenized: Tokenized): RawAttribution[] => {
  const { tokens } = tokenized;
  const weights = learnedWeights();
  const clues = cluesOf(document, tokenized);
  const chance = cueChances(weights.cue, clues);
  const found: Labelled[] = [];
  for (let i = 0; i < clues.length; i++) {
    if ((chance[i] ?? 0) < accepted) continue;
    const labelled = labelCue(weights, clues, tokens, chance, i);
    if (size(labelled.content) > 0) found.push(labelled);
  }
  const ranges = (runs: readonly Range[]): Range[] => runs.map(([first, end]) => [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0]);
  const sure = crossingContent(clues, tidySources(clues, tokens, distinct(found)));
  const whole = continuedQuotations(clues, wholeQuotations(clues, interruptedContent(clues, sure)));
  const attributions = whole.map(({ source, cue, content }) => ({
    source: ranges(source),
    cue: ranges(cue),
    content: ranges(content),
    kind: kindOf(clues, content),
  }));
  const said = withinOf(attributions);
  return inTextOrder(said, narrated(document, tokenized, clues, said));
};
