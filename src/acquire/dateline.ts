import type { Dateline } from '../vocabulary/document.ts';
import type { Span } from '../vocabulary/span.ts';
import type { Passage } from './passage.ts';
import { stampOf } from './stamp.ts';

/** The dateline at the start of some words: where each of its parts stands there, and where the report begins. */
export type FoundDateline = { end: number; places: [number, number][]; day?: [number, number]; agency?: [number, number]; date?: string };

/** No dateline is longer, in UTF-16 units. */
export const longestDateline = 160;
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const weekday = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thurs?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? )?';
const day = new RegExp(`${weekday}(?:${month} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? ${month})(?:,? \\d{4}\\b)?`, 'iuy');
/** "ST. LOUIS", "O'SMACH", "U.N. HEADQUARTERS": at least one word of three capitals, or a short name of them. */
const shouted = /(?=\S*\s?\p{Lu}{2})(?:\p{Lu}[\p{Lu}.'’-]*)(?: \p{Lu}[\p{Lu}.'’-]+){0,3}(?=[\s,/(;:_–—-]|$)/uy;
const written = /\p{Lu}[\p{L}.'’-]+(?: (?:(?:de|del|la|of|upon|am|al|the) )?\p{Lu}[\p{L}.'’-]+){0,2}(?=[\s,/(;:–—-]|$)/uy;
const agency = /\s*(?:\(([^()]{2,40})\)|\/([^/]{2,30})\/)/uy;
const sign = /\s*(?:--+|[—–_]|(?<=[\s)])-)(?=\s|$|[\p{Lu}"“‘])|(?<=\/)\./uy;
/** What newsrooms set in capitals before a dash, and is no place. */
const noPlace =
  /^(?:an?|updated?|watch|breaking|exclusive|live|opinion|analysis|note|correction|clarification|video|photos?|read|more|related|editor|fact|myth|question|answer|warning|advisory|embargoed|press|news|media|subject|re|from|to|date|source|key|new|just in|tldr|ps|nb|for)\b/i;

const at = (pattern: RegExp, words: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(words);
};

/**
 * Reads "PLACE[/PLACE][, Region][, day][ (Agency)] --" at the start of a paragraph, as wire services and newspapers write it (AP Stylebook,
 * "datelines"). A place in small letters needs a day or an agency beside it, or its region in a paragraph that `opens` the article; one
 * in capitals without either counts there only.
 */
export const datelineAt = (words: string, opens: boolean): FoundDateline | undefined => {
  const head = words.slice(0, longestDateline);
  if (!/[—–_-]|\/\.|\d{4}/.test(head)) return undefined;
  if (!/^[\p{Lu}\d]/u.test(head) || noPlace.test(head)) return undefined;
  const found: FoundDateline = { end: 0, places: [] };
  let place = 0;
  const capitals = at(shouted, head, 0);
  let next = at(day, head, 0) ? null : (capitals ?? at(written, head, 0));
  while (next) {
    found.places.push([place, place + next[0].length]);
    place += next[0].length;
    const joint = /^(?:\s?\/\s?| and |, )/.exec(head.slice(place))?.[0];
    if (joint === undefined || found.places.length > 3 || at(day, head, place + joint.length)) break;
    // Behind a comma stands the region, in small letters.
    next = at(joint.includes(',') ? written : capitals ? shouted : written, head, place + joint.length);
    if (next) place += joint.length;
  }
  const comma = place > 0 ? (/^,?\s+/.exec(head.slice(place))?.[0].length ?? 0) : 0;
  const dated = at(day, head, place + comma);
  if (dated) {
    found.day = [place + comma, place + comma + dated[0].length];
    const { date } = stampOf(dated[0]) ?? {};
    if (date !== undefined) found.date = date;
    place = found.day[1];
    place += /^[.,](?=\s)/.exec(head.slice(place))?.[0].length ?? 0;
  }
  const wire = at(agency, head, place);
  if (wire) {
    const name = wire[1] ?? wire[2] ?? '';
    const from = place + wire[0].indexOf(name);
    if (/^\p{Lu}/u.test(name)) found.agency = [from, from + name.length];
    place += wire[0].length;
  }
  const alone = place >= words.trimEnd().length;
  const dash = at(sign, head, place);
  if (!dash && !(alone && found.date !== undefined && found.places.length > 0)) return undefined;
  found.end = place + (dash?.[0].length ?? 0);
  if (found.places.length === 0) return dated && wire ? found : undefined;
  const sure = dated !== null || wire !== null;
  const after = /^\s*(?:[\p{Lu}"“‘'«]|$)/u.test(words.slice(found.end));
  if (capitals ? sure || (opens && after) : sure ? after : opens && after && found.places.length > 1 && /[—–]|--/.test(dash?.[0] ?? ''))
    return found;
  return undefined;
};

/** A dateline as part of the document, its parts found in the text. */
export const datelineIn = (text: string, { at: source }: Passage, { places, day: said, agency: wire, date }: FoundDateline): Dateline => {
  const span = ([from, to]: [number, number]): Span => {
    const [start, end] = [source(from), source(to - 1) + 1];
    return { start, end, exact: text.slice(start, end) };
  };
  return {
    places: places.map(span),
    ...(said && { day: span(said) }),
    ...(date !== undefined && { date }),
    ...(wire && { agency: span(wire) }),
  };
};
