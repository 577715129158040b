import { kept } from '../../../support/kept.ts';
import type { Candidate } from '../candidate.ts';
import { LEADERS, OFFICES, SHORT_HEADS, singular } from '../lexicon.ts';
import { typeOfHead } from '../noun-kind.ts';
import { type Chaining, join, rootOf } from './chaining.ts';
import { headOf, modifiers, phraseAt, roleWords, words } from './phrase-words.ts';

const GENERIC_BODIES = new Set([
  'company',
  'firm',
  'group',
  'organization',
  'organisation',
  'agency',
  'club',
  'team',
  'corporation',
  'manufacturer',
  'automaker',
  'carmaker',
  'airline',
  'retailer',
  'bank',
  'lender',
  'charity',
  'newspaper',
  'broadcaster',
  'alliance',
  'bloc',
  'watchdog',
  'regulator',
  'university',
  'party',
  'union',
]);
/** Bodies that sell nothing: no "company". */
const PUBLIC_BODIES =
  /^(?:navy|military|guard|forces?|corps|government|ministry|department|court|police|army|council|house|senate|congress|nations|parliament|board|commission|committee|authority|agency|service|office|bureau|union|university|party|association)$/;
/** Bodies whose names have the word: "the bank" is no other company. */
const OWN_NAMED = /^(?:agency|bank|university|party|union|alliance|bloc|newspaper)$/;
/** A subject is as near as another name this many sentences later. */
const SUBJECT_WEIGHT = 1.5;
/** What sets the organisation that a phrase means apart from the next: nearer ones are as good as each other. */
const CLEAR = 0.5;
/** How many sentences back a definite phrase looks for what it points to. */
const REACH = 6;

const isPublic = kept(20_000, (text) =>
  text
    .toLowerCase()
    .split(' ')
    .some((word) => PUBLIC_BODIES.test(word)),
);

/** Joins definite phrases to what they point to, and repeated phrases to each other. */
export const joinDescriptors = (chaining: Chaining): void => {
  const { candidates } = chaining;
  /** Phrases met last, by type and then by their words. */
  const phrasesOf = new Map<string, Map<string, number>>();
  const singlesOf = new Map<string, Map<string, number>>();
  const ofType = (maps: Map<string, Map<string, number>>, type: string): Map<string, number> => {
    const known = maps.get(type);
    if (known) return known;
    const none = new Map<string, number>();
    maps.set(type, none);
    return none;
  };
  const groups = new Map<string, number>();
  const recent: number[] = [];
  const byNationality = new Map<string, number[]>();
  for (let i = 0; i < candidates.length; i += 1) {
    const { kind, type, nationality, role } = candidates[i] as Candidate;
    if (kind === 'name' && type === 'person' && nationality && role)
      byNationality.set(nationality, [...(byNationality.get(nationality) ?? []), i].slice(-200));
  }
  const publicBodies = new Set(
    candidates.flatMap(({ kind, type }, i) =>
      kind === 'name' && type === 'organisation' && isPublic(chaining.texts[i] ?? '') ? [rootOf(chaining, i)] : [],
    ),
  );
  const offices = new Map<number, string[]>();
  const named = new Set<number>();
  for (let i = 0; i < candidates.length; i += 1) if (candidates[i]?.kind === 'name') named.add(rootOf(chaining, i));
  const apposed = new Set<number>();
  for (let i = 0; i < candidates.length; i += 1) if (candidates[i]?.kind === 'nominal' && named.has(rootOf(chaining, i))) apposed.add(i);
  for (const i of apposed) offices.set(rootOf(chaining, i), [...(offices.get(rootOf(chaining, i)) ?? []), ...modifiers(chaining, i)]);
  for (let i = 0; i < candidates.length; i += 1) {
    const candidate = candidates[i] as Candidate;
    const near = (k: number): boolean => candidate.sentence - (candidates[k]?.sentence ?? 0) <= REACH;
    if (candidate.kind === 'nominal') {
      const head = headOf(chaining, i);
      const { modifiers: rest, joined: key, hasPossessor } = phraseAt(chaining, i);
      const phrases = ofType(phrasesOf, candidate.type);
      const singles = ofType(singlesOf, candidate.type);
      const bare = rest.length === 1;
      const same = phrases.get(key);
      const group = groups.get(head);
      const single = singles.get(head);
      if (candidate.plural) {
        if (
          same !== undefined &&
          !hasPossessor &&
          (!bare || near(same)) &&
          !/^(?:some|several|many|two|three|other|more)$/.test(rest[0] ?? '')
        )
          join(chaining, same, i);
        else if (bare && group !== undefined && near(group) && (candidate.definite || candidate.subject)) join(chaining, group, i);
        phrases.set(key, i);
        groups.set(head, i);
      } else if (apposed.has(i)) phrases.set(key, i);
      else if (candidate.definite) {
        const target =
          candidate.type === 'person'
            ? personFor(chaining, i, head, recent, byNationality, offices)
            : bodyFor(chaining, i, head, recent, publicBodies);
        if (target !== null) join(chaining, target, i);
        else if (same !== undefined && !hasPossessor && near(same)) join(chaining, same, i);
        // "a city official …, the official": the same noun again, with nothing to tell it from the one before.
        else if (bare && single !== undefined && near(single)) join(chaining, single, i);
        phrases.set(key, i);
      } else if (rootOf(chaining, i) === i) phrases.set(key, i);
      if (!candidate.plural && !hasPossessor) singles.set(head, i);
    }
    if (candidate.kind === 'name' || candidate.role) recent.push(i);
    if (recent.length > 60) recent.splice(0, 20);
  }
};

/** The one named person that "the Chilean leader" or "the senator" can be, by office and country; the nearest where the phrase has no country. */
const personFor = (
  chaining: Chaining,
  i: number,
  head: string,
  recent: number[],
  byNationality: Map<string, number[]>,
  /** Words of the phrases set off from a person's name, by chain. */
  offices: Map<number, string[]>,
): number | null => {
  const { candidates } = chaining;
  const heldBy = (k: number): string[] => [...roleWords(chaining, k), ...(offices.get(rootOf(chaining, k)) ?? [])];
  const phrase = candidates[i];
  if (
    !phrase ||
    !OFFICES.has(head) ||
    /^(?:its|his|her|their|our|my)$/.test(words(chaining, i)[0] ?? '') ||
    // "Norway's president" names a country; "the company's president" does not.
    (/['’]s? /.test(chaining.texts[i] ?? '') && !phrase.nationality)
  )
    return null;
  const isLeader = head === 'leader' || head === 'ruler';
  const fits = (k: number): boolean => {
    const named = candidates[k];
    if (named?.type !== 'person' || named.kind !== 'name') return false;
    if (phrase.gender && named.gender && phrase.gender !== named.gender) return false;
    const role = heldBy(k);
    const holds = isLeader
      ? role.some((word) => LEADERS.has(word)) || (role.includes('prime') && role.includes('minister'))
      : role.includes(head) && !role.includes('vice') && !role.includes('deputy') === !words(chaining, i).includes('deputy');
    return holds && (!phrase.nationality || named.nationality === phrase.nationality);
  };
  if (phrase.nationality) {
    const all = new Set<number>();
    for (const k of byNationality.get(phrase.nationality) ?? []) if (fits(k)) all.add(rootOf(chaining, k));
    const [only] = all;
    return all.size === 1 && only !== undefined ? only : null;
  }
  const modified = modifiers(chaining, i).length > 1;
  for (let at = recent.length - 1; at >= 0; at -= 1) {
    const k = recent[at] as number;
    if (fits(k) && (!modified || modifiers(chaining, i).every((word) => heldBy(k).includes(word)))) return k;
  }
  return null;
};

/** The organisation named last that "the ministry" or "the company" can be. */
const bodyFor = (chaining: Chaining, i: number, head: string, recent: number[], publicBodies: ReadonlySet<number>): number | null => {
  const { candidates, texts } = chaining;
  const [first = ''] = modifiers(chaining, i);
  // "His team": which one it is, the owner tells.
  if (/^(?:its|his|her|their|our|my)$/.test(first) || modifiers(chaining, i).some((word) => /['’]s?$/.test(word))) return null;
  const describing = modifiers(chaining, i).filter((word) => !/-based$/.test(word));
  const extra = describing.length - 1;
  const topic = extra === 1 ? (describing[0] ?? '') : '';
  if (extra > 1 || (extra === 1 && (!GENERIC_BODIES.has(head) || candidates[i]?.nationality)) || typeOfHead(head)?.plural) return null;
  let best: number | null = null;
  let far: number | null = null;
  let next = -Infinity;
  const fitting = new Set<number>();
  let bestScore = -Infinity;
  for (let at = recent.length - 1; at >= 0; at -= 1) {
    const k = recent[at] as number;
    const named = candidates[k];
    const distance = (candidates[i]?.sentence ?? 0) - (named?.sentence ?? 0);
    if (named?.type !== 'organisation') continue;
    const name = (texts[k] ?? '').toLowerCase().split(' ');
    const isNear = distance <= REACH || (SHORT_HEADS.has(head) && named.kind === 'name');
    if (isNear && (name.includes(head) || name.includes(singular(head)))) return k;
    // "the water company" is the one that has the word.
    if (isNear && topic !== '' && name.includes(topic) && GENERIC_BODIES.has(head)) return k;
    if (!GENERIC_BODIES.has(head) || OWN_NAMED.test(head) || publicBodies.has(rootOf(chaining, k))) continue;
    fitting.add(rootOf(chaining, k));
    if (!isNear) {
      far ??= k;
      continue;
    }
    const score = (named.subject ? SUBJECT_WEIGHT : 0) - distance;
    const isOther = best === null || rootOf(chaining, best) !== rootOf(chaining, k);
    if (score > bestScore) {
      if (isOther) next = bestScore;
      [best, bestScore] = [k, score];
    } else if (isOther) next = Math.max(next, score);
  }
  if (best !== null && (bestScore - next < CLEAR || (topic !== '' && fitting.size > 1))) return null;
  // Further off only where no other is named that it can be.
  return best ?? (fitting.size === 1 ? far : null);
};
