import type { Edtf } from '../../vocabulary/edtf.ts';
import { sortKey } from '../data/dates.ts';

/** `id` is the entry's own for good: an address, mostly the same as `href`. `updated` is an EDTF date; `undefined` where nobody knows it. */
export type FeedEntry = { id: string; title: string; href: string; updated: Edtf | undefined; authors: string[]; summary: string };

/** `folder`, below the base path, holds the feed's files; `page` is the page which shows the same. */
export type Feed = { title: string; subtitle: string; folder: string; page: string; entries: FeedEntry[] };

export type DatedEntry = FeedEntry & { at: string | undefined };

const most = 50;

/** RFC 3339, from the data alone: the first moment that an EDTF date can mean. */
const instant = (date: Edtf | undefined): string | undefined =>
  date === undefined ? undefined : new Date(sortKey(date)).toISOString().replace('.000', '');

const after = (a = '', b = ''): number => (a > b ? -1 : a < b ? 1 : 0);

/** What a feed shows: each entry once, the latest first, those without a date last. */
export const shownEntries = ({ entries }: Feed): DatedEntry[] =>
  [...new Map(entries.map((entry) => [entry.id, { ...entry, at: instant(entry.updated) }])).values()]
    .sort((a, b) => after(a.at, b.at) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
