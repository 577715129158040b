import { stemmer } from 'stemmer';
import type { ItemToken } from 'wink-nlp';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { respell } from '../actors/transliteration.ts';
import { foldSpelling } from '../collation/spelling.ts';
import { type CountryWord, countryOf } from './country.ts';
import { isListed } from './thesaurus.ts';
import { forget, wink } from './wink.ts';

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
};

const meaningful = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN', 'NUM', 'SYM']);
// The stop list holds words that change what is said.
const telling = new Set(
  "not n't no never none nothing nobody neither nor cannot without back down up out off away against more less most all some few only first last".split(
    ' ',
  ),
);
const light = new Set(
  'be have do get make say go take will would can could may might should must shall also very just still now then there here so well even'.split(
    ' ',
  ),
);

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

/** Tokens of a text with lemma, stem and part of speech. Empty for a text without words. */
export const analyse = (text: string): Word[] => {
  const { its } = wink;
  const words: Word[] = [];
  const straight = text.replace(/[’‘]/g, "'");
  let at = 0;
  wink
    .readDoc(straight.replace(longRuns, (run) => run.match(pieces)?.join(' ') ?? run))
    .tokens()
    .each((token: ItemToken) => {
      const raw = token.out() as string;
      forget(raw);
      const start = straight.indexOf(raw, at);
      // The tokeniser may rewrite a rare character: such a token has no place in the text, and no reader would miss it.
      if (start < 0 || raw.trim() === '') return;
      at = start + raw.length;
      const lower = foldSpelling(raw.toLowerCase());
      const lemma = (token.out(its.lemma as unknown as typeof its.value) as string | undefined) ?? lower;
      const pos = token.out(its.pos) as string;
      const stop = token.out(its.stopWordFlag) as unknown as boolean;
      const content = /[\p{L}\p{N}]/u.test(raw) && meaningful.has(pos) && !light.has(lemma) && (!stop || telling.has(lower));
      words.push({
        start,
        end: at,
        text: text.slice(start, at),
        lower,
        lemma,
        stem: pos === 'PROPN' ? respell(stemmer(lower)) : stemmer(foldSpelling(lemma)),
        sense: isListed(lemma) ? lemma : '',
        country: pos === 'PROPN' || pos === 'ADJ' || pos === 'NOUN' ? countryOf(raw) : null,
        pos,
        content,
      });
    });
  joinNeighbours(words);
  return words;
};

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

/** The words of spans of a document, read without the line ends inside words; offsets are the document's. */
export const readWords = (document: Document, spans: readonly Span[]): Word[] =>
  spans.flatMap((span) => {
    const sourceOf: number[] = [];
    let text = '';
    let next = firstBreakBeyond(document, span.start);
    for (let i = span.start; i < span.end; i++) {
      for (let end = document.breaks[next]?.[1]; end !== undefined && end <= i; end = document.breaks[next]?.[1]) next++;
      if (i >= (document.breaks[next]?.[0] ?? span.end)) continue;
      text += document.text[i];
      sourceOf.push(i);
    }
    return analyse(text).map((word) => ({
      ...word,
      start: sourceOf[word.start] ?? span.start,
      end: (sourceOf[word.end - 1] ?? span.end - 1) + 1,
    }));
  });
