import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Range } from '../vocabulary/span.ts';
import type { RawAttribution } from './attributions/attribution.ts';
import { dates as findDates, said } from './dates/index.ts';
import { events as findEvents } from './events/index.ts';
import { mentions as findMentions } from './mentions/index.ts';
import { places as findPlaces } from './places/index.ts';
import { speakers } from './speakers.ts';
import { linesOf } from './testing/document-of.ts';
import { tokenize } from './tokens.ts';

type Golden = {
  published: string;
  text: string;
  chains: { name: string; type: string; mentions: string[]; roles?: string[] }[];
  not: string[];
  places: { exact: string; ids?: string[] }[];
  dates: { exact: string; value: string | null }[];
  speakers: { source: string; cue: string; content: string; speaker: string | null; role?: string; said?: string; venue?: string }[];
  events: { exact: string; type: string; status: string; date: string | null }[];
};

/** Attributions as a golden case gives them: source, cue and content by their words, the first after the one before. */
const attributionsOf = ({ text, speakers: given }: Golden): RawAttribution[] => {
  const sentenceOf = (at: number): Range => [text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at)];
  let from = 0;
  return given.map(({ source, cue, content }) => {
    const paragraph = sentenceOf(text.indexOf(content, from));
    from = paragraph[0];
    const find = (words: string): Range[] => {
      const whole = new RegExp(`(?<!\\p{L})${RegExp.escape(words)}`, 'u');
      const start = words === '' ? paragraph[0] : paragraph[0] + text.slice(paragraph[0]).search(whole);
      expect(start, `${words} stands in its paragraph`).toBeGreaterThanOrEqual(0);
      return words === '' ? [] : [[start, start + words.replace(/\.$/, '').length]];
    };
    const contentStart = text.indexOf(content, paragraph[0]);
    const sourceRange = source === '' ? [] : find(source);
    const after = sourceRange[0]?.[1] ?? paragraph[0];
    const cueStart =
      [text.indexOf(cue, after), text.lastIndexOf(cue, sourceRange[0]?.[0] ?? paragraph[1])]
        .filter((at) => at >= paragraph[0] && at < paragraph[1])
        .sort((a, b) => Math.abs(a - after) - Math.abs(b - after))[0] ?? -1;
    expect(cueStart, `${cue} stands in its paragraph`).toBeGreaterThanOrEqual(0);
    return {
      source: sourceRange,
      cue: [[cueStart, cueStart + cue.replace(/\.$/, '').length] as Range],
      content: [[contentStart, contentStart + content.length] as Range],
      kind: 'indirect' as const,
      within: null,
    };
  });
};

const folder = new URL('./golden/', import.meta.url);

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
  const golden = parse(readFileSync(new URL(name, folder), 'utf8')) as Golden;
  const document = linesOf(golden.text, golden.published);
  const tokenized = tokenize(document);
  const attributions = attributionsOf(golden);
  const found = findMentions(document, tokenized, attributions);
  const dates = findDates(document, tokenized);
  const places = findPlaces(document, tokenized);
  const named = (chain: number | null): string | null => (chain === null ? null : (found.chains[chain]?.name.exact ?? null));

  test.each(golden.chains)('$name is one actor', ({ name: actor, type, mentions, roles = [] }) => {
    const number = found.chains.findIndex((chain) => chain.name.exact === actor);
    const chain = found.chains[number];
    expect(chain, `a chain called ${actor}`).toBeDefined();
    expect({ type: chain?.type, mentions: found.mentions.filter((mention) => mention.chain === number).map(({ exact }) => exact) }).toEqual(
      { type, mentions: expect.arrayContaining(mentions) },
    );
    expect(found.mentions.filter((mention) => mention.chain === number)).toHaveLength(mentions.length);
    expect(chain?.roles.map(({ exact }) => exact)).toEqual(expect.arrayContaining(roles));
  });
  test('every named actor is expected', () =>
    expect(golden.chains.map((chain) => chain.name)).toEqual(
      expect.arrayContaining(found.chains.filter((chain) => chain.named).map((chain) => chain.name.exact)),
    ));
  test('things that are no actors are no mentions', () =>
    expect(found.mentions.filter(({ exact, kind }) => kind === 'name' && golden.not.includes(exact))).toEqual([]));
  test.each(golden.places)('$exact is a place', ({ exact, ids }) => {
    const mention = places.find((place) => place.exact === exact);
    expect(mention?.places.map(({ id }) => id)).toEqual(ids ?? []);
  });
  test('dates', () => expect(dates.map(({ exact, value }) => ({ exact, value }))).toEqual(expect.arrayContaining(golden.dates)));
  test('no other dates', () => expect(dates).toHaveLength(golden.dates.length));
  const who = speakers(document, tokenized, found, attributions);
  const occasions = said(document, tokenized, dates, found, attributions, who);
  test('speakers, roles, days and venues', () => {
    const actual = golden.speakers.map(({ content }, i) => ({
      content,
      speaker: named(who[i]?.speaker ?? null),
      role: who[i]?.role?.exact ?? null,
      said: occasions[i]?.said ?? null,
      venue: occasions[i]?.venue?.exact ?? null,
    }));
    expect(actual).toEqual(
      golden.speakers.map(({ content, speaker, role = null, said: day = null, venue = null }) => ({
        content,
        speaker,
        role,
        said: day,
        venue,
      })),
    );
  });
  test('events', () => {
    const spoken = attributions.map((_, i) => ({ speaker: who[i]?.speaker ?? null, said: occasions[i]?.said ?? null }));
    const events = findEvents(document, tokenized, found, places, dates, attributions, spoken);
    expect(events.map(({ exact, type, status, date }) => ({ exact, type, status, date }))).toEqual(expect.arrayContaining(golden.events));
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'Kofi Mensah',
    'said',
    'the',
    'President',
    'of',
    'Ghana',
    '"',
    '“',
    '”',
    'he',
    'Monday',
    ',',
    '.',
    '\n\n',
    'in',
    'Accra',
    'its',
    'spokesperson',
    'met',
    'Acme Inc',
    '—',
    "'s",
    'two years ago',
    '2 p.m.',
    'March',
    '(',
    ')',
    '\u00a0',
    '😀',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  );
  test('spans are the words that stand there, chains are dense, and two runs agree', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = linesOf(text, '2020-02-29');
        const run = (): unknown[] => {
          const tokenized = tokenize(document);
          const found = findMentions(document, tokenized);
          const dates = findDates(document, tokenized);
          const places = findPlaces(document, tokenized);
          const spans = [
            ...found.mentions,
            ...found.chains.flatMap(({ name, roles }) => [name, ...roles]),
            ...dates,
            ...places,
            ...findEvents(document, tokenized, found, places, dates, [], []).flatMap((event) => [event, event.phrase]),
          ];
          for (const { start, end, exact } of spans) expect(text.slice(start, end)).toBe(exact);
          expect([...new Set(found.mentions.map(({ chain }) => chain))].sort((a, b) => a - b)).toEqual(found.chains.map((_, i) => i));
          return [found, dates, places];
        };
        expect(run()).toEqual(run());
      }),
      { numRuns: 150 },
    );
  });
});
