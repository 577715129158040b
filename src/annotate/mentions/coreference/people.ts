import { kept } from '../../../support/kept.ts';
import type { Candidate } from '../candidate.ts';
import { FEMALE_NAMES, FEMALE_WORDS, HONORIFICS, MALE_NAMES, MALE_WORDS, OFFICES, RANKS, SURNAMES } from '../lexicon.ts';
import { bare } from '../names.ts';
import type { View } from '../view.ts';
import { type Chaining, join, rootOf } from './chaining.ts';
import { isSpellingOf, skeleton } from './spelling.ts';

/** Mentions more than a namesake's that make somebody the one a text is about. */
const MUCH_MORE = 3;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

/** Words of a person's name without initials and generation suffixes, in lower case. */
const nameWords = kept(20_000, (text): readonly string[] => {
  const words = text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(' ')
    .filter((word) => !SUFFIX.test(word));
  const full = words.filter((word, i) => i === 0 || !/^\p{L}\.?$/u.test(word));
  return full.length > 0 ? full : words;
});

/** Can two first names be one person's? Same, an initial, a short form ("Tim", "Timothy"), or another spelling. */
const firstNamesAgree = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const plain = short.replace('.', '');
  return (plain.length === 1 && long.startsWith(plain)) || (plain.length >= 3 && long.startsWith(plain)) || isSpellingOf(a, b);
};

/** `gender` as what stands before the name tells it, where the name does not: "his wife, Jane Doe", "Ms. Doe". */
type Person = {
  root: number;
  words: readonly string[];
  mentions: number[];
  offices: Set<string>;
  isRelative: boolean;
  gender: Candidate['gender'];
};

const RELATIVE = /^(?:wife|husband|son|daughter|brother|sister|mother|father|lady)$/;

/** The word for whose relative somebody is, before the name or the comma in front of it. */
const relativeBefore = ({ tokens }: View, { first }: Candidate): string | undefined => {
  const before = tokens[first - 1]?.text === ',' ? tokens[first - 2] : tokens[first - 1];
  return before?.sentence === tokens[first]?.sentence && RELATIVE.test(before?.lower ?? '') ? before?.lower : undefined;
};

const genderOfWord = (word: string): Candidate['gender'] => (MALE_WORDS.has(word) ? 'male' : FEMALE_WORDS.has(word) ? 'female' : null);

/** Office word of the title printed before a name, without honorifics and ranks. */
const officeOf = ({ view, candidates }: Chaining, i: number): string | null => {
  const role = candidates[i]?.role;
  if (!role) return null;
  const word = bare(view.tokens[role.last]?.lower ?? '');
  return OFFICES.has(word) && !HONORIFICS.has(word) && !RANKS.has(word) ? word : null;
};

/**
 * People by name: a full name takes the surnames, first names and misspelled variants that can only be its own.
 * Two full names with one surname stay two people; a bare surname goes to the one named last before it.
 */
export const joinPeople = (chaining: Chaining): void => {
  const { candidates, texts } = chaining;
  const bySkeleton = new Map<string, Person[]>();
  const byFirst = new Map<string, Person[]>();
  const add = (map: Map<string, Person[]>, key: string, person: Person): void => {
    const list = map.get(key);
    if (list) list.push(person);
    else map.set(key, [person]);
  };
  const singles: number[] = [];
  for (let i = 0; i < candidates.length; i += 1) {
    const candidate = candidates[i] as Candidate;
    if (candidate.kind !== 'name' || candidate.type !== 'person') continue;
    const words = nameWords(texts[i] ?? '');
    if (words.length < 2) {
      singles.push(i);
      continue;
    }
    const [first = '', last = ''] = [words[0], words.at(-1)];
    const office = officeOf(chaining, i);
    const same = (bySkeleton.get(skeleton(last)) ?? []).find(
      (person) => isSpellingOf(person.words.at(-1) ?? '', last) && firstNamesAgree(person.words[0] ?? '', first),
    );
    if (same) {
      join(chaining, same.root, i);
      same.mentions.push(i);
      if (office !== null) same.offices.add(office);
      continue;
    }
    const relative = relativeBefore(chaining.view, candidate);
    const person: Person = {
      root: i,
      words,
      mentions: [i],
      offices: new Set<string>(),
      isRelative: relative !== undefined && chaining.view.tokens[candidate.first - 1]?.text !== ',',
      gender: candidate.gender ?? genderOfWord(relative ?? ''),
    };
    if (office !== null) person.offices.add(office);
    add(bySkeleton, skeleton(last), person);
    add(byFirst, first, person);
  }
  const titled = new Map<string, Person>();
  // "Mr. Doe" beside a "Jane Doe": a man of that name whom the text never names in full.
  const genders = new Map<string, Set<string>>();
  for (const i of singles) {
    const gender = candidates[i]?.gender;
    const word = nameWords(texts[i] ?? '')[0] ?? '';
    if (gender) genders.set(word, (genders.get(word) ?? new Set()).add(gender));
  }
  const isOther = ({ root, words, offices }: Person, i: number, office: string | null): boolean => {
    const own = candidates[root]?.gender;
    const others = genders.get(words.at(-1) ?? '');
    if (root < i || !own || others === undefined) return false;
    // "President Doe", "Mr. Doe" and "Mrs. Doe" beside a "Jane Doe": the office is his.
    return !others.has(own) || (others.size > 1 && office !== null && !offices.has(office));
  };
  const loners = new Map<string, number[]>();
  for (const i of singles) {
    const word = nameWords(texts[i] ?? '')[0] ?? '';
    const bySurname = (bySkeleton.get(skeleton(word)) ?? []).filter((person) => isSpellingOf(person.words.at(-1) ?? '', word));
    const exact = bySurname.filter((person) => person.words.at(-1) === word);
    const gender = candidates[i]?.gender;
    const office = officeOf(chaining, i);
    const options = [exact, bySurname, byFirst.get(word) ?? []].find((list) => list.length > 0) ?? [];
    const possible = options.filter((person) => !isOther(person, i, office) && (!gender || !person.gender || person.gender === gender));
    // "Ms. Doe" where a Jane and a Max Doe are told of.
    const sure = gender ? possible.filter((person) => person.gender === gender) : [];
    const agreeing = sure.length > 0 ? sure : possible;
    // "President Doe" before a "Jane Doe" who is never called so is somebody else of that name.
    const holders = agreeing.filter((person) => office === null || person.offices.has(office));
    const introduced = agreeing.filter((person) => person.root < i);
    const pool =
      holders.length > 0
        ? holders
        : office !== null && titled.has(word)
          ? []
          : introduced.length > 0
            ? introduced
            : office === null || agreeing.every((person) => person.offices.size === 0 && !person.isRelative)
              ? agreeing
              : [];
    const namesake = titled.get(word);
    const chosen =
      pool.length + (namesake && office === null ? 1 : 0) > 1
        ? lastBefore(namesake && office === null ? [...pool, namesake] : pool, i)
        : (pool[0] ?? (agreeing.length > 0 || office !== null ? namesake : undefined));
    if (chosen) {
      join(chaining, chosen.root, i);
      chosen.mentions.push(i);
      chosen.gender ??= gender ?? null;
      continue;
    }
    if (office !== null)
      titled.set(word, {
        root: i,
        words: ['', word],
        mentions: [i],
        offices: new Set([office]),
        isRelative: false,
        gender: gender ?? null,
      });
    const alone = (loners.get(skeleton(word)) ?? []).find((other) => isSpellingOf(nameWords(texts[other] ?? '')[0] ?? '', word));
    if (alone !== undefined) join(chaining, alone, i);
    else loners.set(skeleton(word), [...(loners.get(skeleton(word)) ?? []), i]);
  }
  spreadGender(chaining);
};

/** Whom a bare surname means: who has it most of the time where one is clearly talked of more, else the one named last. */
const lastBefore = (people: Person[], i: number): Person | undefined => {
  const before = people
    .map((person) => {
      // Full names were looked at before all others, so mentions do not stand in text order.
      const earlier = person.mentions.filter((m) => m < i);
      return { person, count: earlier.length, at: earlier.reduce((last, m) => Math.max(last, m), -1) };
    })
    .sort((a, b) => b.at - a.at);
  const [often, next] = before.toSorted((a, b) => b.count - a.count);
  return often && next && often.count >= next.count + MUCH_MORE ? often.person : before[0]?.person;
};

/** Somebody who is only ever called by a first name. */
const genderOfFirst = (text: string): 'male' | 'female' | null => {
  const name = text.toLowerCase();
  if (SURNAMES.has(name) || MALE_NAMES.has(name) === FEMALE_NAMES.has(name)) return null;
  return MALE_NAMES.has(name) ? 'male' : 'female';
};

const spreadGender = (chaining: Chaining): void => {
  const known = new Map<number, 'male' | 'female'>();
  for (let i = 0; i < chaining.candidates.length; i += 1) {
    const { kind, type, gender } = chaining.candidates[i] as Candidate;
    if (kind === 'name' && type === 'person' && gender && !known.has(rootOf(chaining, i))) known.set(rootOf(chaining, i), gender);
  }
  for (let i = 0; i < chaining.candidates.length; i += 1) {
    const candidate = chaining.candidates[i] as Candidate;
    if (candidate.kind === 'name' && candidate.type === 'person')
      candidate.gender ??= known.get(rootOf(chaining, i)) ?? genderOfFirst(chaining.texts[rootOf(chaining, i)] ?? '');
  }
};
