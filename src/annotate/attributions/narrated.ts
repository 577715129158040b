import type { Document } from '../../vocabulary/document.ts';
import type { Tokenized } from '../tokens.ts';
import type { RawAttribution } from './attribution.ts';
import type { Clues } from './clues.ts';

const told = new Set(['paragraph', 'bullet']);
const fewest = 8;
const most = 45;
const days = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
const firstOrSecondPerson = new Set(['i', 'we', 'you', 'my', 'our', 'your', 'us', 'me']);

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
    const words = tokens.slice(first, end);
    if (
      words.at(-1)?.text !== '.' ||
      words.some(({ lower }, k) => firstOrSecondPerson.has(lower) || (clues.quotation[first + k] ?? -1) >= 0)
    )
      return [];
    const named = words.some(({ pos, text }, k) => k > 0 && pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(text));
    const acts = words.some(
      ({ pos, lower }) =>
        (pos === 'VERB' || pos === 'AUX') && /(?:ed|[^s]s|was|were|has|had|is|ought|ook|oke|ame|ent|ell|eld)$/.test(lower),
    );
    const figure = words.some(({ pos, lower, text }) => (pos === 'NUM' && /\d/.test(text)) || days.has(lower));
    return named && acts && figure ? [{ source: [], cue: [], content: [sentence], kind: 'narrated', within: null }] : [];
  });
};
