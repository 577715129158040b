import { words } from './fold.ts';
import nicknames from './nicknames.json' with { type: 'json' };
import titles from './titles.json' with { type: 'json' };
import { nearSpelling, respell } from './transliteration.ts';

/**
 * A person's name in folded parts. A single word counts as the surname: news text calls people by it. Particles come and go in print
 * ("Bashar al-Assad", "Assad"), so they do not tell names apart.
 */
export type PersonName = { given: string[]; particles: string[]; surname: string; suffix: string };

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const PARTICLES = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'von',
  'van',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'der',
  'den',
  'la',
  'le',
  'ter',
  'ben',
]);
const TITLES = new Set(titles);

/** A person's name as printed, without the title or rank before it. */
export const withoutTitle = (form: string): string => {
  const parts = form.split(' ');
  const start = parts.findIndex((part) => !TITLES.has(words(part).join('')));
  return start <= 0 || start === parts.length - 1 ? form : parts.slice(start).join(' ');
};

const short = new Map<string, Set<string>>();
for (const [full, forms] of Object.entries(nicknames))
  for (const form of [full, ...forms]) short.set(form, (short.get(form) ?? new Set()).add(full));

/** "Ben Doe", unlike "al-Doe": a particle that somebody is called by for short, with a capital and parted from the surname. */
const opensAsGiven = (form: string, particle: string): boolean =>
  short.has(particle) && form.split(/\s+/).some((word) => /^\p{Lu}/u.test(word) && words(word).join('-') === particle);

export const parsePersonName = (form: string): PersonName => {
  let parts = words(form);
  while (parts.length > 1 && TITLES.has(parts[0] ?? '')) parts = parts.slice(1);
  const last = parts.at(-1) ?? '';
  const suffix = parts.length > 1 && SUFFIXES.has(last) ? last : '';
  if (suffix !== '') parts = parts.slice(0, -1);
  let start = parts.length - 1;
  while (start > 0 && PARTICLES.has(parts[start - 1] ?? '') && !(start === 1 && opensAsGiven(form, parts[0] ?? ''))) start--;
  const family = parts.slice(start);
  return { given: parts.slice(0, start), particles: family.slice(0, -1), surname: family.at(-1) ?? '', suffix };
};

const shareNickname = (left: string, right: string): boolean => {
  const fulls = short.get(left);
  return fulls !== undefined && [...(short.get(right) ?? [])].some((full) => fulls.has(full));
};

/** "W." stands for William, and so for Bill too. */
const mayBegin = (left: string, right: string): boolean => {
  const [initial, name] = left.length === 1 ? [left, right] : [right, left];
  return [name, ...(short.get(name) ?? [])].some((full) => full[0] === initial);
};

export type GivenMatch = 'equal' | 'initial' | 'nickname' | 'transliteration' | 'none';

/** How two given names may be one: equal, an initial of the other, a nickname, or another romanisation. */
export const matchGiven = (left: string, right: string): GivenMatch => {
  if (left === right) return 'equal';
  if (left.length === 1 || right.length === 1) return mayBegin(left, right) ? 'initial' : 'none';
  if (shareNickname(left, right)) return 'nickname';
  if (respell(left) === respell(right) || (left.length > 4 && nearSpelling(left, right))) return 'transliteration';
  return 'none';
};

/** True when the names after the first contradict each other: "George W. Bush" and "George H. W. Bush". */
export const middlesConflict = (left: PersonName, right: PersonName): boolean => {
  const [a, b] = [left.given.slice(1), right.given.slice(1)];
  if (a.length === 0 || b.length === 0) return left.suffix !== '' && right.suffix !== '' && left.suffix !== right.suffix;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return !few.every((name, at) => matchGiven(name, many[at] ?? '') !== 'none');
};
