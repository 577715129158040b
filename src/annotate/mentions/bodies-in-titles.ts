import { keptOfWords } from '../kept.ts';
import type { Token } from '../tokens.ts';
import type { Stretch } from './candidate.ts';
import { isPlaceName, readAs } from './classify.ts';
import { COMMON_NOUNS, PEOPLE, PORTFOLIOS, ROLE_PREFIXES } from './lexicon.ts';
import { isTitle, isTitleWord } from './names.ts';
import type { View } from './view.ts';

const isOfTitle = keptOfWords((text) => {
  const lower = text.toLowerCase();
  return isTitle(lower) || PEOPLE.has(lower) || ROLE_PREFIXES.has(lower);
});

/** The organisation that a title begins with: "Apple" in "Apple CEO". */
export const bodyInTitle = (view: View, { first, last }: Stretch): Stretch | null => {
  let end = first;
  while (end <= last && !isOfTitle(view.tokens[end] as Token)) end += 1;
  const isWhole = end > first && end <= last && !/^(?:and|of|the|for)$/.test(view.tokens[end - 1]?.lower ?? '');
  return isWhole ? { first, last: end - 1 } : null;
};

/** "Jane Doe" in "Jane Doe Spokesman": not "Georgia" or "Washington Managing", which look like people too. */
export const isSpokenFor = (view: View, { first, last }: Stretch): boolean => {
  const lower = view.tokens[last]?.lower ?? '';
  return last > first && !COMMON_NOUNS.has(lower) && !/(?:ing|al)$/.test(lower) && !isPlaceName(readAs(view, { first, last }));
};

/** The organisation that a title ends with: "Orla Foods" in "Chief Executive of Orla Foods". */
export const bodyAfterTitle = ({ tokens }: View, { first, last }: Stretch): Stretch | null => {
  for (let i = first; i < last - 1; i += 1) {
    if (tokens[i + 1]?.lower !== 'of' || !isTitleWord(tokens[i] as Token)) continue;
    const from = tokens[i + 2]?.lower === 'the' ? i + 3 : i + 2;
    return from <= last && !PORTFOLIOS.has(tokens[from]?.lower ?? '') ? { first: from, last } : null;
  }
  return null;
};
