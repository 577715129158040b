import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Attribution } from '../../vocabulary/attribution.ts';
import type { Document } from '../../vocabulary/document.ts';
import { isSpeechNoun } from './embedded.ts';
import { spanOf } from './excerpt.ts';
import { readWords } from './words.ts';

// Stems, so that "sceptical", "skepticism" and "doubtful" are found.
const stances =
  /^(s[ck]eptic|dubious|doubt|distrust|mistrust|wary|wariness|caution|cautious|reject|dismiss|react|respon|critici|welcom|question|condemn|denounc|reservation|suspicio)/;
const longest = 45;

/**
 * What a sentence in an outlet's own voice says of another's words: "Officials were dubious of [Peru's claims that …]", where annotation found
 * only the claims. One narrated attribution for each attribution by a noun of speech with a stance before it, and that attribution's index.
 */
export const stancesIn = (
  document: Document,
  { sentences, attributions }: Annotations,
): { attribution: Attribution; answered: number }[] => {
  const taken = attributions.flatMap(({ source, cue }) => [...source, ...cue]);
  let at = 0;
  return attributions.flatMap(({ source, cue, content, within }, answered) => {
    const [owner, noun, said] = [source[0], cue[0], content[0]];
    if (!owner || !noun || !said || within !== null || owner.start > noun.start || noun.start > said.start) return [];
    if (noun.start - owner.end > 30 || !isSpeechNoun(readWords(document, [noun]))) return [];
    while (at > 0 && (sentences[at]?.[0] ?? 0) > owner.start) at--;
    while (at < sentences.length && (sentences[at]?.[1] ?? owner.start + 1) <= owner.start) at++;
    const [from, to] = sentences[at] ?? [owner.start, owner.start];
    const end = Math.min(to, said.end);
    const spoken = taken.some((span) => span !== owner && span !== noun && span.start < owner.start && span.end > from);
    const text = document.text.slice(from, end);
    if (spoken || from >= owner.start || text.split(/\s+/).length > longest) return [];
    const before = readWords(document, [spanOf(document, from, owner.start)]);
    if (!before.some(({ pos }) => pos === 'VERB' || pos === 'AUX') || !before.some(({ lower }) => stances.test(lower))) return [];
    const attribution: Attribution = {
      source: [],
      cue: [],
      content: [spanOf(document, from, end)],
      kind: 'narrated',
      speaker: null,
      role: null,
      said: null,
      venue: null,
      within: null,
    };
    return [{ attribution, answered }];
  });
};
