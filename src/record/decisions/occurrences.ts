import type { Range } from '../../vocabulary/span.ts';

/** A form may begin a sentence or not when its first letter is small or its first word an article; other capitals are the name's own. */
const eitherCase = (form: string): string => {
  const pattern = form.split(/\s+/).map(RegExp.escape).join('\\s+');
  const [first = ''] = form;
  if (first.toLowerCase() === first.toUpperCase() || !/^(?:\p{Ll}|(?:The|An?)\s)/u.test(form)) return pattern;
  return `(?:${RegExp.escape(first.toLowerCase())}|${RegExp.escape(first.toUpperCase())})${pattern.slice(RegExp.escape(first).length)}`;
};

/**
 * Where a form stands in a text as whole words, in text order (UTF-16 offsets): capitals as given but for the first of a sentence, white
 * space of any kind and length.
 */
export const occurrencesOf = (text: string, form: string): Range[] => {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${eitherCase(form.trim())}(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length]);
};
