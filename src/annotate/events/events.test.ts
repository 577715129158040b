import { expect, test } from 'vitest';
import { annotate } from '../index.ts';
import { documentOf } from '../testing/document-of.ts';

/** Trigger, status, day, phrase, who takes part and where, of each happening that a text tells of. */
const told = (text: string): string[] => {
  const { events, chains, places } = annotate(documentOf(text, '2031-05-07'));
  return events.map(({ exact, status, date, phrase, participants, places: where }) =>
    [
      `${exact} ${status} ${date ?? '-'}`,
      phrase.exact,
      participants.map((chain) => chains[chain]?.name.exact).join('+'),
      where.map((place) => places[place]?.exact).join('+'),
    ].join(' | '),
  );
};

test.each([
  [
    'a meeting for talks is one happening, of the governments whose delegations meet',
    'Chile and Peru agreed. Chilean and Peruvian delegations met in Geneva for a round of peace talks on Tuesday.',
    [
      'talks past 2031-05-06 | Chilean and Peruvian delegations met in Geneva for a round of peace talks | Chile+Peru+Chilean and Peruvian delegations | Geneva',
    ],
  ],
  [
    'a weekday of what is to come is the next one',
    'The two sides would meet again on Friday, a spokesman said.',
    ['meet scheduled 2031-05-09 | The two sides would meet | The two sides | '],
  ],
  [
    'a press conference is called after who speaks at it',
    'Chilean President Ana Rojas spoke at a news conference on Tuesday.',
    ['conference past 2031-05-06 | Ana Rojas spoke at a news conference | Ana Rojas | '],
  ],
  [
    'a call between two is called after both',
    'A phone call Monday between Chilean President Ana Rojas and Peruvian President Luis Vega lasted an hour.',
    [
      'call past 2031-05-05 | phone call Monday between Chilean President Ana Rojas and Peruvian President Luis Vega | Ana Rojas+Luis Vega | ',
    ],
  ],
  [
    'what is promised belongs to the promise',
    'Chile pledged to pull its troops back from the border.',
    ['pledged past - | Chile pledged to pull its troops back from the border | Chile+its troops | '],
  ],
  [
    'talks that are only thought of are asked for',
    'The prospect of direct talks between Ana Rojas and Luis Vega is remote.',
    ['talks demanded - | direct talks between Ana Rojas and Luis Vega | Ana Rojas+Luis Vega | '],
  ],
  ['what somebody calls a retreat is a word for what is told elsewhere', 'Chile called it a retreat near Arica.', []],
])('%s', (_, text, events) => expect(told(text)).toEqual(events));
