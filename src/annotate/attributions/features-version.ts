import type { Document } from '../../vocabulary/document.ts';
import { SourceFacts } from '../../vocabulary/story.ts';
import type { Token } from '../tokens.ts';
import { acceptanceTemplates } from './acceptance-templates.ts';
import { cluesOf } from './clues.ts';
import { cueCount, cueFeatures } from './cue-features.ts';
import { mix } from './hashing.ts';
import { pairCount, placeCount, spanFeatures, spanRoom, unaryCount } from './span-features.ts';

/** Words with their parts of speech that set off most features: a colon, quotations, a number, an opener, a second cue. */
const sample =
  'Harbour/PROPN board/NOUN :/PUNCT “/PUNCT The/DET 40-year-old/ADJ wall/NOUN ,/PUNCT which/PRON they/PRON had/AUX repaired/VERB ,/PUNCT held/VERB ,/PUNCT ”/PUNCT a/DET spokeswoman/NOUN said/VERB late/ADV on/ADP Monday/PROPN ,/PUNCT adding/VERB that/SCONJ ‘/PUNCT 3/NUM ships/NOUN ’/PUNCT would/AUX not/PART sail/VERB and/CCONJ nobody/PRON has/AUX said/VERB why/ADV ./PUNCT';

const sampleTokens = (): Token[] => {
  let start = 0;
  return sample.split(' ').map((entry): Token => {
    const [text = '', pos = ''] = entry.split('/');
    const token = {
      start,
      end: start + text.length,
      text,
      lower: text.toLowerCase(),
      lemma: text,
      pos: pos as Token['pos'],
      sentence: 0,
      block: 0,
    };
    start = token.end + 1;
    return token;
  });
};

let version: number | undefined;

/**
 * A number that changes with anything that changes a feature: every feature of a sample sentence is part of it, so nobody has to remember
 * to raise it.
 */
export const featuresVersion = (): number => {
  if (version !== undefined) return version;
  const tokens = sampleTokens();
  const text = tokens.map((token) => token.text).join(' ');
  const end = tokens.length;
  const document: Document = {
    doc: 'sample',
    sha256: '',
    encoding: 'utf-8',
    text,
    facts: SourceFacts.parse({ file: 'sample' }),
    headline: null,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    posts: [],
    breaks: [],
  };
  const clues = cluesOf(document, { tokens, sentences: [[0, text.length]], sentenceTokens: [[0, end]] });
  const cue = new Int32Array(cueCount);
  const features = spanRoom(end);
  let hash = acceptanceTemplates.seeds.reduce(mix, 0);
  for (const column of [acceptanceTemplates.first, acceptanceTemplates.second, acceptanceTemplates.third]) hash = column.reduce(mix, hash);
  for (let anchor = 0; anchor < end; anchor++) {
    const chance = clues.chunk.map((_, i) => (i % 5 === 0 ? 1 : 0));
    spanFeatures(clues, Float32Array.from(chance), anchor, 0, end, features);
    cueFeatures(clues, anchor, cue);
    const { unary, pair, place, placeOf, places, length } = features;
    for (const ids of [
      cue,
      unary.subarray(0, length * unaryCount),
      pair.subarray(0, length * pairCount),
      placeOf.subarray(0, length),
      place.subarray(0, places * placeCount),
    ])
      for (const id of ids) hash = mix(hash, id);
  }
  version = hash >>> 0;
  return version;
};
