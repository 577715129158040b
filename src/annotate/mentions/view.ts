import type { Document } from '../../vocabulary/document.ts';
import { keptOfWords } from '../kept.ts';
import type { Token, Tokenized } from '../tokens.ts';
import { WEEKDAYS_AND_MONTHS } from './lexicon.ts';

/** The verb that a name or phrase is the subject of, and the token it is. */
export type Verb = { index: number; lemma: string; passive: boolean; copula: boolean };

/** A tokenised document with what the mention rules ask of each token. */
export type View = {
  text: string;
  tokens: Token[];
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
  /** Verbs found so far, by the last token of their subject. */
  verbs: Map<number, Verb | null>;
};

// Most words begin with a plain letter: they need no regular expression.
export const isCapital = ({ text }: Token): boolean => {
  const unit = text.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : /^[\p{Lu}\p{Lt}]/u.test(text);
};
const hasLetter = keptOfWords((text) => /\p{L}/u.test(text));
export const isWord = (token: Token): boolean => {
  const unit = token.text.charCodeAt(0) | 32;
  return (unit >= 97 && unit <= 122) || hasLetter(token);
};
/** Two tokens with nothing between them. */
export const isAdjacent = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start;
/** The tokenizer leaves some names and their genitive in one piece: "Doe's". */
export const hasGenitive = (token: Token | undefined): boolean =>
  token !== undefined && token.text.length > 3 && token.text.endsWith('s') && isCapital(token) && /['’]s$/.test(token.text);
export const isCalendarWord = keptOfWords((text) => WEEKDAYS_AND_MONTHS.has(text.toLowerCase().replace('.', '')));

const quotedTokens = (text: string, tokens: Token[]): boolean[] => {
  let open = false;
  let end = 0;
  return tokens.map((token) => {
    // A quotation that is never closed ends with its paragraph.
    if (token.start > end + 1 && /\n\s*\n/.test(text.slice(end, token.start))) open = false;
    end = token.end;
    if (token.text === '“') open = true;
    else if (token.text === '”') open = false;
    else if (token.text === '"') open = !open;
    else return open;
    return false;
  });
};

/** Marks that what follows begins anew after, and such after which it goes on. */
const opensAnew = keptOfWords((text) => /^[“"‘:•\-–—*|.?!…(]/.test(text));
const goesOn = keptOfWords((text) => /^[\d,'’)\]-]/.test(text));

const initialTokens = (text: string, tokens: Token[]): boolean[] =>
  tokens.map((token, i) => {
    const before = tokens[i - 1];
    if (!before || before.sentence !== token.sentence) return true;
    return !isWord(before) && !goesOn(before) && (opensAnew(before) || text.slice(before.end, token.start).includes('\n'));
  });

const titledTokens = (tokens: Token[]): boolean[] => {
  const titled: boolean[] = [];
  let from = 0;
  let [words, capitals, runs] = [0, 0, false];
  for (let to = 0; to <= tokens.length; to += 1) {
    const token = tokens[to];
    if (!token || token.sentence !== tokens[from]?.sentence) {
      const value = words >= 4 && capitals / words > 0.7 && !runs;
      for (; from < to; from += 1) titled.push(value);
      [words, capitals, runs] = [0, 0, false];
    }
    // A headline that gives its nouns capitals gives them to its verbs.
    if (token?.pos === 'VERB' && !isCapital(token)) runs = true;
    if (token && token.text.length > 3 && isWord(token)) {
      words += 1;
      if (isCapital(token)) capitals += 1;
    }
  }
  return titled;
};

const datelineTokens = (tokens: Token[]): boolean[] => {
  const found: boolean[] = tokens.map(() => false);
  for (let i = 0; i < tokens.length; i += 1) {
    const first = tokens[i] as Token;
    if (tokens[i - 1]?.block === first.block || !/^\p{Lu}{3,}$/u.test(first.text)) continue;
    for (let k = i + 1; k < Math.min(tokens.length, i + 16); k += 1) {
      const token = tokens[k] as Token;
      if (/^[-–—]+$/.test(token.text) && tokens[k - 1]?.end !== token.start) {
        found.fill(true, i, k);
        break;
      }
      if (!isCapital(token) && !/^[\d,.()/]+$/.test(token.text)) break;
    }
  }
  return found;
};

// Several layers look at one tokenised document.
const views = new WeakMap<Tokenized, View>();

export const viewOf = (document: Document, tokenized: Tokenized): View => {
  const known = views.get(tokenized);
  if (known) return known;
  const view = makeView(document, tokenized);
  views.set(tokenized, view);
  return view;
};

const makeView = ({ text, blocks }: Document, { tokens }: Tokenized): View => {
  const initial = initialTokens(text, tokens);
  const titled = titledTokens(tokens);
  const capitals = new Set<string>();
  const capitalised = new Set<string>();
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (!isCapital(token)) continue;
    capitals.add(token.lower);
    if (!initial[i] && !titled[i]) capitalised.add(token.lower);
  }
  const lowerCase = new Set<string>();
  for (const token of tokens) if (!isCapital(token) && capitals.has(token.text)) lowerCase.add(token.text);
  return {
    text,
    tokens,
    quoted: quotedTokens(text, tokens),
    initial,
    titled,
    skipped: tokens.map(({ block }) => blocks[block]?.kind === 'byline'),
    dateline: datelineTokens(tokens),
    lowerCase,
    capitalised,
    verbs: new Map(),
  };
};
