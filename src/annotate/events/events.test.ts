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
    ['meet scheduled 2031-05-09 | The two sides would meet again on Friday | The two sides | '],
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
  [
    'a ceasefire on which there is no progress is asked for, and what troops are massed for has not begun',
    'The board made no progress on the ceasefire in Geneva. Chile was massing troops for new attacks in Geneva.',
    ['ceasefire demanded - | ceasefire in Geneva |  | Geneva'],
  ],
  [
    'two verbs of one deed are one happening, and what somebody calls it is none',
    'Chile attacked and invaded Peru in 2030. The raid was condemned as an unprovoked attack on Geneva.',
    ['invaded past 2030 | Chile attacked and invaded Peru | Chile | Peru', 'raid past - | raid |  | '],
  ],
  [
    'what is expected to get underway has the day of it',
    'Another round of talks between Chile and Peru is expected to get underway in Geneva on Friday.',
    ['talks scheduled 2031-05-09 | round of talks between Chile and Peru | Chile+Peru | Geneva'],
  ],
  [
    'who a ferry is needs no actor, and what came of it is of its day',
    'A ferry sank off Geneva on Sunday, killing 12 people.',
    ['sank past 2031-05-04 | A ferry sank off Geneva |  | Geneva', 'killing past 2031-05-04 | killing 12 people | 12 people | '],
  ],
  [
    'an act made known in the lead is of the day it was made known',
    'Norvik Foods has agreed to buy its rival Arlen Beer, the companies said on Monday.',
    ['agreed to buy past 2031-05-05 | Norvik Foods has agreed to buy its rival Arlen Beer | Norvik Foods+Arlen Beer | '],
  ],
  [
    'a headline tells in the present, in capitals, of what has happened',
    'Court Throws Out Verdict Against Norvik Foods',
    [
      'Throws past - | Court Throws Out Verdict Against Norvik Foods | Court+Norvik Foods | ',
      'Verdict past - | Verdict Against Norvik Foods | Norvik Foods | ',
    ],
  ],
  [
    'a subject stands before what is said of it in passing',
    'The rider Jo Marten, 27, was suspended on Tuesday.',
    ['suspended past 2031-05-06 | The rider Jo Marten, 27, was suspended on Tuesday | Jo Marten | '],
  ],
  [
    'a jury finds',
    'The jury in Geneva found on Monday that the firm had failed to warn users.',
    ['found past 2031-05-05 | The jury in Geneva found on Monday that the firm had failed to warn users | The jury | Geneva'],
  ],
  [
    'what is dated after its text is still to come',
    'An extraordinary meeting on 9 May 2031 in Geneva is open to all.',
    ['meeting scheduled 2031-05-09 | extraordinary meeting |  | Geneva'],
  ],
  [
    'one who is fired on a day is not fired on',
    'Rita Penn fired the coach on Monday.',
    ['fired past 2031-05-05 | Rita Penn fired the coach | Rita Penn+the coach | '],
  ],
  [
    'a new trial is still to come',
    'The judges sent the case back for a new trial in Geneva.',
    ['trial scheduled - | new trial in Geneva |  | Geneva'],
  ],
  [
    'a verb of no list tells of what a day and a doer hold',
    'The first ship, the Halma, docked in Geneva on Monday.',
    ['docked past 2031-05-05 | The first ship, the Halma, docked in Geneva |  | Geneva'],
  ],
  [
    'and of what is announced',
    'Experts of the observatory will fly over the crater on Friday.',
    ['fly scheduled 2031-05-09 | Experts of the observatory will fly over the crater | Experts | '],
  ],
  [
    'what is done to a thing has the day, and the thing none',
    'Rita Penn approved the takeover on Monday.',
    ['approved past 2031-05-05 | Rita Penn approved the takeover | Rita Penn | '],
  ],
  [
    'a day before a comma or an and is not of what follows',
    'Rita Penn bought the club in 2011 and sold the stadium.',
    [
      'bought past 2011 | Rita Penn bought the club | Rita Penn+the club | ',
      'sold past - | Rita Penn bought the club in 2011 and sold the stadium | Rita Penn | ',
    ],
  ],
  [
    'preposition or conjunction: a verb after it tells',
    'Jo Marten resigned as a director on Monday, after the roof of a school collapsed.',
    [
      'resigned past 2031-05-05 | Jo Marten resigned as a director | Jo Marten+a director | ',
      'collapsed past - | the roof of a school collapsed | a school | ',
    ],
  ],
  [
    'a meeting and the vote at it are of one day',
    'The members voted for the plan at a meeting on Monday.',
    ['voted past 2031-05-05 | The members voted for the plan at a meeting | The members | ', 'meeting past 2031-05-05 | meeting |  | '],
  ],
  [
    'a phrase is not cut inside its subject',
    'Two batches of a vaccine given to more than 600 children were recalled on Monday. More than 700 people marched on Monday.',
    [
      'recalled past 2031-05-05 | Two batches of a vaccine given to more than 600 children were recalled on Monday | 600 children | ',
      'marched past 2031-05-05 | More than 700 people marched on Monday | 700 people | ',
    ],
  ],
  [
    'a phrase for an occasion neither opens nor ends with the verb of saying',
    '“It is safe,” said Rita Penn during a briefing on Monday.',
    ['briefing past 2031-05-05 | Rita Penn during a briefing | Rita Penn | '],
  ],
  ['shots that are fired dismiss nobody', 'The navy ship Mysore fired warning shots at Norvik.', []],
  ['what a sentence says in passing is not its happening', 'Rita Penn is one of the women honoured in June in Geneva.', []],
  ['what is said, thought or begun is no happening by itself', 'Rita Penn explained the plan on Monday and began to worry.', []],
  ['a day of a noun belongs to that noun', "The firm will pay 12 percent more than Monday's close.", []],
  ['a deal is killed in a manner of speaking', 'The board killed the deal.', []],
  ['prices hit nothing', 'Norvik shares hit a record high on Monday.', []],
  ['rules are no rulings', 'Rules are rules, Rita Penn said.', []],
  ['one elected is no election', 'Rita Penn is the president-elect of Norland.', []],
  ['calls that are returned are no happening', 'Norvik did not return calls on Monday.', []],
  ['what somebody calls a retreat is a word for what is told elsewhere', 'Chile called it a retreat near Arica.', []],
])('%s', (_, text, events) => expect(told(text)).toEqual(events));

test.each([
  [undefined, '2031-05-02'],
  ['2031-05-09', '2031-05-09'],
])('talks that were over when their article was changed are over: %s', (updated, day) => {
  const document = documentOf('The talks between Chile and Peru ended early on Friday.', '2031-05-07');
  const { events } = annotate({ ...document, facts: { ...document.facts, updated } });
  expect(events.map(({ date, status }) => [date, status])).toEqual([[day, 'past']]);
});
