import type { Token } from '../tokens.ts';

const BE = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'being', 'get', 'got']);
/** Adverbs between a verb and its auxiliary are no more than this. */
const ADVERBS = 2;

/** Whether a verb's subject is what it is done to: "was suspended", "has been provisionally suspended". */
export const isPassive = (tokens: readonly Token[], i: number): boolean => {
  let k = i - 1;
  while (i - k <= ADVERBS && (tokens[k]?.pos === 'ADV' || tokens[k]?.pos === 'PART')) k -= 1;
  return !(tokens[i]?.lower.endsWith('ing') ?? true) && BE.has(tokens[k]?.lower ?? '');
};
