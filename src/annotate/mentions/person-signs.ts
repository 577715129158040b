import { entriesNamed } from '../places/gazetteer.ts';
import { LOCATIVE, type verbAfter } from './agency.ts';
import type { Stretch } from './candidate.ts';
import { FIRST_NAMES, KNOWN_ORGANISATIONS, OFFICES, PEOPLE, SURNAMES } from './lexicon.ts';
import { bare } from './names.ts';
import type { View } from './view.ts';

/** A name that is followed by an age set off by commas. */
export const hasAge = ({ tokens }: View, { last }: Stretch): boolean =>
  tokens[last + 1]?.text === ',' && /^\d{1,3}$/.test(tokens[last + 2]?.text ?? '') && /^[,.]$/.test(tokens[last + 3]?.text ?? '');

/** A name that is followed by an age, an office or what somebody is who did something, set off by a comma. */
export const hasPersonalApposition = (view: View, { last }: Stretch): boolean => {
  const { tokens } = view;
  if (tokens[last + 1]?.text !== ',') return false;
  if (hasAge(view, { first: last, last })) return true;
  for (let i = last + 2; i < last + 10; i += 1) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[last]?.sentence || /^[,.;:—]$/.test(token.text)) return false;
    // "Doe, the convenor who raised it": a team may be one "who" did something, but is not described so.
    if (token.lower === 'who') return i > last + 3;
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.lower === 'and') return false;
    if (OFFICES.has(bare(token.lower)) && token.pos !== 'ADJ') return true;
  }
  return false;
};

const OF_OFFICE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'ADP']);

/** A name set off behind the office that it holds: "the president of the chess union, [Doe], said". */
export const isSetOffByOffice = ({ tokens }: View, { first, last }: Stretch): boolean => {
  if (tokens[first - 1]?.text !== ',' || !/^[,.]$/.test(tokens[last + 1]?.text ?? '')) return false;
  for (let i = first - 2; i > first - 10 && OF_OFFICE.has(tokens[i]?.pos ?? ''); i -= 1)
    if (OFFICES.has(tokens[i]?.lower ?? '')) return tokens.slice(Math.max(0, i - 3), i).some(({ lower }) => lower === 'the');
  return false;
};

/** A country, a region, or a city of at least so many people is called so. */
export const isLargePlace = (name: string, least: number): boolean =>
  entriesNamed(name).some(({ kind, population }) => kind !== 'city' || population >= least);

/** Whether people are called so: something in or beside the name tells, or nothing tells against it. */
export const isPersonal = (view: View, { first, last }: Stretch, words: string[], verb: ReturnType<typeof verbAfter>): boolean => {
  const { tokens } = view;
  const [before, after, next] = [tokens[first - 1], tokens[last + 1], tokens[last + 2]];
  const [start = '', end = ''] = [words[0], words.at(-1)];
  if (view.titled[first] && !view.capitalised.has(end)) return false;
  if (words.some((word, k) => FIRST_NAMES.has(word) || (k > 0 && SURNAMES.has(word)))) return true;
  if (after?.lower === 'who' || (after?.text === ',' && next?.lower === 'who')) return true;
  // "Portland Trailblazers", "Ford Fusion"
  if (KNOWN_ORGANISATIONS.has(start)) return false;
  // "A senator, Ines Calder, said"
  if (before?.text === ',' && PEOPLE.has(tokens[first - 2]?.lower ?? '') && /^[,.]$/.test(after?.text ?? '')) return true;
  if (start.length > 3 && isLargePlace(start, 100_000)) return false;
  if (verb && !verb.copula) return true;
  return !(
    before &&
    before.sentence === tokens[first]?.sentence &&
    (LOCATIVE.has(before.lower) || /^(?:at|on|aboard|of|his|her|its|their|our|your|my|this|that|no)$/.test(before.lower))
  );
};
