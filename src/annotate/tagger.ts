import type { ItemToken, PartOfSpeech } from 'wink-nlp';
import { english } from '../support/english.ts';
import type { Range } from '../vocabulary/span.ts';
import { edgeOf, sentenceEnds } from './sentence-ends.ts';

const { nlp, forget } = english(['sbd', 'pos']);
const { its, as } = nlp;

/** A word as one part of speech: all that is the same wherever it stands as such. `number` as in `Token.word`; `next`: the word as another. */
export type Form = {
  text: string;
  lower: string;
  lemma: string;
  /** Unknown for a word that was only met in a contraction. */
  pos: PartOfSpeech | undefined;
  number: number | undefined;
  /** As in `Tokenized.forms`. */
  id: number;
  /** As `edgeOf` gives it. */
  edge: number;
  next: Form | undefined;
};

/** Words met later than this many others are rare: keeping them too would only fill the memory. */
const most = 300_000;
/** Words by the library's numbers for them, which are given in the order in which words are met, its own dictionary first. */
const met: (Form | undefined)[] = new Array(most);
let count = 0;
let forms = 0;

// The library's types forget that `out` hands lemma the model it needs, and that it finds none for a few words.
const lemmaOf = (item: ItemToken): string => (item.out(its.lemma as unknown as typeof its.value) as string | undefined) ?? item.out();

/** A form that was not met before. */
const meet = (id: number, item: ItemToken, pos: PartOfSpeech | undefined): Form => {
  const lemma = pos === undefined ? '' : lemmaOf(item);
  const first = met[id];
  if (first) {
    const { text, lower, number, edge, next } = first;
    first.next = { text, lower, lemma, pos, number, id: forms++, edge, next };
    return first.next;
  }
  const text = item.out();
  forget(text);
  const isKept = id < most;
  const form: Form = {
    text,
    lower: text.toLowerCase(),
    lemma,
    pos,
    number: isKept ? count++ : undefined,
    id: isKept && pos !== undefined ? forms++ : -1,
    edge: edgeOf(text),
    next: undefined,
  };
  if (isKept) met[id] = form;
  return form;
};

/** The words of a text. `ends`: 1 where a sentence ends with the word. */
export type Tagged = { forms: Form[]; ends: Uint8Array };

/** Words, parts of speech, lemmas and sentence ends of a text (wink-nlp). Time grows linearly with length, but with the square of a run without blanks. */
export const tagged = (text: string): Tagged => {
  const doc = nlp.readDoc(text);
  const tokens = doc.tokens();
  const ids = tokens.out(its.uniqueId, as.array) as unknown as number[];
  const tags = tokens.out(its.pos, as.array) as PartOfSpeech[];
  const isContraction = tokens.out(its.contractionFlag, as.array) as unknown as boolean[];
  const spans = doc.sentences().out(its.span, as.array) as unknown as Range[];
  const found: Form[] = [];
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] ?? most;
    const pos = tags[k] ?? 'X';
    let form = met[id];
    if (isContraction[k]) {
      // The "s" of "it's" and that of "let's" are two words: the parts of a contraction are asked for one by one.
      const item = tokens.itemAt(k);
      found.push({ ...(form ?? meet(id, item, undefined)), pos, lemma: lemmaOf(item), id: -1 });
      continue;
    }
    while (form !== undefined && form.pos !== pos) form = form.next;
    found.push(form ?? meet(id, tokens.itemAt(k), pos));
  }
  return {
    forms: found,
    ends: sentenceEnds({
      count: found.length,
      edgeAt: (index) => found[index]?.edge ?? 0,
      ends: spans.map(([, last]) => last),
      isSpaced: (index) => tokens.itemAt(index).out(its.precedingSpaces) !== '',
    }),
  };
};
