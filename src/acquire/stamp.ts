/** What a line that only tells a time says. `date` is a full day (`2022-03-29`), `minutes` the clock since midnight, `zone` as printed. */
export type Stamp = { date?: string; minutes?: number; zone?: string; ago?: true };

const longest = 80;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?\\b';
const zone = '[ECMP][DS]?T|AK[DS]T|HST|GMT|UTC|Z|BST|IST|WES?T|CES?T|EES?T|MSK|TRT|AE[DS]T|AWST|NZ[DS]T|JST|KST|HKT|SGT|PKT|SAST|EAT|WAT';

const two = (value: number | string): string => String(value).padStart(2, '0');
const dayOf = (year: string, name: string, number: string): string =>
  `${year}-${two(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)}-${two(number)}`;

/** Each kind of thing that may stand in a stamp, and what it adds; the patterns are tried in this order at each place. */
const parts: [RegExp, (match: RegExpExecArray) => Stamp][] = [
  [/(?:(?:first|last) )?(?:updated|posted|published|edited|modified|update|created|issued|released)\b(?: (?:at|on|time)\b)?/iy, () => ({})],
  [
    /(?:just now|moments? ago|(?:(?:about|over|almost) )?(?:an?|\d{1,3}) ?(?:s|m|h|d|w|mo|y|secs?|mins?|hrs?|yrs?|seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago)\b/iy,
    () => ({ ago: true }),
  ],
  [
    /(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?)?(?![\d:])/iy,
    ([, date, hour, minute, offset]) => ({
      date: date as string,
      ...(hour && { minutes: Number(hour) * 60 + Number(minute) }),
      ...(offset && { zone: offset }),
    }),
  ],
  [new RegExp(`${month} ${day},? (\\d{4})\\b`, 'iy'), ([, name = '', number = '', year = '']) => ({ date: dayOf(year, name, number) })],
  [new RegExp(`${day} ${month},? (\\d{4})\\b`, 'iy'), ([, number = '', name = '', year = '']) => ({ date: dayOf(year, name, number) })],
  [new RegExp(`(?:${month} ${day}|${day} ${month})`, 'iy'), () => ({})],
  [/\d{1,2} ?[/.] ?\d{1,2} ?[/.] ?(?:\d{4}|\d{2})\b/y, () => ({})],
  [/(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/iy, () => ({})],
  [
    /(\d{1,2})(?:[:.] ?([0-5]\d)(?::[0-5]\d)?)? ?([ap])\.? ?m\b\.?/iy,
    ([, hour, minute = '0', half]) =>
      Number(hour) > 12 ? {} : { minutes: ((Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(minute) },
  ],
  [/([01]?\d|2[0-3])[:.] ?([0-5]\d)(?:: ?[0-5]\d)?(?![\d:.])/y, ([, hour, minute]) => ({ minutes: Number(hour) * 60 + Number(minute) })],
  [
    /([01]\d|2[0-3])([0-5]\d)(?= ?(?:GMT|UTC|Z|HKT|SGT|JST|BST|CES?T|E[DS]?T)\b)/y,
    ([, hour, minute]) => ({ minutes: Number(hour) * 60 + Number(minute) }),
  ],
  [/(?:GMT|UTC)[+-]\d{1,2}(?::? ?\d{2})?(?!\d)/y, ([name]) => ({ zone: name?.replaceAll(' ', '') as string })],
  [new RegExp(`(?:${zone})\\b`, 'y'), ([name]) => ({ zone: name })],
  [/(?:local|[A-Z][a-z]{2,12}) time\b|UK\b/y, () => ({})],
  [/(?:at|on)\b/iy, () => ({})],
  [/[\s/|•·,;:()[\]–—-]/y, () => ({})],
];

/** Whether anything at all stands at a place: most words of a line are no part of a stamp. */
const anyPart = new RegExp(parts.map(([{ source }]) => source).join('|'), 'iy');

/** Reads the stamp at the start of a line as far as it goes; `end` is where its last part ends. */
const readStamp = (line: string): { stamp: Stamp; end: number } => {
  const found: Stamp[] = [];
  let at = 0;
  let end = 0;
  for (let next = partAt(line, at); next; next = partAt(line, at)) {
    found.push(next.stamp);
    at = next.end;
    if (/[\p{L}\d]/u.test(line.slice(end, at))) end = at;
  }
  return { stamp: whole(found), end };
};

const partAt = (line: string, at: number): { stamp: Stamp; end: number } | undefined => {
  anyPart.lastIndex = at;
  if (at >= line.length || !anyPart.test(line)) return undefined;
  for (const [pattern, read] of parts) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match) return { stamp: read(match), end: at + match[0].length };
  }
  return undefined;
};

/** Of several clocks ("9:40 p.m. local time / 1840 GMT") the first that has a zone counts, else the first. A zone goes with the clock before it. */
const whole = (found: readonly Stamp[]): Stamp => {
  const clocks: Stamp[] = [];
  for (const { minutes, zone } of found) {
    if (minutes !== undefined) clocks.push({ minutes, ...(zone !== undefined && { zone }) });
    else if (zone !== undefined) Object.assign(clocks.at(-1) ?? {}, { zone, ...clocks.at(-1) });
  }
  const date = found.find((part) => part.date !== undefined)?.date;
  return {
    ...(found.some(({ ago }) => ago) && { ago: true }),
    ...(clocks.find(({ zone }) => zone !== undefined) ?? clocks[0]),
    ...(date !== undefined && { date }),
  };
};

const tellsTime = (stamp: Stamp): boolean => stamp.minutes !== undefined || stamp.date !== undefined || stamp.ago === true;

/** What a line says that is nothing but a stamp: "2 years ago / 1:57 AM EDT", "10:05 p.m. ET", "Updated 3:15pm", "2022-03-29T16:08Z". */
export const stampOf = (line: string): Stamp | undefined => {
  if (line.length > longest || !/\d|just now/i.test(line)) return undefined;
  const { stamp, end } = readStamp(line);
  return tellsTime(stamp) && !/[\p{L}\d]/u.test(line.slice(end)) ? stamp : undefined;
};

/** Length of the stamp at the start of a line that goes on with a headline after a colon, a dash or a bar ("14:32 GMT – Ferry docks"); 0 if none. */
export const leadingStamp = (line: string): number => {
  const { stamp, end } = readStamp(line.slice(0, longest));
  return stamp.minutes !== undefined && /^\s*[:|–—-]\s+\S/.test(line.slice(end, end + 8)) ? end : 0;
};

const longestLine = 300;

/** The first full date in a line, with what belongs to its stamp: an index range and what it says. Numbers alone are of no known order, and none. */
export const datedIn = (line: string): { from: number; to: number; stamp: Stamp & { date: string } } | undefined => {
  if (line.length > longestLine || !/\d{4}/.test(line)) return undefined;
  for (const { index, 0: word } of line.matchAll(/[\p{L}\d]+/gu)) {
    if (/^(?:on|at)$/i.test(word)) continue;
    const { stamp, end } = readStamp(line.slice(index, index + longest));
    if (stamp.date !== undefined) return { from: index, to: index + end, stamp: { ...stamp, date: stamp.date } };
  }
  return undefined;
};
