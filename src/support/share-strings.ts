/** Gives back data with its strings changed for equal ones that were met before. The data are changed in place: they belong to whoever hands them over. */
export type ShareStrings = <T>(value: T) => T;

/** As long as this, and V8 keeps a word that is cut out of a text as a pointer into the text, which stays in memory as long as the word does. */
const shortestCut = 13;

/** The same string by itself. */
const detached = (text: string): string => (text.length < shortestCut ? text : (JSON.parse(JSON.stringify(text)) as string));

/**
 * Plain data in which equal strings are one string, and none keeps the text that it was cut out of: of pages, which quote the same words many times
 * over and are quoted by others, more than half of the memory. What is handed to the same function shares its strings; it knows all of them, so that
 * it should not be held longer than there are data to come. Linear.
 */
export const shareStrings = (): ShareStrings => {
  const known = new Map<string, string>();
  const one = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = detached(text);
    known.set(own, own);
    return own;
  };
  const shareIn = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const entries = value as Record<string, unknown>;
    for (const key of Object.keys(entries)) {
      const item = entries[key];
      if (typeof item === 'string') entries[key] = one(item);
      else shareIn(item);
    }
  };
  return (value) => {
    if (typeof value === 'string') return one(value) as typeof value;
    shareIn(value);
    return value;
  };
};
