import { expect, test } from 'vitest';
import { plainText } from '../data/words.ts';
import { type Fronts, ferrySite, span } from '../testing/ferry-content.ts';
import { framingsAt, framingView, mainFraming, type TermUser } from './framing.ts';
import { createPrinter } from './printer.ts';

const term = (doc: 'gazette' | 'courier', exact: string) => ({ doc, ...span(doc, exact) });

const framing = {
  id: 'f-1',
  event: 'e-sailing',
  claims: ['c-ferry-sails', 'c-floats'],
  terms: [
    {
      form: term('gazette', 'sail'),
      uses: [
        { ...term('courier', 'sail'), quoted: false, own: false, statement: 's-2' },
        { ...term('gazette', 'sail'), quoted: false, own: false, statement: 's-1' },
        { ...term('courier', 'sail'), quoted: false, own: true },
      ],
      turnedDown: [{ ...term('gazette', 'floats'), quoted: true, own: false, statement: 's-3' }],
    },
    { form: term('gazette', 'floats'), uses: [{ ...term('gazette', 'floats'), quoted: true, own: false, statement: 's-3' }] },
  ],
};

const rows = async (edit: (pages: Fronts) => void = () => {}) => {
  const { site, graph } = await ferrySite((pages) => {
    (pages.stories.ferry?.record as Record<string, unknown>).framings = [framing];
    edit(pages);
  });
  const print = createPrinter(site);
  const users = (list: TermUser[]) =>
    list.map(({ who, own, wordings }) => ({
      who: `${plainText(who.title)}${own ? ' itself' : ''}`,
      wordings: wordings.map(({ words, places }) => [
        words.quoted ? `“${plainText({ words })}”` : plainText({ words }),
        ...places.map(({ siglum, href }) => `${siglum} ${href}`),
      ]),
    }));
  const story = graph.stories.get('ferry');
  const event = graph.events.get('e-sailing');
  const main = story && mainFraming(story);
  return {
    atEvent: event ? framingsAt(event).length : 0,
    about: main && framingView(print, main).about?.href,
    terms: main && framingView(print, main).terms.map((row) => [plainText({ words: row.form }), users(row.users), users(row.turnedDown)]),
  };
};

test('a term lists its speakers, then sources, and letters lead to the words', async () => {
  expect(await rows()).toEqual({
    atEvent: 1,
    about: '/base/claims/c-ferry-sails/',
    terms: [
      [
        'sail',
        [
          { who: 'Ada Quill', wordings: [['sail', 'A /base/claims/c-ferry-sails/#s-1', 'B /base/claims/c-ferry-sails/#s-2']] },
          { who: 'courier itself', wordings: [['sail', 'B /base/sources/courier/']] },
        ],
        [{ who: 'Ada Quill', wordings: [['“floats”', 'A /base/claims/c-floats/#s-3']] }],
      ],
      ['floats', [{ who: 'Ada Quill', wordings: [['“floats”', 'A /base/claims/c-floats/#s-3']] }], []],
    ],
  });
});

test('an editor who gives a statement to another speaker gives the term with it', async () => {
  const { terms } = await rows((pages) => {
    const { record } = pages.claims['c-floats'] as { record: { statements: { speaker: string }[] } };
    for (const statement of record.statements) statement.speaker = 'tom-reed';
  });
  expect(terms?.[1]?.[1]).toEqual([{ who: 'Tom Reed', wordings: [['“floats”', 'A /base/claims/c-floats/#s-3']] }]);
});

test('a rejected claim takes its terms along, and a table of one term is none', async () => {
  expect(
    await rows((pages) => {
      Object.assign(pages.claims['c-floats'] as object, { review: 'rejected' });
    }),
  ).toEqual({ atEvent: 0, about: undefined, terms: undefined });
});
