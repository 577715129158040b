import { byCodeUnit } from '../../support/files.ts';
import type { Edtf } from '../../vocabulary/edtf.ts';
import { extentOf, firstDay, sortKey } from '../data/dates.ts';
import type { ClaimNode, EventNode, SourceNode, StoryNode } from '../data/nodes.ts';

/** The three times of a story, never mixed: when it happened, when it was said, when it was published. */
export type Track = 'happened' | 'said' | 'published';

/** Something with a date. A claim stands at the earliest time that a source gives for it. */
export type Entry = { date: Edtf } & (
  | { track: 'happened'; node: EventNode }
  | { track: 'said'; node: ClaimNode }
  | { track: 'published'; node: SourceNode }
);

/** All that belongs to one day or, where no day is known, to one stretch of time as a source gives it. */
export type Day = { key: Edtf; happened: EventNode[]; said: ClaimNode[]; published: SourceNode[] };

/** What a timeline cannot hold: without a date. */
export type Undated = { events: number; claims: number };

const earlier = (a: Edtf, b: Edtf): Edtf => ((sortKey(a) - sortKey(b) || byCodeUnit(a, b)) <= 0 ? a : b);

const earliest = ({ statements }: ClaimNode): Edtf | undefined => {
  const dates = [...new Set(statements.flatMap(({ said }) => said ?? []))];
  return dates.length > 1 ? dates.reduce(earlier) : dates[0];
};

const dated = <E>(date: Edtf | null | undefined, entry: (date: Edtf) => E): E[] => (date && extentOf(date) ? [entry(date)] : []);

/** What only some ask for has no time, and words that say nothing of their own no place. */
const shown = ({ status }: EventNode): boolean => status !== 'demanded';

/** Times of one day stand together; a stretch of time, and a day that is not sure, for itself. */
const keyOf = (date: Edtf): Edtf => (/[/?~%]/.test(date) ? date : firstDay(date));

const tracks: Track[] = ['happened', 'said', 'published'];

const datedOf = (story: StoryNode): Entry[] => {
  const entries: Entry[] = [
    ...story.events.filter(shown).flatMap((node) => dated(node.date, (date): Entry => ({ track: 'happened', date, node }))),
    ...story.claims.filter(({ bare }) => !bare).flatMap((node) => dated(earliest(node), (date): Entry => ({ track: 'said', date, node }))),
    ...story.sources.flatMap((node) => dated(node.facts.published, (date): Entry => ({ track: 'published', date, node }))),
  ];
  const order = entries.map((entry) => {
    const key = keyOf(entry.date);
    return { entry, key, at: sortKey(key), track: tracks.indexOf(entry.track) };
  });
  return order.sort((a, b) => a.at - b.at || byCodeUnit(a.key, b.key) || a.track - b.track).map(({ entry }) => entry);
};

const known = new WeakMap<StoryNode, Entry[]>();

/** All dated entries of a story: by day, what happened before what was said before what was published, each in the order of its list. */
export const entriesOf = (story: StoryNode): readonly Entry[] => {
  const entries = known.get(story) ?? datedOf(story);
  known.set(story, entries);
  return entries;
};

/** Sorted entries by day. */
export const daysOf = (entries: readonly Entry[]): Day[] =>
  [...Map.groupBy(entries, ({ date }) => keyOf(date))].map(([key, list]) => ({
    key,
    happened: list.flatMap((entry) => (entry.track === 'happened' ? [entry.node] : [])),
    said: list.flatMap((entry) => (entry.track === 'said' ? [entry.node] : [])),
    published: list.flatMap((entry) => (entry.track === 'published' ? [entry.node] : [])),
  }));

/** How many events and claims of a story have no date. */
export const undatedOf = ({ events, claims }: StoryNode): Undated => ({
  events: events.filter((event) => shown(event) && event.date === null).length,
  claims: claims.filter((claim) => !claim.bare && earliest(claim) === undefined).length,
});

/** Sorted entries in parts of at most `most`, cut between days where a day fits into a part. */
export const partsOf = (entries: readonly Entry[], most: number): Entry[][] => {
  const parts: Entry[][] = [];
  let open: Entry[] = [];
  for (const day of Map.groupBy(entries, ({ date }) => keyOf(date)).values()) {
    if (open.length > 0 && open.length + day.length > most) {
      parts.push(open);
      open = [];
    }
    open.push(...day);
    while (open.length > most) parts.push(open.splice(0, most));
  }
  return open.length > 0 ? [...parts, open] : parts;
};
