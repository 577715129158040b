import { bearsName } from '../../support/eponyms.ts';
import { kept } from '../../support/kept.ts';
import { entriesNamed } from '../places/gazetteer.ts';
import { COMPASS, isCompound, LEGAL_FORM } from './body-signs.ts';
import { skeleton } from './coreference/spelling.ts';
import { countryNamed, countryOfAdjective, countryOfCapital, countryOfPeople, type Seat, seatNamed } from './countries.ts';
import {
  CHANNELS,
  COLLECTIVES,
  COMMON_NOUNS,
  CREEDS,
  FIRST_NAMES,
  KNOWN_ORGANISATIONS,
  ORGANISATION_HEADS,
  SURNAMES,
  singular,
  THING_HEADS,
} from './lexicon.ts';
import { CLUB_ENDS, THING_FIRST } from './lookalikes.ts';
import { bare } from './names.ts';
import { isLargePlace } from './person-signs.ts';

/** What a name tells by itself, wherever it stands. */
export type NameFacts = {
  texts: string[];
  words: string[];
  /** What the name may be cut short to: its first word, its first two words …; not to the person whose name it bears. */
  starts: string[];
  /** Keys that misspellings of its words share. */
  variants: string[];
  first: string;
  /** Without the full stop of an abbreviation. */
  last: string;
  lower: string;
  country: string | null;
  /** Country of an adjective, of a people, of a capital. */
  adjective: string | null;
  people: string | null;
  capital: string | null;
  seat: Seat | null;
  isRegion: boolean;
  isKnownBody: boolean;
  /** All letters capitals: "FBI". */
  isLetters: boolean;
  /** Capitals as acronyms and codes have them: "U.N.", "MoD", "AT&T". */
  isAcronym: boolean;
  /** "RBIs", "Indian ISPs". */
  isManyLetters: boolean;
  hasDigit: boolean;
  /** It ends in "NV" or "Inc.". */
  hasLegalForm: boolean;
  /** "Bailey & Glass", "GreenHarbor". */
  isFirm: boolean;
  /** The body that is "of" or "for" something, '' when none. */
  headBeforeOf: string;
  isPersonal: boolean;
  /** What somebody is: "Catholic", "Republican"; and several of them. */
  isCreed: boolean;
  isCreedGroup: boolean;
  /** Begins like a town ("Port Hadley"), a storm or a ship, a part of a place ("North Philadelphia") that no body is called by. */
  opensPlace: boolean;
  opensThing: boolean;
  isPartOfPlace: boolean;
  /** Its last word makes it a body, or a group. */
  endsLikeBody: boolean;
  endsLikeGroup: boolean;
  /** It carries words and says none: "Telegram". */
  isChannel: boolean;
};

const PARTY_WORDS = new Set(['democrat', 'democratic', 'republican', 'libertarian', 'conservative', 'liberal']);

/** First words of the names of towns and hills: "Port Hadley". */
const PLACE_FIRST = new Set(['port', 'fort', 'mount', 'lake', 'cape', 'isle']);

const isInitials = (text: string): boolean =>
  /^(?:[A-Z]J|J[RTDPBCK]|CC|TC)$/.test(text) || /^(?:\p{Lu}\.)+\p{Lu}?\.?$/u.test(text) || /^\p{Lu}$/u.test(text);

/** Sure that people of this name are meant by the words of the name alone. */
const looksPersonal = (words: string[], texts: string[]): boolean => {
  if (words.length < 2 || words.length > 5 || countryNamed(texts.at(-1) ?? '')) return false;
  const [first = '', second = ''] = words;
  // "AME Info": letters are no first name.
  if (/^\p{Lu}{3,}$/u.test(texts[0] ?? '') && !/^\p{Lu}+$/u.test(texts[1] ?? '') && !FIRST_NAMES.has(first)) return false;
  // "U.N. Women", "Bailey & Glass", "Radio Free Europe"
  if (COLLECTIVES.has(words.at(-1) ?? '') || words.includes('&') || /^[ulnd]\.[acnyk]\.$|^e\.u\.$/.test(first)) return false;
  if (ORGANISATION_HEADS.has(first) && !FIRST_NAMES.has(first)) return false;
  const last = words.at(-1) ?? '';
  if ((ORGANISATION_HEADS.has(last) || THING_HEADS.has(last)) && !SURNAMES.has(last)) return false;
  if (words.slice(1, -1).some((word) => ORGANISATION_HEADS.has(word) && !FIRST_NAMES.has(word) && !SURNAMES.has(word))) return false;
  // "Charlotte Eagles": a city's team, not a woman.
  if (last.endsWith('s') && COMMON_NOUNS.has(singular(last)) && !SURNAMES.has(last) && isLargePlace(texts[0] ?? '', 200_000)) return false;
  if (FIRST_NAMES.has(first.replace(/-.*/, '')) && !countryNamed(first)) return true;
  if (isInitials(texts[0] ?? '') && texts[0] !== 'US' && !countryNamed(texts[0] ?? '')) return true;
  return (
    (isInitials(texts[1] ?? '') && words.length > 2) ||
    (SURNAMES.has(last) && !THING_HEADS.has(last) && !isLargePlace(texts[0] ?? '', 100_000)) ||
    (FIRST_NAMES.has(second) && words.length > 2)
  );
};

const isAcronym = (name: string): boolean =>
  /^\p{Lu}[\p{Lu}&-]*\p{Lu}s?$/u.test(name) || /^(?:\p{Lu}\.){2,}$/u.test(name) || /^\p{Lu}\p{Ll}?\p{Lu}{1,4}$/u.test(name);

export const factsOf = kept(20_000, (name): NameFacts => {
  const texts = name.split(' ');
  const words = texts.map((word) => word.toLowerCase());
  const last = texts.at(-1) ?? '';
  const lower = name.toLowerCase();
  const first = words[0] ?? '';
  const end = bare(words.at(-1) ?? '');
  const isOne = words.length === 1;
  const country = countryNamed(name);
  return {
    texts,
    words,
    starts: bearsName(end) ? [] : words.slice(1).map((_, i) => words.slice(0, i + 1).join(' ')),
    // Marked, so that none is taken for a name.
    variants: words.map((word) => `~${skeleton(word)}`),
    first,
    last: end,
    lower,
    country,
    adjective: countryOfAdjective(name),
    people: countryOfPeople(name),
    capital: countryOfCapital(name),
    seat: seatNamed(name),
    isRegion: entriesNamed(name).some(({ kind }) => kind === 'region'),
    isKnownBody: KNOWN_ORGANISATIONS.has(lower),
    isLetters: /^\p{Lu}{2,}$/u.test(name),
    isAcronym: isAcronym(name),
    isManyLetters: /^\p{Lu}{2,}s$/u.test(last),
    hasDigit: /\d/.test(name) && !/^\d+(?:st|nd|rd|th) .* /.test(name),
    hasLegalForm: LEGAL_FORM.test(last),
    isFirm: words.includes('&') || texts.some(isCompound),
    headBeforeOf: bare(words[words.findIndex((word) => word === 'of' || word === 'for') - 1] ?? ''),
    isPersonal: looksPersonal(words, texts) && !isLargePlace(name, 20_000),
    isCreed: isOne && (CREEDS.has(first) || PARTY_WORDS.has(first)),
    isCreedGroup: isOne && end.endsWith('s') && CREEDS.has(end.slice(0, -1)),
    opensPlace: !isOne && PLACE_FIRST.has(first) && !ORGANISATION_HEADS.has(end),
    opensThing: !isOne && words.length < 4 && THING_FIRST.has(first),
    isPartOfPlace:
      !isOne && COMPASS.test(first) && !ORGANISATION_HEADS.has(end) && !country && !KNOWN_ORGANISATIONS.has(lower) && !CLUB_ENDS.has(end),
    endsLikeBody: ORGANISATION_HEADS.has(end),
    endsLikeGroup: COLLECTIVES.has(end),
    isChannel: CHANNELS.has(lower),
  };
});
