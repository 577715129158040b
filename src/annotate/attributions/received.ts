import type { Token } from '../tokens.ts';
import type { Labelled } from './label-cue.ts';

const receives = new Set(['draw', 'face', 'receive', 'attract', 'earn', 'provoke', 'spark', 'prompt', 'trigger', 'suffer', 'elicit']);
/** How many words the verb that says who got it and a noun of speech may stand apart. */
const apart = 4;

const isReceipt = (token: Token | undefined): boolean => token?.pos === 'VERB' && receives.has(token.lemma);

/** "The mayor has drawn sharp criticism": a noun of speech that its subject gets and does not utter. */
export const isReceived = (tokens: readonly Token[], { anchor, cue }: Labelled): boolean => {
  const last = Math.min(cue.at(-1)?.[1] ?? anchor, anchor + apart);
  if (isReceipt(tokens[anchor])) return tokens.slice(anchor + 1, last).some(({ pos }) => pos === 'NOUN');
  const first = Math.max(0, anchor - apart);
  const inSentence = tokens.slice(first, anchor).filter(({ sentence }) => sentence === tokens[anchor]?.sentence);
  return tokens[anchor]?.pos === 'NOUN' && inSentence.some(isReceipt);
};
