import { kept } from '../../support/kept.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { type CountryWord, countryOf } from './country.ts';
import { type Form, formsOf } from './forms.ts';
import { isListed } from './thesaurus.ts';

/** A token of a wording. `start` and `end` are UTF-16 offsets into the text it was read from. */
export type Word = {
  start: number;
  end: number;
  /** As read: a line end inside the word is left out. */
  text: string;
  /** Folded: lower case, straight apostrophe, American spelling. */
  lower: string;
  lemma: string;
  /** Porter stem of the lemma: "withdrew" and "withdrawing" share theirs, and most nouns share that of their verb. */
  stem: string;
  /** Universal part of speech. */
  pos: string;
  /** What the thesaurus knows it by: the lemma, or a phrasal verb with its particle ("cut_back"); empty when unknown. */
  sense: string;
  /** The country that the word names, if any. */
  country: CountryWord;
  /** Carries meaning of its own: a noun, verb, adjective, adverb, name or number that is no stop word. */
  content: boolean;
  /** Holds a letter or digit. */
  spoken: boolean;
};

const particles = new Set('back down up out off away in on over forward through apart'.split(' '));

/** Words that mean something only together: phrasal verbs, and the two words of a country's name. */
const joinNeighbours = (words: Word[]): void => {
  words.forEach((word, i) => {
    const next = words[i + 1];
    const particle = word.pos === 'VERB' ? words.slice(i + 1, i + 3).find(({ lower }) => particles.has(lower)) : undefined;
    if (particle && isListed(`${word.lemma}_${particle.lower}`)) {
      word.sense = `${word.lemma}_${particle.lower}`;
      // The verb now carries what the particle says.
      particle.content = false;
    }
    if (word.lower === 'united' && next?.pos === 'PROPN') {
      word.country = countryOf(`${word.text} ${next.text}`);
      next.country = word.country;
    }
  });
};

/** The tokenizer's time grows with the square of a run without blanks: none is longer than this many characters. */
const longestRun = 100;
const longRuns = new RegExp(`\\S{${longestRun + 1},}`, 'gu');
const pieces = new RegExp(`.{1,${longestRun}}`, 'gsu');

/** Whether a blank stands in any so many characters of a text: most texts need no closer look. */
const isAiry = (text: string): boolean => {
  let at = 0;
  while (text.length - at > longestRun) {
    const blank = text.lastIndexOf(' ', at + longestRun);
    if (blank < at) return false;
    at = blank + 1;
  }
  return true;
};

/** A token and where it stands in the text that it was read from. */
type Placed = { form: Form; start: number; end: number; text: string };

const placed = (text: string): Placed[] => {
  const straight = text.replace(/[’‘]/g, "'");
  const forms = formsOf(isAiry(straight) ? straight : straight.replace(longRuns, (run) => run.match(pieces)?.join(' ') ?? run));
  const tokens: Placed[] = [];
  let end = 0;
  for (const form of forms) {
    const start = straight.indexOf(form.raw, end);
    // The tokeniser may rewrite a rare character: such a token has no place in the text, and no reader would miss it.
    if (start < 0 || form.raw.trim() === '') continue;
    end = start + form.raw.length;
    tokens.push({ form, start, end, text: text.slice(start, end) });
  }
  return tokens;
};

/** Longer texts are read once. Of the others a story reads many again: who speaks and how, which is a few words, and what stands round a statement. */
const longest = 400;
const readAgain = kept(2_000, (text): readonly Placed[] => placed(text));
const tokensOf = (text: string): readonly Placed[] => (text.length > longest ? placed(text) : readAgain(text));

/** The words of a text, with the place in a source that each character of it has. */
const wordsOf = (text: string, placeOf: (at: number) => number): Word[] => {
  const words = tokensOf(text).map(({ form, start, end, text }): Word => {
    const { lower, lemma, stem, sense, country, pos, content, spoken } = form;
    return { start: placeOf(start), end: placeOf(end - 1) + 1, text, lower, lemma, stem, pos, sense, country, content, spoken };
  });
  joinNeighbours(words);
  return words;
};

/** Tokens of a text with lemma, stem and part of speech. Empty for a text without words. */
export const analyse = (text: string): Word[] => wordsOf(text, (at) => at);

/** Index of the first break that ends beyond `offset`; breaks stand in order and do not overlap. */
const firstBreakBeyond = ({ breaks }: Document, offset: number): number => {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((breaks[middle]?.[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The text of a span without the line ends inside words, and where each character of it stands in the document. */
const readSpan = (document: Document, { start, end }: Span): { text: string; placeOf: (at: number) => number } => {
  let next = firstBreakBeyond(document, start);
  if ((document.breaks[next]?.[0] ?? end) >= end) return { text: document.text.slice(start, end), placeOf: (at) => start + at };
  const sourceOf: number[] = [];
  let text = '';
  for (let i = start; i < end; i++) {
    for (let last = document.breaks[next]?.[1]; last !== undefined && last <= i; last = document.breaks[next]?.[1]) next++;
    if (i >= (document.breaks[next]?.[0] ?? end)) continue;
    text += document.text[i];
    sourceOf.push(i);
  }
  return { text, placeOf: (at) => sourceOf[at] ?? end - 1 };
};

/** The words of spans of a document, read without the line ends inside words; offsets are the document's. */
export const readWords = (document: Document, spans: readonly Span[]): Word[] =>
  spans.flatMap((span) => {
    const { text, placeOf } = readSpan(document, span);
    return wordsOf(text, placeOf);
  });
