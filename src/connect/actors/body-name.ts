import { countryNamed, countryOfCapital, countryOfDemonym, splitCountry } from './countries.ts';
import { words } from './fold.ts';
import metonyms from './metonyms.json' with { type: 'json' };

/** The name of an organisation, government or group: the country it belongs to by its name, and its other words. */
export type BodyName = { country: string | null; government: boolean; words: string[]; acronym: string | null; initials: string[] };

const EMPTY = new Set(['the', 'of', 'for', 'and', 'in', 'on', 'to', 'a', 's']);
const MUNICIPAL = new Set(['city', 'town', 'county', 'state', 'village', 'borough']);
const LEGAL_FORMS = new Set([
  'inc',
  'incorporated',
  'corp',
  'corporation',
  'co',
  'company',
  'ltd',
  'limited',
  'llc',
  'llp',
  'plc',
  'gmbh',
  'ag',
  'sa',
  'nv',
  'spa',
  'oy',
  'ab',
]);

/** British and American spellings of one word, and plurals of it, made one. */
export const standard = (word: string): string =>
  word
    .replace(/^(advis|protest)or(?=s?$)/, '$1er')
    .replace(/ence$/, 'ense')
    .replace(/our$/, 'or')
    .replace(/is(e|ation)$/, 'iz$1')
    .replace(/tre$/, 'ter')
    .replace(/(?<=[a-z]{3}[^s])s$/, '');

const initialsOf = (parts: string[]): string[] => {
  if (parts.length < 2) return [];
  const all = parts.map((part) => part[0]).join('');
  const content = parts
    .filter((part) => !EMPTY.has(part))
    .map((part) => part[0])
    .join('');
  return [...new Set([all, content])].filter((initials) => initials.length > 1);
};

/** An abbreviation in capitals, perhaps with stops or a lower-case link word: NATO, U.N., MoD. */
const acronymOf = (form: string): string | null => {
  const bare = form
    .replace(/^(the|The)\s+/, '')
    .replace(/['’]s?$/, '')
    .replace(/\./g, '');
  return /^[A-Z][A-Za-z&]{0,6}[A-Z]$/.test(bare) ? bare.toLowerCase() : null;
};

/** Buildings and streets that stand for the office in them, by folded name. */
const offices = new Map(
  Object.entries(metonyms).map(([name, [country = '', office = '']]) => [words(name).join(' '), { country, office }]),
);

/** ISO code of the country whose government sits in a building or street that stands for it ("Whitehall"), or null. */
export const countryOfSeat = (name: string): string | null =>
  offices.get(
    words(name)
      .filter((word) => word !== 'the')
      .join(' '),
  )?.country ?? null;

/** Reads a body's name. `type` tells whether the name of a country or a capital is the government. */
export const parseBodyName = (form: string, type: string): BodyName => {
  const all = words(form).filter((word, at) => !(at === 0 && word === 'the'));
  const whole = all.join(' ');
  // "The city of Velm" governs; "Velm City" may play football.
  const [kind, of, ...seat] = all;
  const municipal = of === 'of' && seat.length > 0 && MUNICIPAL.has(kind ?? '') ? [`${kind} of`] : [];
  const named = countryNamed(whole) ?? (type === 'government' ? countryOfCapital(whole) : null);
  if (named !== null) return { country: named, government: true, words: [], acronym: null, initials: [] };
  const office = offices.get(whole);
  const { country, rest } = office === undefined ? splitCountry(all) : { country: office.country, rest: words(office.office) };
  const content = [
    ...rest
      .slice(municipal.length)
      .filter((word) => !EMPTY.has(word))
      .map(standard),
    ...municipal,
  ];
  const kept = content.filter((word) => !LEGAL_FORMS.has(word));
  const body = (kept.length > 0 ? kept : content).sort();
  const government = country !== null && (body.length === 0 ? type === 'government' : body.join() === 'government');
  return {
    country: country ?? countryOfDemonym(whole),
    government,
    words: government ? [] : body,
    acronym: acronymOf(form),
    initials: initialsOf(rest),
  };
};
