import type { Document } from '../../vocabulary/document.ts';
import type { Token, Tokenized } from '../tokens.ts';
import type { Stretch } from './candidate.ts';
import type { Kind } from './classify.ts';
import type { Titled } from './roles.ts';
import { Sign, signsIn, signsOf, sketches, sketchShift } from './word-signs.ts';

/** The verb that a name or phrase is the subject of, and the token it is. */
export type Verb = { index: number; lemma: string; passive: boolean; copula: boolean };

/** A tokenised document with what the mention rules ask of each token. */
export type View = {
  text: string;
  tokens: Token[];
  forms: Tokenized['forms'];
  /** What the letters of each token tell, as `signsIn` gives it. */
  signs: Int32Array;
  /** Inside quotation marks. */
  quoted: boolean[];
  /** First word of its sentence, or of a quotation or line in it. */
  initial: boolean[];
  /** Stands in a sentence where most words have a capital (a headline). */
  titled: boolean[];
  /** Stands in a byline: who wrote the article is no actor of it. */
  skipped: boolean[];
  /** Stands in a dateline: "HALIFAX, Nova Scotia (Wire) —". */
  dateline: boolean[];
  /** Words that stand in lower case as well as with a capital. */
  lowerCase: Set<string>;
  /** Words with a capital where grammar asks for none. */
  capitalised: Set<string>;
  /** For each token what `isNameWord` has answered so far: 0 nothing, 1 no, 2 yes. */
  named: Uint8Array;
  /** Names and phrases of several words read so far, by `readAs`. */
  read: Map<number, string>;
  /** Verbs found so far, by the last token of their subject. */
  verbs: Map<number, Verb | null>;
  /** Kinds of names found so far, by `classify`. */
  kinds: Map<number, Kind>;
  /** Runs of capitalised words, and the same split into titles and persons, once they were looked for. */
  runs: Stretch[] | undefined;
  titledRuns: Titled[] | undefined;
};

export const isCapital = (token: Token): boolean => (signsOf(token) & Sign.capital) !== 0;
export const isWord = (token: Token): boolean => (signsOf(token) & Sign.word) !== 0;
/** Two tokens with nothing between them. */
export const isAdjacent = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start;
/** The tokenizer leaves some names and their genitive in one piece: "Doe's". */
export const hasGenitive = (token: Token | undefined): boolean =>
  token !== undefined && token.text.length > 3 && token.text.endsWith('s') && isCapital(token) && /['’]s$/.test(token.text);
export const isCalendarWord = (token: Token): boolean => (signsOf(token) & Sign.calendar) !== 0;

/** Words of a sentence, and those of them with a capital, that make it a headline. */
const fewestWords = 4;
const mostSmall = 0.7;
const longWord = Sign.word | Sign.long;

/** The stretch of a dateline that a block begins with at a token: "HALIFAX, Nova Scotia (Wire) —". */
const markDateline = (tokens: readonly Token[], i: number, found: boolean[]): void => {
  if (!/^\p{Lu}{3,}$/u.test(tokens[i]?.text ?? '')) return;
  for (let k = i + 1; k < Math.min(tokens.length, i + 16); k += 1) {
    const token = tokens[k] as Token;
    if (/^[-–—]+$/.test(token.text) && tokens[k - 1]?.end !== token.start) {
      found.fill(true, i, k);
      return;
    }
    if (!isCapital(token) && !/^[\d,.()/]+$/.test(token.text)) return;
  }
};

/** An apostrophe that opens a quotation: "'Give it back." */
const isOpeningApostrophe = (text: string, mark: Token | undefined, token: Token | undefined): boolean =>
  mark?.text === "'" && isAdjacent(mark, token) && /\s/.test(text.charAt(mark.start - 1) || ' ');

/** Whether a token begins anew behind the one before it in its sentence, of which `sign` tells. */
const beginsAnew = (text: string, tokens: readonly Token[], i: number, sign: number): boolean =>
  (sign & Sign.word) === 0 &&
  ((sign & Sign.goesOn) === 0
    ? (sign & Sign.opensAnew) !== 0 || text.slice(tokens[i - 1]?.end, tokens[i]?.start).includes('\n')
    : isOpeningApostrophe(text, tokens[i - 1], tokens[i]));

// Several layers look at one tokenised document.
const views = new WeakMap<Tokenized, View>();

export const viewOf = (document: Document, tokenized: Tokenized): View => {
  const known = views.get(tokenized);
  if (known) return known;
  const view = makeView(document, tokenized);
  views.set(tokenized, view);
  return view;
};

const makeView = ({ text, blocks }: Document, tokenized: Tokenized): View => {
  const { tokens, sentenceTokens } = tokenized;
  const signs = signsIn(tokenized);
  const none = (): boolean[] => new Array<boolean>(signs.length).fill(false);
  const [initial, titled, skipped, dateline] = [none(), none(), none(), none()];
  let block = -1;
  for (const [first, end] of sentenceTokens) {
    const opening = tokens[first] as Token;
    if (opening.block !== block) markDateline(tokens, first, dateline);
    block = opening.block;
    if (blocks[block]?.kind === 'byline') skipped.fill(true, first, end);
    let [words, capitals, runs] = [0, 0, false];
    for (let i = first; i < end; i += 1) {
      const sign = signs[i] as number;
      const isCapitalised = (sign & Sign.capital) !== 0;
      initial[i] = i === first || beginsAnew(text, tokens, i, signs[i - 1] as number);
      // A headline that gives its nouns capitals gives them to its verbs.
      if ((sign & Sign.verb) !== 0 && !isCapitalised) runs = true;
      if ((sign & longWord) === longWord) {
        words += 1;
        if (isCapitalised) capitals += 1;
      }
    }
    if (words >= fewestWords && capitals / words > mostSmall && !runs) titled.fill(true, first, end);
  }
  const { capitalised, lowerCase } = bothWays(tokenized, signs, initial, titled);
  const quoted = quotedTokens(text, tokens, signs);
  return {
    text,
    tokens,
    forms: tokenized.forms,
    signs,
    quoted,
    initial,
    titled,
    skipped,
    dateline,
    lowerCase,
    capitalised,
    named: new Uint8Array(signs.length),
    read: new Map(),
    verbs: new Map(),
    kinds: new Map(),
    runs: undefined,
    titledRuns: undefined,
  };
};

const quotedTokens = (text: string, tokens: readonly Token[], signs: Int32Array): boolean[] => {
  const quoted = new Array<boolean>(signs.length).fill(false);
  let open = false;
  for (let i = 0; i < signs.length; i += 1) {
    const isMark = ((signs[i] as number) & Sign.quotationMark) !== 0;
    if (!open && !isMark) continue;
    const token = tokens[i] as Token;
    const end = tokens[i - 1]?.end ?? 0;
    // A quotation that is never closed ends with its paragraph.
    if (open && token.start > end + 1 && /\n\s*\n/.test(text.slice(end, token.start))) open = false;
    if (isMark) open = token.text === '“' || (token.text === '"' && !open);
    else quoted[i] = open;
  }
  return quoted;
};

/** What stands for a form that was looked at; less is "none" and "a word with a capital". */
const looked = 2;

/** Words with a capital where grammar asks for none, and words with a capital that stand in lower case as well. */
const bothWays = (
  { tokens, forms }: Tokenized,
  signs: Int32Array,
  initial: boolean[],
  titled: boolean[],
): Pick<View, 'capitalised' | 'lowerCase'> => {
  const capitals = new Set<string>();
  const capitalised = new Set<string>();
  const lowerCase = new Set<string>();
  // Most words in lower case are like no word with a capital even at a glance; of the others each form needs one look.
  const seen = new Int32Array(sketches);
  for (let i = 0; i < signs.length; i += 1) {
    const sign = signs[i] as number;
    if ((sign & Sign.capital) === 0) continue;
    const { lower } = tokens[i] as Token;
    capitals.add(lower);
    seen[sign >>> sketchShift] = 1;
    if (!initial[i] && !titled[i]) capitalised.add(lower);
  }
  for (let i = 0; i < signs.length; i += 1) {
    const sign = signs[i] as number;
    const sketch = sign >>> sketchShift;
    const last = seen[sketch] as number;
    if ((sign & Sign.capital) !== 0 || last === 0) continue;
    const form = forms?.[i] ?? -1;
    if (form >= 0 && last === form + looked) continue;
    const { text } = tokens[i] as Token;
    if (capitals.has(text)) lowerCase.add(text);
    seen[sketch] = form + looked;
  }
  return { capitalised, lowerCase };
};
