import { expect, test } from 'vitest';
import type { Attribution } from '../../vocabulary/attribution.ts';
import type { Event } from '../../vocabulary/graph.ts';
import { withClaims } from './index.ts';

const attribution: Attribution = {
  source: [],
  cue: [],
  content: [],
  kind: 'indirect',
  speaker: null,
  role: null,
  said: null,
  venue: null,
  within: null,
};
const pledge: Event = {
  id: 'e-pledge',
  title: { doc: 'a.txt', start: 0, end: 6, exact: 'pledge' },
  type: 'statement',
  date: null,
  status: 'past',
  places: [],
  participants: [],
  mentions: [],
  claims: [],
  partOf: null,
};

/** The day of an event at which one claim was put forward, from the days on which its statements were said. */
const dayOf = (event: Partial<Event>, ...said: (string | null)[]): string | null | undefined => {
  const assertions = said.map((day) => ({ document: { doc: 'a.txt' }, attribution, statement: { said: day } }));
  return withClaims([{ ...pledge, ...event }], [{ assertions, claim: { id: 'c-pledge' } }], () => ({ saidAt: ['e-pledge'], about: [] }))[0]
    ?.date;
};

test('a pledge that no text dates was made on the day on which all who tell it say that it was', () => {
  expect(dayOf({}, '2031-05-04', null, '2031-05-04')).toBe('2031-05-04');
});

test.each<[string, Partial<Event>, (string | null)[]]>([
  ['two days', {}, ['2031-05-04', '2031-05-05']],
  ['a week', {}, ['2031-05-04/2031-05-10']],
  ['no day', {}, [null]],
  ['talks, which last', { type: 'talks' }, ['2031-05-04']],
  ['a pledge to come', { status: 'scheduled' }, ['2031-05-04']],
])('%s date nothing', (_, event, said) => {
  expect(dayOf(event, ...said)).toBeNull();
});

test('the day that a text gives stays', () => {
  expect(dayOf({ date: '2031-05-02' }, '2031-05-04')).toBe('2031-05-02');
});
