import type { Document } from '../../vocabulary/document.ts';
import type { Token, Tokenized } from '../tokens.ts';
import type { RawAttribution } from './attribution.ts';
import { tag } from './chunks.ts';
import type { Clues } from './clues.ts';
import { hashWord } from './hashing.ts';

const told = new Set(['paragraph', 'bullet']);
const fewest = 8;
const most = 45;
const days = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map(hashWord));
const firstOrSecondPerson = new Set(['i', 'we', 'you', 'my', 'our', 'your', 'us', 'me'].map(hashWord));
const properNoun = tag('PROPN');
const numeral = tag('NUM');
const verbs = new Set(['VERB', 'AUX'].map(tag));
const withDigits = 4;

const isName = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text);
const isPastOrThird = (lower: string): boolean => /(?:ed|[^s]s|was|were|has|had|is|ought|ook|oke|ame|ent|ell|eld)$/.test(lower);

/** A name that does not open the sentence, a finite verb, and a number or day, in nobody else's words. */
const asserts = ({ pos, shape, word, quotation }: Clues, tokens: readonly Token[], first: number, end: number): boolean => {
  let named = false;
  let acts = false;
  let figure = false;
  for (let i = first; i < end; i++) {
    if ((quotation[i] ?? -1) >= 0 || firstOrSecondPerson.has(word[i] ?? 0)) return false;
    const tagged = pos[i] ?? 0;
    figure ||= (tagged === numeral && shape[i] === withDigits) || days.has(word[i] ?? 0);
    named ||= i > first && tagged === properNoun && isName(tokens[i]?.text ?? '');
    acts ||= verbs.has(tagged) && isPastOrThird(tokens[i]?.lower ?? '');
  }
  return named && acts && figure;
};

/**
 * Sentences in the outlet's own voice that assert something checkable: a whole sentence outside quotation marks and outside every attribution, with a
 * name, a finite verb, and a number or day. Their content is the sentence; they have neither source nor cue.
 */
export const narrated = (
  document: Document,
  { tokens, sentences, sentenceTokens }: Tokenized,
  clues: Clues,
  said: readonly RawAttribution[],
): RawAttribution[] => {
  const taken = said.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]).sort((a, b) => a[0] - b[0]);
  const spoken = new Set<number>();
  let index = 0;
  for (const [start, end] of taken) {
    while (index > 0 && (sentences[index - 1]?.[1] ?? 0) > start) index--;
    while (index < sentences.length && (sentences[index]?.[1] ?? end) <= start) index++;
    for (; index < sentences.length && (sentences[index]?.[0] ?? end) < end; index++) spoken.add(index);
  }
  return sentences.flatMap((sentence, index): RawAttribution[] => {
    const [first, end] = sentenceTokens[index] ?? [0, 0];
    const block = document.blocks[tokens[first]?.block ?? -1];
    if (spoken.has(index) || !block || !told.has(block.kind) || end - first < fewest || end - first > most) return [];
    const stated = tokens[end - 1]?.text === '.' && asserts(clues, tokens, first, end);
    return stated ? [{ source: [], cue: [], content: [sentence], kind: 'narrated', within: null }] : [];
  });
};
