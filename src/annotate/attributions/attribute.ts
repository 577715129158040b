import type { Document } from '../../vocabulary/document.ts';
import type { Tokenized } from '../tokens.ts';
import type { RawAttribution } from './attribution.ts';

const verbs = new Set([
  'say',
  'tell',
  'add',
  'warn',
  'announce',
  'claim',
  'deny',
  'insist',
  'argue',
  'report',
  'believe',
  'confirm',
  'state',
  'reiterate',
]);

/** The attributions of a document in text order: who, said, what. */
export const attribute = (document: Document, { tokens, sentenceTokens }: Tokenized): RawAttribution[] =>
  sentenceTokens.flatMap(([first, end]): RawAttribution[] => {
    const words = tokens.slice(first, end);
    const cue = words.findIndex(({ lemma, pos }) => pos === 'VERB' && verbs.has(lemma.toLowerCase()));
    const at = words[cue];
    const last = words.at(-1);
    if (!at || !last) return [];
    let from = cue;
    while (from > 0 && /^(?:PROPN|NOUN|DET|ADJ|PRON)$/.test(words[from - 1]?.pos ?? '')) from--;
    const source = words[from];
    const next = words[cue + 1];
    if (!source || !next || from === cue || next.start >= last.start) return [];
    const content = document.text.slice(next.start, last.end);
    const kind = /["“”]/.test(content) ? 'mixed' : 'indirect';
    return [
      {
        source: [[source.start, words[cue - 1]?.end ?? at.start]],
        cue: [[at.start, at.end]],
        content: [[next.start, last.end]],
        kind,
        within: null,
      },
    ];
  });
