/**
 * A function of a text whose results are kept: articles share most of their words, and looking at each once spares most of the work. When
 * `most` results are kept all are let go, so that a file of nothing but new words does not fill the memory.
 */
export const kept = <T>(most: number, of: (text: string) => T): ((text: string) => T) => {
  const results = new Map<string, T>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined || results.has(text)) return known as T;
    if (results.size >= most) results.clear();
    const result = of(text);
    results.set(text, result);
    return result;
  };
};
