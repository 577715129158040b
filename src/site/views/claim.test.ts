import { expect, test } from 'vitest';
import { plainText } from '../data/words.ts';
import { ferrySite } from '../testing/ferry-content.ts';
import { claimView } from './claim.ts';
import { createPrinter } from './printer.ts';

const view = async (id: string) => {
  const { site, graph } = await ferrySite();
  const node = graph.claims.get(id);
  if (!node) throw new Error(`no claim ${id}`);
  return claimView(createPrinter(site), node);
};

test('a claim says who, in what role, when, and who carries it', async () => {
  const sails = await view('c-ferry-sails');
  expect(sails.speakers.map(({ href }) => href)).toEqual(['/base/actors/ada-quill/']);
  expect(sails.roles.map(({ words, source }) => `${plainText({ words })} ${source.siglum}`)).toEqual(['Harbour master A']);
  expect(sails.said?.text).toBe('May 5, 2031');
  expect(sails.carry).toMatchObject({ short: '2 of 2 sources', label: 'Carried by 2 of 2 sources: A and B' });
  expect(sails.origins).toBe('2 independent origins');
  expect(sails.silent).toEqual([]);
  expect(sails.relations).toMatchObject([{ label: 'Narrowed by', proposed: true }]);
});

test('each wording stands in its sentence, with the words that differ marked', async () => {
  const [wording] = (await view('c-ferry-sails')).wordings;
  const marked = wording?.witnesses.map(({ context }) =>
    context.segments.filter(({ marks }) => marks.includes('variant')).map(({ text }) => text),
  );
  expect(marked).toEqual([['summer'], ['old', 'spring']]);
  const variants = wording?.variants.map(({ readings, absent }) => ({
    readings: readings.map(({ words, sources }) => `${plainText({ words })} ${sources.map(({ siglum }) => siglum)}`),
    absent: absent.map(({ siglum }) => siglum),
  }));
  expect(variants).toEqual([
    { readings: ['summer A', 'spring B'], absent: [] },
    { readings: ['old B'], absent: ['A'] },
  ]);
});

test('a wording shows what its words passed through; a claim, who published it first', async () => {
  const sails = await view('c-ferry-sails');
  expect(sails.first).toMatchObject({ source: { siglum: 'A' }, when: { text: 'May 6, 2031' } });
  const ways = sails.wordings[0]?.witnesses.map(({ way }) =>
    way.map(({ kind, words, name }) => `${kind} ${words ? plainText({ words }) : name}`),
  );
  expect(ways).toEqual([[], ['relay reporters', 'agency Coast News', 'translation ']]);
  expect((await view('c-floats')).first).toBeNull();
});

test('words said directly stand in quotation marks; a source that does not print them is named', async () => {
  const floats = await view('c-floats');
  expect('words' in floats.title && floats.title.words.quoted).toBe(true);
  expect(floats.silent.map(({ name }) => name)).toEqual(['courier']);
  expect(floats.head).toMatchObject({ sample: true, path: 'claims/c-floats/', description: 'Ada Quill: “She floats” 1 of 2 sources.' });
});
