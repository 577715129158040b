import type { Stretch } from '../mentions/candidate.ts';
import type { Token } from '../tokens.ts';

const PRE = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM']);
const ATTACHED = new Set(['in', 'at', 'on', 'of', 'with', 'between', 'against', 'by', 'near', 'to', 'from', 'over']);
/** A phrase that names a happening stays this short, in tokens after its head. */
const LONGEST = 8;

const isApostrophe = (token: Token | undefined): boolean => token !== undefined && /^['’]s?$/.test(token.text);

/** The shortest phrase that names a happening: the noun with its modifiers and one phrase that hangs on it ("peace talks in Geneva"). */
export const nounPhrase = (tokens: Token[], head: number): Stretch => {
  const sentence = tokens[head]?.sentence;
  let first = head;
  for (let i = head - 1; i >= Math.max(0, head - 7); i -= 1) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence) break;
    const hyphen = token.text === '-' && token.end === tokens[i + 1]?.start;
    if (!PRE.has(token.pos) && !isApostrophe(token) && !hyphen) break;
    if (/day$/.test(token.lower) && token.pos === 'PROPN') break;
    first = i;
  }
  while (first < head && (isApostrophe(tokens[first]) || tokens[first]?.text === '-')) first += 1;
  let last = head;
  if (ATTACHED.has(tokens[head + 1]?.lower ?? '') && tokens[head + 1]?.sentence === sentence) {
    let named = false;
    for (let i = head + 2; i < Math.min(tokens.length, head + 2 + LONGEST); i += 1) {
      const token = tokens[i];
      if (!token || token.sentence !== sentence) break;
      const links =
        token.pos === 'DET' ||
        PRE.has(token.pos) ||
        isApostrophe(token) ||
        (token.lower === 'and' && tokens[head + 1]?.lower === 'between');
      if (!links || (/day$/.test(token.lower) && token.pos === 'PROPN')) break;
      if (token.pos === 'PROPN' || token.pos === 'NOUN') {
        last = i;
        named ||= token.pos === 'PROPN';
      }
    }
    if (!named) last = head;
  }
  return { first, last };
};
