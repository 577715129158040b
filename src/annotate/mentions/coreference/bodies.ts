import { bearsName } from '../../../support/eponyms.ts';
import { kept } from '../../../support/kept.ts';
import type { Candidate } from '../candidate.ts';
import { countryOfAdjective, seatNamed } from '../countries.ts';
import { clubTail, ORGANISATION_HEADS } from '../lexicon.ts';
import { type Chaining, join } from './chaining.ts';

const SMALL = new Set(['of', 'the', 'for', 'and', '&', 'in', 'on', "'s", '’s']);
const MINISTRIES = new Set(['ministry', 'department', 'dept']);

/** What a company is by law is no part of its name: "Apple Inc." is Apple. */
const LEGAL_FORM = /^(?:inc|corp|corporation|ltd|limited|plc|llc|gmbh|ag|nv|sa|se|co)$/;

/** Words of an organisation's name without its country and legal form, in one spelling. */
const bodyWords = (text: string): string[] => {
  const words = text
    .toLowerCase()
    .replaceAll(/\./g, '')
    .replaceAll('defence', 'defense')
    .replaceAll('organisation', 'organization')
    .replaceAll('centre', 'center')
    .replace(/^the /, '')
    .split(' ');
  while (words.length > 1 && LEGAL_FORM.test(words.at(-1)?.replace(/,$/, '') ?? '')) words.pop();
  return words.length > 1 &&
    (countryOfAdjective(words[0] ?? '') || /^(?:us|uk|un|eu)$/.test(words[0] ?? '')) &&
    ORGANISATION_HEADS.has(words.at(-1) ?? '')
    ? words.slice(1)
    : words;
};

/** "Ministry of Defence", "Defense Ministry" and "defense ministry" share the key `defense`. */
const ministryKey = (text: string): string | null => {
  const words = bodyWords(text.replaceAll(/['’]s/g, ''));
  if (!words.some((word) => MINISTRIES.has(word))) return null;
  const topic = words.filter(
    (word) =>
      !MINISTRIES.has(word) &&
      !SMALL.has(word) &&
      !countryOfAdjective(word) &&
      !/^(?:united|kingdom|states|us|uk|its|their|new)$/.test(word),
  );
  const kind = words.includes('ministry') ? 'ministry' : 'department';
  return topic.length > 0 ? `${kind} ${topic.sort().join(' ')}` : null;
};

const initialsOf = (text: string): string[] => {
  const words = text.replaceAll('-', ' ').split(' ');
  const main = words.filter((word) => !SMALL.has(word.toLowerCase()));
  if (main.length < 2) return [];
  const letters = (list: string[]): string =>
    list
      .map((word) => word[0] ?? '')
      .join('')
      .toUpperCase();
  const made = [letters(main), letters(words)];
  // "British Ministry of Defence" is the MoD.
  return countryOfAdjective(main[0] ?? '') && main.length > 2 ? [...made, ...initialsOf(words.slice(1).join(' '))] : made;
};

const isAcronym = (text: string): boolean =>
  /^(?:\p{Lu}[\p{Ll}]?){2,7}s?$/u.test(text.replaceAll('.', '')) &&
  text.replaceAll('.', '') === text.replaceAll('.', '').replaceAll(/\s/g, '') &&
  /\p{Lu}.?\p{Lu}/u.test(text);

/** What the name of a body, or a phrase for one, tells by itself. */
type BodyFacts = {
  /** Without country and legal form, as `bodyWords` gives them. */
  words: readonly string[];
  joined: string;
  /** Whether the words are fewer than those printed. */
  isShortened: boolean;
  /** What it may be called for short: the first of its words, the last word of a club. */
  shortForms: readonly string[];
  ministry: string | null;
  isAcronym: boolean;
  initials: readonly string[];
};

const factsOf = kept(20_000, (text): BodyFacts => {
  const words = bodyWords(text);
  const joined = words.join(' ');
  const tail = clubTail(joined);
  return {
    words,
    joined,
    isShortened: words.length < text.replace(/^the /i, '').split(' ').length,
    shortForms: [
      ...(tail ? [tail] : []),
      ...(bearsName(words.at(-1) ?? '') ? [] : words.slice(1).map((_, i) => words.slice(0, i + 1).join(' '))),
    ],
    ministry: ministryKey(text),
    isAcronym: isAcronym(text),
    initials: [...new Set(initialsOf(text))],
  };
});

/** Organisations and governments by name: country and capital, acronym and full name, a ministry's word orders, short and long forms. */
export const joinBodies = (chaining: Chaining): void => {
  const { candidates, texts, view } = chaining;
  const byKey = new Map<string, number>();
  const joinKey = (key: string, i: number): void => {
    const other = byKey.get(key);
    if (other === undefined) byKey.set(key, i);
    else join(chaining, other, i);
  };
  const bodies: number[] = [];
  for (let i = 0; i < candidates.length; i += 1) {
    const candidate = candidates[i] as Candidate;
    if (candidate.kind === 'pronoun' || candidate.type === 'person') continue;
    const text = texts[i] ?? '';
    const seat = candidate.kind === 'name' ? seatNamed(text) : null;
    const ministry = candidate.type === 'organisation' ? factsOf(text).ministry : null;
    if (seat) {
      joinKey(`seat:${seat.name.toLowerCase()}`, i);
      for (const office of seat.of ?? []) joinKey(`ministry:${ministryKey(office) ?? office}:${seat.country}`, i);
      bodies.push(i);
    } else if (candidate.country && candidate.type === 'government') joinKey(`country:${candidate.country}`, i);
    else if (
      candidate.kind === 'nominal' &&
      candidate.type === 'government' &&
      candidate.nationality &&
      view.tokens[candidate.head]?.lower === 'government'
    )
      joinKey(`country:${candidate.nationality}`, i);
    else if (ministry && (candidate.nationality || candidate.kind === 'name')) {
      joinKey(candidate.nationality ? `ministry:${ministry}:${candidate.nationality}` : `ministry:${ministry}:`, i);
      bodies.push(i);
    } else if (candidate.kind === 'name') {
      joinKey(`name:${factsOf(text).joined}`, i);
      if (candidate.type !== 'group') bodies.push(i);
    }
  }
  joinBareMinistries(chaining, byKey);
  joinAcronyms(chaining, bodies);
  joinShortForms(chaining, bodies);
  joinLastWords(chaining, bodies);
};

/** A ministry without a country is the one of its kind, when only one country's is there. */
const joinBareMinistries = (chaining: Chaining, byKey: Map<string, number>): void => {
  const keys = [...byKey.keys()].filter((key) => key.startsWith('ministry:'));
  for (const key of keys) {
    if (!key.endsWith(':')) continue;
    const others = keys.filter((other) => other !== key && other.startsWith(key));
    const [only] = others;
    if (others.length === 1 && only) join(chaining, byKey.get(only) as number, byKey.get(key) as number);
  }
};

const joinAcronyms = (chaining: Chaining, bodies: number[]): void => {
  const { candidates, texts, view } = chaining;
  const long = new Map<string, number>();
  const clash = new Set<string>();
  for (const i of bodies) {
    const facts = factsOf(texts[i] ?? '');
    if (facts.isAcronym) continue;
    for (const initials of facts.initials) {
      const other = long.get(initials);
      if (other !== undefined && texts[other]?.toLowerCase() !== texts[i]?.toLowerCase()) clash.add(initials);
      else long.set(initials, i);
    }
  }
  for (let at = 0; at < bodies.length; at += 1) {
    const i = bodies[at] as number;
    const text = texts[i] ?? '';
    const previous = bodies[at - 1];
    const between =
      previous === undefined
        ? ''
        : view.text.slice(view.tokens[candidates[previous]?.last ?? 0]?.end, view.tokens[candidates[i]?.first ?? 0]?.start);
    if (
      previous !== undefined &&
      /^\s*[([]\s*(?:the\s+)?$/.test(between) &&
      factsOf(text).isAcronym !== factsOf(texts[previous] ?? '').isAcronym
    ) {
      join(chaining, previous, i);
      continue;
    }
    if (!factsOf(text).isAcronym) continue;
    const initials = text.replaceAll('.', '').toUpperCase();
    const full = long.get(initials);
    if (full !== undefined && !clash.has(initials)) join(chaining, full, i);
  }
};

/** "the Post" is the "Fenwick Post", "the Court" the "Supreme Court" named before, when only one name ends so. */
const joinLastWords = (chaining: Chaining, bodies: number[]): void => {
  const { candidates, texts } = chaining;
  const ends = new Map<string, Map<string, number>>();
  const alone: number[] = [];
  for (const i of bodies) {
    if (candidates[i]?.kind !== 'name' || candidates[i]?.country) continue;
    const { words, joined } = factsOf(texts[i] ?? '');
    const last = words.at(-1) ?? '';
    if (!ORGANISATION_HEADS.has(last)) continue;
    if (words.length === 1) alone.push(i);
    else {
      const longer = ends.get(last) ?? new Map<string, number>();
      if (!longer.has(joined)) longer.set(joined, i);
      ends.set(last, longer);
    }
  }
  for (const i of alone) {
    const longer = ends.get((texts[i] ?? '').toLowerCase());
    const [only] = longer?.values() ?? [];
    if (longer?.size === 1 && only !== undefined && only < i && !MINISTRIES.has((texts[i] ?? '').toLowerCase())) join(chaining, only, i);
  }
};

/** "Skerry" is the "Skerry Line" of the same text, when only one name begins so. */
const joinShortForms = (chaining: Chaining, bodies: number[]): void => {
  const { candidates, texts } = chaining;
  const starts = new Map<string, Map<string, number>>();
  const forms = new Set<string>();
  for (const i of bodies) {
    if (candidates[i]?.kind !== 'name') continue;
    const { joined, isShortened, shortForms } = factsOf(texts[i] ?? '');
    if (isShortened) forms.add(joined);
    for (const start of shortForms) {
      const longer = starts.get(start) ?? new Map<string, number>();
      if (!longer.has(joined)) longer.set(joined, i);
      starts.set(start, longer);
    }
  }
  for (const i of bodies) {
    const candidate = candidates[i];
    if (candidate?.kind !== 'name' || candidate.country) continue;
    const { words, joined } = factsOf(texts[i] ?? '');
    if (
      words.some((word) => MINISTRIES.has(word)) ||
      (words.length === 1 &&
        (ORGANISATION_HEADS.has(words[0] ?? '') ||
          /^(?:american|european|british|united|national|international|new)$/.test(words[0] ?? '')))
    )
      continue;
    // "Calder" beside "Calder Inc." is that company and not "Calder Press".
    if (forms.has(joined)) continue;
    const longer = starts.get(joined);
    const [only] = longer?.values() ?? [];
    if (longer?.size === 1 && only !== undefined) join(chaining, only, i);
  }
};
