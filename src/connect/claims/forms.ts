import { stemmer } from 'stemmer';
import type { ItemToken, PartOfSpeech } from 'wink-nlp';
import { respell } from '../actors/transliteration.ts';
import { foldSpelling } from '../collation/spelling.ts';
import { type CountryWord, countryOf } from './country.ts';
import { isListed } from './thesaurus.ts';
import { forget, wink } from './wink.ts';

/** A token as one part of speech: all of a word that is the same wherever it stands as such. See `Word`; `raw` is the text as the tokenizer has it. */
export type Form = {
  raw: string;
  lower: string;
  lemma: string;
  stem: string;
  pos: PartOfSpeech;
  sense: string;
  country: CountryWord;
  content: boolean;
  spoken: boolean;
};

const meaningful = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN', 'NUM', 'SYM']);
// The stop list holds words that change what is said.
const telling = new Set(
  "not n't no never none nothing nobody neither nor cannot without back down up out off away against more less most all some few only first last used".split(
    ' ',
  ),
);
const light = new Set(
  'be have do get make say go take will would can could may might should must shall also very just still now then there here so well even'.split(
    ' ',
  ),
);

const { its, as } = wink;

const read = (token: ItemToken, pos: PartOfSpeech): Form => {
  const raw = token.out();
  forget(raw);
  const lower = foldSpelling(raw.toLowerCase());
  // The library's types forget that `out` hands lemma the model it needs, and that it finds none for a few words.
  const lemma = (token.out(its.lemma as unknown as typeof its.value) as string | undefined) ?? lower;
  const spoken = /[\p{L}\p{N}]/u.test(raw);
  const stop = token.out(its.stopWordFlag) as unknown as boolean;
  return {
    raw,
    lower,
    lemma,
    stem: pos === 'PROPN' ? respell(stemmer(lower)) : stemmer(foldSpelling(lemma)),
    pos,
    sense: isListed(lemma) ? lemma : '',
    country: pos === 'PROPN' || pos === 'ADJ' || pos === 'NOUN' ? countryOf(raw) : null,
    content: spoken && meaningful.has(pos) && !light.has(lemma) && (!stop || telling.has(lower)),
    spoken,
  };
};

/** Words met later than this many others are rare: keeping them too would only fill the memory. */
const most = 300_000;
/** By the library's numbers for words, the forms of each that were met. */
const met = new Map<number, Form[]>();

/**
 * The tokens of a text (wink-nlp). Time grows linearly with length, but with the square of a run without blanks. What a token is was mostly found
 * before: only words never met as such, and the parts of contractions, which mean another word elsewhere, are looked into.
 */
export const formsOf = (text: string): Form[] => {
  const tokens = wink.readDoc(text).tokens();
  const ids = tokens.out(its.uniqueId, as.array) as unknown as number[];
  const tags = tokens.out(its.pos, as.array) as PartOfSpeech[];
  const isContraction = tokens.out(its.contractionFlag, as.array) as unknown as boolean[];
  return ids.map((id, i) => {
    const pos = tags[i] ?? 'X';
    const known = isContraction[i] ? undefined : met.get(id);
    const same = known?.find((form) => form.pos === pos);
    if (same) return same;
    const form = read(tokens.itemAt(i), pos);
    if (known) known.push(form);
    else if (!isContraction[i] && met.size < most) met.set(id, [form]);
    return form;
  });
};
