import { kept } from '../../support/kept.ts';
import type { ActorType } from '../../vocabulary/mention.ts';
import { COLLECTIVES, GOVERNMENT_HEADS, ORGANISATION_NOUNS, PEOPLE, singular } from './lexicon.ts';
import { bare } from './names.ts';
import type { View } from './view.ts';

/** Ranks and posts that are other things when they stand without a name: "a major offensive", "their guard". */
export const NEVER_ALONE = new Set([
  'major',
  'general',
  'private',
  'corporal',
  'marshal',
  'forward',
  'anchor',
  'deputy',
  'vice',
  'chair',
  'head',
  'lead',
  'speaker',
]);
/** Nouns for people that news uses for other things more often than not, unless a person's verb or word stands beside them. */
export const WEAK = new Set([
  'others',
  'back',
  'side',
  'sides',
  'partner',
  'partners',
  'nation',
  'nations',
  'country',
  'countries',
  'states',
  'powers',
  'public',
  'head',
  'source',
  'chair',
  'board',
  'defense',
  'defence',
  'mission',
  'chain',
  'station',
  'network',
  'carrier',
  'brand',
  'maker',
  'developer',
  'operator',
  'giant',
  'opposition',
  'campaign',
  'party',
  'community',
  'majority',
  'minority',
  'forward',
  'wing',
  'guard',
  'chief',
  'staff',
  'church',
  'school',
  'college',
  'university',
  'hospital',
  'clinic',
  'club',
  'group',
  'groups',
  'outlet',
  'utility',
  'population',
  'monitors',
  'panel',
  'association',
  'union',
  'contractor',
  'leadership',
  'members',
  'victims',
  'pair',
  'couple',
  'trio',
  'families',
  'treasury',
  'prosecution',
  'judiciary',
  'council',
  'contractors',
  'fleet',
  'units',
  'teams',
]);

/** Type of a noun that can be the head of an actor phrase, else `null`. */
export const typeOfHead = kept(20_000, (lower): { type: ActorType; plural: boolean } | null => {
  const word = bare(lower);
  if (COLLECTIVES.has(word)) return { type: 'group', plural: true };
  if (ORGANISATION_NOUNS.has(word)) return { type: GOVERNMENT_HEADS.has(word) ? 'government' : 'organisation', plural: false };
  const one = singular(word);
  if (one !== word && word.endsWith('s') && PEOPLE.has(one)) return { type: 'group', plural: true };
  if (PEOPLE.has(word)) return { type: 'person', plural: false };
  if (one !== word && (PEOPLE.has(one) || ORGANISATION_NOUNS.has(one))) return { type: 'group', plural: true };
  return null;
});

/** What stands behind a source that will not be named: "a person [close] to the company". */
const BEHIND_A_SOURCE = /^(?:close|familiar|with|at|in|inside|near|briefed|involved|who)$/;

/** Nouns that are an actor beside some words only. */
export const DOUBTFUL = /^(?:services?|guard|person)$/;

/**
 * "the fire service": a service that helps, guards or looks after people, not one that a shop gives; "the coast guard"; "a person familiar
 * with the talks".
 */
export const typeInPlace = ({ tokens }: View, head: number): { type: ActorType; plural: boolean } | null => {
  const [before, noun] = [tokens[head - 1]?.lower ?? '', tokens[head]?.lower ?? ''];
  if (noun === 'guard') return before === 'coast' ? { type: 'organisation', plural: false } : null;
  if (noun === 'person')
    return before === 'a' && BEHIND_A_SOURCE.test(tokens[head + 1]?.lower ?? '') ? { type: 'person', plural: false } : null;
  const isService =
    /^services?$/.test(noun) &&
    /^(?:fire|ambulance|rescue|emergency|health|police|prison|probation|intelligence|security|secret|prosecution|weather|coastguard)$/.test(
      before,
    );
  return isService ? { type: 'organisation', plural: noun.endsWith('s') } : null;
};

/** "a group of 25 senators" is a group of people, not an organisation. */
export const kindOfPhrase = (view: View, head: number, kind: { type: ActorType; plural: boolean }): { type: ActorType; plural: boolean } =>
  /^(?:group|team|coalition|crowd|number|majority|delegation|panel|crew)$/.test(view.tokens[head]?.lower ?? '') &&
  view.tokens[head + 1]?.lower === 'of'
    ? { type: 'group', plural: true }
    : kind;
