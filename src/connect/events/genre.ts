import type { EventType } from '../../vocabulary/event.ts';
import { compareAgents, isPrecise, spotsOf } from './circumstances.ts';
import { overlap } from './day-range.ts';
import type { Happening } from './happening.ts';

/** What log odds genres add. ECB+ labels none, so these are set by hand. */
const ODDS = { sameGenre: 3, unplacedWar: 2, otherScale: -2, sameLead: 4.5, unnamed: 2 };

/**
 * Words of one genre name one happening where those who take part are the same: a government's pledge is its promise, an invasion is a
 * war. A war is no single attack of it.
 */
const GENRES: [string, RegExp][] = [
  ['war', /^(?:war|invasion|invad\w*|conflict|occupation)s?$/i],
  ['promise', /^(?:pledg\w*|promis\w*|vow\w*|announcement|declaration)s?$/i],
  ['withdrawal', /^(?:withdr\w*|retreat\w*|reposition\w*|relocat\w*|redeploy\w*|pull\w*|mov(?:e|es|ed|ing)|pullout|pullback)$/i],
  ['address', /^(?:address|message|speech)(?:es|s)?$/i],
  ['briefing', /^(?:conference|briefing)s?$/i],
  ['contest', /^(?:match|game|win|won|victory|defeat|defeated|beat|beaten|lost|draw|final|semi-?final)$/i],
];

/** So many sentences apart a text still tells of one occasion. */
const NEXT = 3;

const genreOf = ({ mention: { exact } }: Happening): string | null => {
  const word = exact.replace(/\s+/g, '').split('-').at(-1) ?? '';
  return GENRES.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
};

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((each) => b.has(each));

/** A war in one region is not that in all the country; of two in one country, or of one side, a story tells as one. */
const compareWars = (a: Happening, b: Happening, company: boolean): number => {
  if (spotsOf(a).size > 0 !== spotsOf(b).size > 0) return ODDS.otherScale;
  if (a.lands.size === 0 || b.lands.size === 0) return company ? ODDS.sameGenre : ODDS.unplacedWar;
  return company || meet(a.lands, b.lands) ? ODDS.sameGenre : 0;
};

/** Whether a happening is a war, which goes on until somebody ends it. */
export const isWar = (happening: Happening): boolean => genreOf(happening) === 'war';

/** A war that names where it is fought needs nothing more to be told of. */
export const isPlacedWar = (happening: Happening): boolean => genreOf(happening) === 'war' && happening.places.size > 0;

/** Kinds that befall one place once. */
const HARM = new Set<EventType>(['disaster', 'accident']);
/** Kinds of act that each text tells by its own verb: a court that "threw out", "vacated" or "ruled". */
export const ACTS: ReadonlySet<EventType> = new Set<EventType>([
  'ruling',
  'agreement',
  'appointment',
  'vote',
  'protest',
  'disaster',
  'accident',
]);

/** Kinds of act by their days, and the accidents that texts lead with. */
const actKeys = (happening: Happening): string[] => {
  const {
    lead,
    days,
    mention: { type },
  } = happening;
  if (isPrecise(days) && genreOf(happening) === 'contest') return [`contest ${days.first}`];
  if (!ACTS.has(type)) return [];
  return [...(isPrecise(days) ? [`act ${type} ${days.first}`] : []), ...(lead && HARM.has(type) ? ['lead harm'] : [])];
};

const tellAlike = ({ wording: a }: Happening, { wording: b }: Happening): boolean => a.group === b.group || meet(a.names, b.names);

/** Within one text a headline and what it heads; two texts otherwise. */
const mayRetell = (a: Happening, b: Happening): boolean =>
  a.doc !== b.doc || (a.lead && b.lead && (a.mention.sentence === 0 || b.mention.sentence === 0));

/** Two leads tell of a deal of one day: one says who buys, the other who sells. */
export const isOneDeal = (a: Happening, b: Happening): boolean =>
  [a, b].every(({ lead, mention: { type } }) => lead && type === 'agreement') &&
  mayRetell(a, b) &&
  a.wording.group === b.wording.group &&
  isPrecise(a.days) &&
  isPrecise(b.days) &&
  overlap(a.days, b.days);

/** Two texts of one story tell of one act of a kind on a day, where one leads with it; so do two that lead with an accident. */
const compareLeads = (a: Happening, b: Happening): number => {
  if (!mayRetell(a, b) || !ACTS.has(a.mention.type) || !(a.lead || b.lead) || !tellAlike(a, b)) return 0;
  const isOfOthers = /^(?:other|words)$/.test(compareAgents(a, b) ?? '');
  if (HARM.has(a.mention.type) && HARM.has(b.mention.type) && a.lead && b.lead && !isOfOthers) return ODDS.sameLead;
  return a.mention.type === b.mention.type && isPrecise(a.days) && isPrecise(b.days) && overlap(a.days, b.days) ? ODDS.sameLead : 0;
};

/** What two mentions of one genre may share, to be compared at all. */
export const genreKeys = (happening: Happening): string[] => [...actKeys(happening), ...ownGenreKeys(happening)];

const ownGenreKeys = (happening: Happening): string[] => {
  const genre = genreOf(happening);
  if (genre === null) return [];
  const { participants, lands } = happening;
  return [...participants, ...(genre === 'war' ? [...lands, ''] : [])].map((circumstance) => `${genre} ${circumstance}`);
};

/** The log odds that the genres of two mentions add. */
export const compareGenres = (a: Happening, b: Happening): number => compareLeads(a, b) + compareOwnGenres(a, b);

const compareOwnGenres = (a: Happening, b: Happening): number => {
  const [here, there] = [genreOf(a), genreOf(b)];
  if (here === null || here !== there)
    return (here === 'war' || there === 'war') && a.mention.type === b.mention.type ? ODDS.otherScale : 0;
  const company = meet(a.participants, b.participants);
  // A team plays once a day.
  if (here === 'contest')
    return isPrecise(a.days) && isPrecise(b.days) && (company || meet(a.wording.names, b.wording.names)) ? ODDS.sameLead : 0;
  if (here === 'war') return compareWars(a, b, company);
  if (here === 'withdrawal') {
    if (company) return meet(spotsOf(a), spotsOf(b)) ? ODDS.sameGenre : 0;
    const isUnnamed = a.participants.size === 0 || b.participants.size === 0;
    return isUnnamed && meet(a.lands, b.lands) ? ODDS.unnamed : 0;
  }
  // What one text says of an address and, next to it, of a message by the same speaker is one occasion.
  const isNext = a.doc === b.doc && Math.abs(a.mention.sentence - b.mention.sentence) <= NEXT;
  if (here === 'address' && company && isNext) return ODDS.sameGenre;
  // A dated speech and an undated one may be two.
  return company && (a.days === null) === (b.days === null) ? ODDS.sameGenre : 0;
};
