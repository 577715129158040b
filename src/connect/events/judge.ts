import type { EventType } from '../../vocabulary/event.ts';
import { compareAgents, compareCircumstances, isPrecise, spotsOf } from './circumstances.ts';
import packed from './coreference.json' with { type: 'json' };
import { overlap } from './day-range.ts';
import type { Weights } from './features.ts';
import { compareGenres, isOneDeal } from './genre.ts';
import type { Happening } from './happening.ts';
import { logOdds, unpack } from './model.ts';

const model = unpack(packed);

/** From this mean probability on, mentions tell of one happening: best on the training half of ECB+. */
export const ENOUGH = 0.55;

/** Stems that the training half of ECB+ saw name one happening. */
export const partnersOf = (stem: string): string[] => partners.get(stem) ?? [];

const partners = new Map<string, string[]>();
for (const [pair, odds] of Object.entries(model.affinity)) {
  const [left = '', right = ''] = pair.split(' ');
  if (odds <= 0 || left === right) continue;
  partners.set(left, [...(partners.get(left) ?? []), right]);
  partners.set(right, [...(partners.get(right) ?? []), left]);
}

const KINDS: Partial<Record<EventType, EventType>> = { talks: 'meeting', disaster: 'accident' };

/** Talks are meetings, and whether a sinking is a disaster or an accident is for others to say: which of the two a document says depends on its words. */
export const kindOf = (type: EventType): EventType => KINDS[type] ?? type;

/** Kinds of happening that have one place each. */
const SPOTTED = new Set<EventType>(['attack', 'disaster', 'accident']);

/** Two attacks on two towns, and a war in one region against a war in all the country. */
const areElsewhere = (a: Happening, b: Happening): boolean => {
  if (!SPOTTED.has(a.mention.type) || !SPOTTED.has(b.mention.type)) return false;
  const [here, there] = [spotsOf(a), spotsOf(b)];
  return here.size > 0 && there.size > 0 && ![...here].some((spot) => there.has(spot));
};

/** What was still to come after the other had been told of as past: the next trial and the last. In one document each has its own. */
const isStillToCome = (ahead: Happening, past: Happening): boolean => {
  if (ahead.mention.status !== 'scheduled' || past.mention.status !== 'past') return false;
  if (ahead.doc === past.doc && !(ahead.days && past.days)) return true;
  return ahead.days !== null && past.published !== null && ahead.days.first > past.published.last;
};

/** A text may call what it announces by a noun that looks past; what comes so many days after it came out it did not tell of. */
const AHEAD = 31;

/** What one text told as past before the other's day: the robbery of one year and that of another in the same street. */
const isTooEarly = ({ mention: { status }, published }: Happening, { days }: Happening): boolean =>
  status === 'past' && published !== null && days !== null && days.first > published.last + AHEAD;

/** "New attacks" are others than those before, unless a day says which. */
const isRenewed = ({ mention: { type, phrase }, days }: Happening): boolean =>
  type === 'attack' && !isPrecise(days) && /^(?:new|fresh|further|more|renewed)\s/i.test(phrase.exact);

/** Kinds of act that belong to those who do them: the union's vote is not the council's. */
const OF_AGENTS = new Set<EventType>(['vote', 'ruling', 'agreement', 'appointment', 'statement', 'publication']);

/** One text that names two who do it tells of two acts; in two texts both may be called by other words, and of a deal each may name another side. */
const areOthers = (a: Happening, b: Happening): boolean => {
  if (isOneDeal(a, b) || !OF_AGENTS.has(a.mention.type) || !OF_AGENTS.has(b.mention.type)) return false;
  const agents = compareAgents(a, b);
  return agents === 'other' || (agents === 'words' && a.doc === b.doc && !(a.lead && b.lead));
};

/** What no likeness of words outweighs: other days, a kind of happening of its own, or a wish on one side and a fact on the other. */
const areApart = (a: Happening, b: Happening): boolean => {
  if ((a.mention.status === 'demanded') !== (b.mention.status === 'demanded')) return true;
  if (isRenewed(a) !== isRenewed(b)) return true;
  const kinds = [kindOf(a.mention.type), kindOf(b.mention.type)];
  if (a.wording.stem !== b.wording.stem && kinds[0] !== kinds[1] && !kinds.includes('other')) return true;
  return (
    (a.days !== null && b.days !== null && !overlap(a.days, b.days)) ||
    isStillToCome(a, b) ||
    isStillToCome(b, a) ||
    isTooEarly(a, b) ||
    isTooEarly(b, a) ||
    areElsewhere(a, b) ||
    areOthers(a, b)
  );
};

/** So many days apart, what two texts lead with as news is rather two happenings. */
const SEASON = 180;
const OTHER_SEASON = -2.5;

const compareNews = (a: Happening, b: Happening): number => {
  const undated = a.days === null && b.days === null && a.published !== null && b.published !== null;
  const news = undated && a.lead && b.lead && a.mention.status === 'past' && b.mention.status === 'past';
  return news && Math.abs((a.published?.first ?? 0) - (b.published?.first ?? 0)) > SEASON ? OTHER_SEASON : 0;
};

/** How likely two event mentions tell of one happening, in 0–1, and whether they cannot. */
export const judge = (a: Happening, b: Happening, weights: Weights): { score: number; apart: boolean } => {
  const type = a.mention.type === 'other' ? b.mention.type : a.mention.type;
  // What is still to come and what has been are one happening where their dates meet; otherwise rather two.
  const isMade = type === 'agreement' && a.lead && b.lead;
  const isTurned =
    !isMade && (a.mention.status === 'scheduled') !== (b.mention.status === 'scheduled') && !(isPrecise(a.days) && isPrecise(b.days));
  const told = compareCircumstances(a, b, type);
  const odds =
    logOdds(model, a.wording, b.wording, weights) +
    (isOneDeal(a, b) ? Math.max(0, told) : told) +
    compareGenres(a, b) +
    compareNews(a, b) -
    (isTurned ? 2 : 0);
  return { score: 1 / (1 + Math.exp(-odds)), apart: areApart(a, b) };
};
