/** Between the names of one page, where the index holds them. */
export const nameSeparator = ' · ';

/** Words of a query or an excerpt, folded as the index folds them: lower case, no accents, no punctuation. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const sharedStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
};

/**
 * True when a marked word of a result is one of the query's, endings aside. The index cuts an unknown word shorter until
 * something matches, so that "zyzzyva" finds "zone"; such results answer nothing.
 */
export const isGoodMatch = (query: string, marked: string[]): boolean => {
  const found = marked.flatMap(wordsOf);
  return wordsOf(query).some((word) =>
    found.some((other) => sharedStart(word, other) >= Math.max(Math.min(word.length, 3), word.length * 0.6)),
  );
};

/** The pieces of an excerpt in which every second one is marked, without its tags. */
export const splitMarks = (excerpt: string): string[] => excerpt.split(/<\/?mark>/);

/** True when a query is one of the names of a page, as the index was given them: all its words and no more, in their order. */
export const isNameOf = (query: string, names: string | undefined): boolean => {
  const words = wordsOf(query).join(' ');
  return words !== '' && (names ?? '').split(nameSeparator).some((name) => wordsOf(name).join(' ') === words);
};
