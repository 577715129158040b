import type { Candidate } from '../candidate.ts';
import { OFFICES } from '../lexicon.ts';
import { type Chaining, join, rootOf } from './chaining.ts';
import { headOf, modifiers, roleWords } from './phrase-words.ts';

/** How many sentences on the name may stand. */
const REACH = 3;
/** Sentences at the top of an article (headline, dateline, lead) where somebody who is named below comes as "a prosecutor". */
const LEAD = 3;

/**
 * Joins a phrase to the person named after it ("The deputy defence minister pledged … Deputy Defence Minister Jane Doe said"), when the title
 * there has all its words and no one else in the article has that office.
 */
export const joinCataphors = (chaining: Chaining): void => {
  const { candidates } = chaining;
  const holders = new Map<string, number[]>();
  for (let i = 0; i < candidates.length; i += 1) {
    const { kind, type, role } = candidates[i] as Candidate;
    if (kind !== 'name' || type !== 'person' || !role) continue;
    for (const word of new Set(roleWords(chaining, i))) holders.set(word, [...(holders.get(word) ?? []), i].slice(0, 200));
  }
  for (let i = 0; i < candidates.length; i += 1) {
    const phrase = candidates[i] as Candidate;
    if (phrase.kind !== 'nominal' || phrase.type !== 'person' || phrase.plural || rootOf(chaining, i) !== i) continue;
    const head = headOf(chaining, i);
    if (!OFFICES.has(head)) continue;
    const wanted = modifiers(chaining, i).filter((word) => !/['’]s?$/.test(word));
    if (wanted.some((word) => /^(?:its|his|her|their|our|my|another|former)$/.test(word))) continue;
    if (phrase.definite ? wanted.length < 2 : phrase.sentence >= LEAD) continue;
    const office = holders.get(head) ?? [];
    const [first] = office;
    if (first === undefined || first < i || (candidates[first]?.sentence ?? 0) - phrase.sentence > REACH) continue;
    if (office.some((k) => rootOf(chaining, k) !== rootOf(chaining, first))) continue;
    if (wanted.every((word) => roleWords(chaining, first).includes(word))) join(chaining, first, i);
  }
};
