import commonNouns from './words/common-nouns.json' with { type: 'json' };
import firstNames from './words/first-names.json' with { type: 'json' };
import knownOrganisations from './words/known-organisations.json' with { type: 'json' };
import organisations from './words/organisations.json' with { type: 'json' };
import people from './words/people.json' with { type: 'json' };
import roles from './words/roles.json' with { type: 'json' };
import surnames from './words/surnames.json' with { type: 'json' };
import things from './words/things.json' with { type: 'json' };
import titles from './words/titles.json' with { type: 'json' };
import verbs from './words/verbs.json' with { type: 'json' };

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Offices and occupations that stand before or after a name, also with a capital. */
export const OFFICES = set(roles.offices);
/** Offices whose holder leads a country. */
export const LEADERS = set(roles.leaders);
/** What a minister or secretary can be "of". */
export const PORTFOLIOS = set(roles.portfolios);
/** Nouns of the dictionary: a capitalised one is seldom a person's name. */
export const COMMON_NOUNS = set(commonNouns.nouns);
/** Any noun for a person. */
export const PEOPLE: ReadonlySet<string> = new Set([...set(people.nouns), ...set(roles.extraPeople), ...OFFICES]);
export const HONORIFICS = set(titles.honorifics);
export const RANKS = set(titles.ranks);
/** Words between a modifier and an office: "former prime minister". */
export const ROLE_PREFIXES = set(titles.rolePrefixes);
export const MALE_WORDS = set(titles.male);
export const FEMALE_WORDS = set(titles.female);
export const MALE_NAMES = set(firstNames.male);
export const FEMALE_NAMES = set(firstNames.female);
export const FIRST_NAMES: ReadonlySet<string> = new Set([...MALE_NAMES, ...FEMALE_NAMES, ...set(firstNames.either)]);
export const SURNAMES = set(surnames.surnames);

/** Words that make a name the name of an organisation: "Ministry", "Inc", "Council". */
export const ORGANISATION_HEADS = set(organisations.nameHeads);
/** Companies, bodies and clubs known by name. */
export const KNOWN_ORGANISATIONS: ReadonlySet<string> = new Set([
  ...knownOrganisations.names.split('|'),
  ...organisations.known.split('|'),
]);
export const GOVERNMENT_HEADS = set(organisations.governments);
/** Common nouns for organisations: "the company". */
export const ORGANISATION_NOUNS = set(organisations.nominalHeads);
/** Common nouns that are an organisation only where one of that name is told of: "the trust". */
export const SHORT_HEADS = set(organisations.shortHeads);
/** Plural nouns for groups: "forces", "officials". */
export const COLLECTIVES = set(organisations.collectives);
/** Adjectives of continents, faiths and peoples without a state. */
export const CREEDS = set(organisations.creeds);
export const ACRONYMS_NOT_ACTORS = set(organisations.acronymsNotActors);

/** Words that make a name the name of a place, a law, a match, a storm: no actor. */
export const THING_HEADS = set(things.nameHeads);
export const PLACE_HEADS = set(things.places);
/** Platforms that carry words and say none: "on Telegram". */
export const CHANNELS = set(things.channels);
export const NOT_NAMES = set(things.notNames);

export const AGENTIVE = set(verbs.agentive);
export const SPEECH = set(verbs.speech);
export const WEEKDAYS_AND_MONTHS = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
);

/** The dictionary form of a plural noun, as far as English spelling gives it away. */
export const singular = (lower: string): string => {
  if (lower.endsWith('men')) return `${lower.slice(0, -3)}man`;
  if (lower === 'people') return 'person';
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|z)es$/.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
};

/** The last word of a club's name, which alone can stand for it: "chargers" for "san diego chargers". */
export const clubTail = (name: string): string | null => {
  const tail = name.split(' ').at(-1) ?? '';
  return tail.length < name.length && KNOWN_ORGANISATIONS.has(name) && /[^s]s$/.test(tail) && !ORGANISATION_HEADS.has(tail) ? tail : null;
};
