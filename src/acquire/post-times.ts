import type { SourceFacts } from '../vocabulary/story.ts';
import type { Stamp } from './stamp.ts';
import { zoneOffset } from './time-zone.ts';

type Moment = { day: string; minutes: number | undefined; offset: number | undefined };

const momentOf = (edtf: string): Moment | undefined => {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/.exec(edtf);
  if (!match?.[1]) return undefined;
  const [, day, hour, minute, zone] = match;
  return {
    day,
    minutes: hour === undefined ? undefined : Number(hour) * 60 + Number(minute),
    offset: zone === undefined ? undefined : zoneOffset(zone, day),
  };
};

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const two = (value: number): string => String(value).padStart(2, '0');

const edtfOf = (day: string, minutes: number, offset: number | undefined): string => {
  const clock = `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (offset === undefined) return clock;
  const size = Math.abs(offset);
  return `${clock}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

const isDay = (day: string): boolean => !Number.isNaN(Date.parse(`${day}T00:00:00Z`));

/**
 * When each post was written (EDTF date-time), in the order of the stamps; `null` where that is not certain.
 * A stamp with a full date speaks for itself. The others have a clock only: `facts.posts` gives the days of the newest and the oldest, and
 * walking from the newest back, each time the clock would jump forward a midnight lies between. When the walk does not end on the oldest
 * post's day and time, days are missing in between and nobody can tell which.
 */
export const postTimes = (stamps: readonly Stamp[], facts: SourceFacts): (string | null)[] => {
  const walked = walk(stamps, facts);
  return stamps.map((stamp, index) => timeOf(stamp) ?? walked[index] ?? null);
};

/** What a stamp with a full date means (EDTF); `undefined` for the others, and for days that no calendar has. */
export const timeOf = ({ date, minutes, zone }: Stamp): string | undefined => {
  if (date === undefined || !isDay(date)) return undefined;
  return minutes === undefined ? date : edtfOf(date, minutes, zone === undefined ? undefined : zoneOffset(zone, date));
};

const walk = (stamps: readonly Stamp[], { posts }: SourceFacts): (string | null)[] => {
  const none = stamps.map(() => null);
  const newest = posts && momentOf(posts.last);
  const oldest = posts && momentOf(posts.first);
  if (!newest || !oldest) return none;
  const times: (string | null)[] = none.slice();
  const order = stamps.map((_, index) => index);
  if (posts.order === 'oldest-first') order.reverse();
  let { day } = newest;
  let before = newest.minutes ?? 24 * 60 - 1;
  for (const index of order) {
    const { minutes, zone } = stamps[index] as Stamp;
    if (minutes === undefined) continue;
    const own = zone === undefined ? newest.offset : zoneOffset(zone, day);
    // The walk goes by one clock, the facts'; a stamp in another zone is moved to it and its time printed in its own.
    const shift = own !== undefined && newest.offset !== undefined ? newest.offset - own : 0;
    const clock = (((minutes + shift) % 1440) + 1440) % 1440;
    if (clock > before) day = addDays(day, -1);
    before = clock;
    times[index] = edtfOf(addDays(day, Math.floor((clock - shift) / 1440)), minutes, zone === undefined ? newest.offset : own);
  }
  const reached = day === oldest.day && (oldest.minutes === undefined || oldest.minutes === before);
  return reached ? times : none;
};
