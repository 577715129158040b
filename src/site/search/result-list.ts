import { isGoodMatch, isNameOf, splitMarks } from './good-match.ts';
import type { Found, PageData } from './pagefind.ts';
import { resultItem } from './show-results.ts';

/** The first results come by themselves, so that a slow line shows something soon. */
const steps = { first: 2, next: 10 };

type Parts = { list: HTMLElement; more: HTMLButtonElement };

const isGood = (words: string, { excerpt }: PageData): boolean => {
  const marked = splitMarks(excerpt).filter((_, i) => i % 2 === 1);
  return words === '' || isGoodMatch(words, marked);
};

const load = (results: Found['results']): Promise<PageData[]> => Promise.all(results.map((result) => result.data()));

export const clearResults = ({ list, more }: Parts): void => {
  list.replaceChildren();
  more.hidden = true;
};

/**
 * Shows what was found, the page that the words name before all others unless dates give the order, and true when there was anything.
 * `isLate` says that a newer search has taken over.
 */
export const showResults = async (
  { list, more }: Parts,
  { results }: Found,
  words: string,
  ranked: boolean,
  isLate: () => boolean,
): Promise<boolean> => {
  const first = await load(results.slice(0, steps.first));
  if (isLate()) return true;
  if (ranked) first.sort((a, b) => Number(isNameOf(words, b.meta.name)) - Number(isNameOf(words, a.meta.name)));
  const good = first.filter((page) => isGood(words, page));
  clearResults({ list, more });
  if (good.length === 0) return false;
  list.append(...good.map(resultItem));
  const append = async (from: number, to: number): Promise<void> => {
    const pages = await load(results.slice(from, to));
    if (isLate()) return;
    list.append(...pages.filter((page) => isGood(words, page)).map(resultItem));
    more.hidden = results.length <= to;
    more.onclick = () => append(to, to + steps.next);
  };
  await append(steps.first, steps.next);
  return true;
};
