import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Told, tellAll } from '../../tests/connect/tell.ts';
import type { Event } from '../../vocabulary/graph.ts';
import { resolveActors } from '../actors/index.ts';
import { storyPlaces } from '../places/index.ts';
import { clusterEvents, eventsOf, rolesOf } from './index.ts';

type Wanted = {
  title: string;
  type: string;
  date: string | null;
  status: string;
  mentions: string[];
  partOf?: string;
  participants?: number;
};
type Golden = { why: string; documents: Record<string, Told>; events: Wanted[] };

const folder = join(import.meta.dirname, 'golden');
const golden = readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), 'utf8'), { schema: 'core' }) as Golden);

const connect = (told: Record<string, Told>, order: (docs: string[]) => string[] = (docs) => docs) => {
  const sorted = Object.fromEntries(order(Object.keys(told)).map((doc) => [doc, told[doc] as Told]));
  const { documents, annotations } = tellAll(sorted);
  const { actorOf } = resolveActors('story', documents, annotations);
  const { placeOf } = storyPlaces(documents, annotations);
  return { events: clusterEvents('story', documents, annotations, actorOf, placeOf), annotations, documents };
};

/** The label of an event mention, by the place of its mark among the document's event marks. */
const labelOf =
  (told: Record<string, Told>, connected: ReturnType<typeof connect>) =>
  (event: Event): string[] =>
    event.mentions.map(({ doc, start }) => {
      const at = connected.annotations.find((each) => each.doc === doc)?.events.findIndex((mention) => mention.start === start) ?? -1;
      const marks = [...(told[doc]?.text ?? '').matchAll(/\|(\w+)\|event\]/g)].map(([, label]) => label);
      return `${doc}.${marks[at]}`;
    });

describe('events', () => {
  test.each(golden)('$why', ({ documents: told, events: wanted }) => {
    const connected = connect(told);
    const { events } = connected;
    const mentionsOf = labelOf(told, connected);
    const titles = new Map(events.map(({ id, title }) => [id, title.exact]));
    const found = events.map((event) => ({
      title: event.title.exact,
      type: event.type,
      date: event.date,
      status: event.status,
      mentions: mentionsOf(event).sort(),
      ...(event.partOf === null ? {} : { partOf: titles.get(event.partOf) }),
    }));
    expect(new Set(found)).toEqual(new Set(wanted.map(({ participants: _, ...event }) => event)));
    for (const { title, participants } of wanted)
      if (participants !== undefined) expect(events.find((event) => event.title.exact === title)?.participants).toHaveLength(participants);
  });
});

const trigger = fc.record({
  word: fc.constantFrom('talks', 'negotiations', 'meeting', 'strike', 'vote'),
  type: fc.constantFrom('talks' as const, 'meeting' as const, 'protest' as const, 'vote' as const),
  date: fc.option(fc.constantFrom('2031-05-04', '2031-05-05', '2031-05')),
  who: fc.subarray(['p', 'q', 'r']),
  where: fc.subarray(['x:1', 'y:2'], { maxLength: 1 }),
  status: fc.constantFrom('past' as const, 'scheduled' as const, 'demanded' as const),
});
const story = fc.array(fc.array(trigger, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

const people = '[Rita Penn|p], [Boris Cole|q] and [Ana Verdugo|r] were in [Velm|x:1|place] and [Oster|y:2|place].';

type Drawn = typeof story extends fc.Arbitrary<infer T> ? T : never;

const tellStory = (drawn: Drawn): Record<string, Told> =>
  Object.fromEntries(
    drawn.map((triggers, at) => [
      `${at}.txt`,
      {
        text: `${people} ${triggers.map(({ word }, index) => `The [${word}|e${index}|event] went on in room ${at}.`).join(' ')}`,
        events: Object.fromEntries(
          triggers.map(({ word: _, date, ...rest }, index) => [`e${index}`, { ...rest, ...(date === null ? {} : { date }) }]),
        ),
      },
    ]),
  );

describe('clustering', () => {
  test('does not depend on the order of documents', () => {
    fc.assert(
      fc.property(story, (drawn) => {
        const told = tellStory(drawn);
        expect(connect(told, (docs) => docs.toReversed()).events).toEqual(connect(told).events);
      }),
    );
  });

  test('puts a mention into one event at most, and never two days or a wish and a fact into one', () => {
    fc.assert(
      fc.property(story, (drawn) => {
        const { events, annotations } = connect(tellStory(drawn));
        const all = events.flatMap(({ mentions }) => mentions.map(({ doc, start }) => `${doc}:${start}`));
        expect(new Set(all).size).toBe(all.length);
        for (const { mentions } of events) {
          const told = mentions.flatMap(
            ({ doc, start }) => annotations.find((each) => each.doc === doc)?.events.filter((mention) => mention.start === start) ?? [],
          );
          expect(new Set(told.flatMap(({ date }) => (date === null || date === '2031-05' ? [] : [date]))).size).toBeLessThan(2);
          expect(new Set(told.map(({ status }) => status === 'demanded')).size).toBe(1);
        }
      }),
    );
  });

  test('gives every event an id of its own and titles in its documents own words', () => {
    fc.assert(
      fc.property(story, (drawn) => {
        const { events, documents } = connect(tellStory(drawn));
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
        for (const { title, id } of events) {
          expect(documents.find(({ doc }) => doc === title.doc)?.text.slice(title.start, title.end)).toBe(title.exact);
          expect(id).toMatch(/^[a-z0-9-]{1,60}$/);
        }
      }),
    );
  });
});

test('the very same text of two days tells of two events, each with an id of its own', () => {
  const text = '[Rita Penn|r] and [Boris Cole|q] lost the [vote|v|event] in [Velm|x:1|place] on Thursday.';
  const on = (date: string): Told => ({ text, events: { v: { type: 'vote', who: ['r', 'q'], where: ['x:1'], date } } });
  const { events } = connect({ 'a.txt': on('2031-05-04'), 'b.txt': on('2031-05-11') });
  expect(events.map(({ date }) => date).sort()).toEqual(['2031-05-04', '2031-05-11']);
  expect(new Set(events.map(({ id }) => id)).size).toBe(2);
});

test('an attribution is about the events in its content and was said at those of its venue', () => {
  const { events, documents, annotations } = connect({
    'a.txt': {
      text: '[Rita Penn|r] said at a [briefing|b|event] on Monday that the [strike|s|event] of [Boris Cole|q] in [Velm|x:1|place] was over. The [vote|v|event] in [Velm|x:1|place] by [Rita Penn|r] failed.',
      events: {
        b: { type: 'statement', who: ['r'], date: '2031-05-04', phrase: 'Rita Penn said at a briefing' },
        s: { type: 'protest', who: ['q'], where: ['x:1'], phrase: 'strike of Boris Cole' },
        v: { type: 'vote', who: ['r'], where: ['x:1'] },
      },
    },
  });
  const text = 'Rita Penn said at a briefing on Monday that the strike of Boris Cole in Velm was over.';
  const span = (exact: string) => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, exact });
  const ids = eventsOf(
    events,
    documents,
    annotations,
  )('a.txt', {
    source: [span('Rita Penn')],
    cue: [span('said')],
    content: [span('the strike of Boris Cole in Velm was over')],
    kind: 'indirect',
    speaker: 0,
    role: null,
    said: null,
    venue: span('at a briefing on Monday'),
    within: null,
  });
  expect(ids.map((id) => events.find((event) => event.id === id)?.mentions[0]?.exact)).toEqual(['briefing', 'strike']);
});

test.each([
  ['At the [talks|t|event] in [Velm|x:1|place] on Monday [Rita Penn|r] said the road is closed.', 1],
  ['[Rita Penn|r] said the road is closed, as little was reported from the [talks|t|event] in [Velm|x:1|place] on Monday.', 0],
])('an occasion beside a cue is where it was said, one of another clause is not: %s', (text, at) => {
  const { events, documents, annotations } = connect({
    'a.txt': { text, events: { t: { type: 'talks', where: ['x:1'], date: '2031-05-04' } } },
  });
  const plain = documents[0]?.text ?? '';
  const span = (exact: string) => ({ start: plain.indexOf(exact), end: plain.indexOf(exact) + exact.length, exact });
  const said = { source: [span('Rita Penn')], cue: [span('said')], content: [span('the road is closed')] };
  const attribution = { ...said, kind: 'indirect' as const, speaker: 0, role: null, said: null, venue: null, within: null };
  const own = annotations.map((each) => ({ ...each, attributions: [attribution] }));
  expect(rolesOf(events, documents, own)('a.txt', attribution).saidAt).toHaveLength(at);
});

test.each([
  [
    'During a press briefing on Monday afternoon, [Rita Penn|r] spoke.',
    'During a press briefing on Monday afternoon, Rita Penn',
    'press briefing on Monday afternoon',
  ],
  [
    '“No,” said [Rita Penn|r] during a briefing on the harbour.',
    'Rita Penn during a briefing on the harbour',
    'Rita Penn during a briefing on the harbour',
  ],
])('an occasion is called by its name, not by what led to it: %s', (marked, phrase, title) => {
  const text = marked.replace('briefing', '[briefing|b|event]');
  const { events } = connect({ 'a.txt': { text, events: { b: { type: 'statement', who: ['r'], date: '2031-05-04', phrase } } } });
  expect(events.map((event) => event.title.exact)).toEqual([title]);
});

test.each([
  [
    'While [the council|c] of [Velm|x:1|place] [lowered|v|event] the fares, [Rita Penn|r] wept on the steps of the old hall beside the river.',
    { type: 'vote' as const, who: ['c', 'r'], date: '2031-05-04', phrase: 'lowered the fares' },
    'the council of Velm lowered the fares',
  ],
  [
    'On Monday [Rita Penn|r] won a $2 million [verdict|v|event] against [Boris Cole|q].',
    { type: 'ruling' as const, who: ['r', 'q'], date: '2031-05-04', phrase: '2 million verdict against Boris Cole' },
    '$2 million verdict against Boris Cole',
  ],
])('a title is no part of a clause, and keeps the sign of a currency: %s', (text, v, title) => {
  const { events } = connect({ 'a.txt': { text, events: { v } } });
  expect(events.map((event) => event.title.exact)).toEqual([title]);
});
