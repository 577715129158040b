import type { Range } from '../../vocabulary/span.ts';

/**
 * Where a form stands in a text as whole words, in text order (UTF-16 offsets): capitals as given, white space of any kind and length.
 */
export const occurrencesOf = (text: string, form: string): Range[] => {
  const words = form.trim().split(/\s+/).map(RegExp.escape);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length]);
};
