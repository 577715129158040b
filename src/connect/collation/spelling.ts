/**
 * Folds British spellings on American ones by their endings, so that "defence" and "defense", "organise" and "organize" are one word.
 * It over-folds ("advise" → "advize"): both sides of a comparison pass through it, so only sameness counts, never the folded form.
 */
export const foldSpelling = (lower: string): string => {
  if (lower.length < 5) return lower;
  return lower
    .replace(/is(ation|ations|e|ed|es|er|ers|ing)$/, 'iz$1')
    .replace(/ys(e|ed|es|ing)$/, 'yz$1')
    .replace(/(?<=[a-z]{2})our(s|ed|ing|ite|ites|able|ful|less|ly|hood|er|ers)?$/, 'or$1')
    .replace(/(?<=[a-z]{2}[bt])re(s|d)?$/, 'er$1')
    .replace(/ence(s|less)?$/, 'ense$1')
    .replace(/ogue(s)?$/, 'og$1')
    .replace(/ll(ed|ing|er|ers|or|ors)$/, 'l$1');
};
