import { expect, test } from 'vitest';
import { type Fronts, ferrySite } from '../testing/ferry-content.ts';
import { eventView } from './event.ts';
import { createPrinter } from './printer.ts';

const described = async (edit?: (pages: Fronts) => void) => {
  const { site, graph } = await ferrySite(edit);
  const node = graph.events.get('e-sailing');
  if (!node) throw new Error('no event');
  return eventView(createPrinter(site), node).described.map(({ source, excerpts }) => ({
    source: source.siglum,
    excerpts: excerpts.map(({ words }) => words.segments.map(({ text, marks }) => (marks.length > 0 ? `[${text}]` : text)).join('')),
  }));
};

test('each source tells of an event in its sentence, with the words for it marked', async () => {
  expect(await described()).toEqual([{ source: 'B', excerpts: ['Quill told reporters the old ferry would [sail by spring].'] }]);
});

test('of many sentences those that say who, when or how many are shown, in text order', async () => {
  const sentences = [
    'It sailed.',
    'On Monday it sailed.',
    'It sailed again.',
    'Ada Quill saw it sail on 3 May.',
    'All 40 sailed.',
    'They sailed.',
  ];
  const shown = await described((pages) => {
    const record = pages.events['e-sailing']?.record as { mentions: object[] };
    let at = 0;
    record.mentions = sentences.map((exact) => {
      const start = at;
      at += exact.length + 1;
      const trigger = start + exact.indexOf('sail');
      const context = { start, end: start + exact.length, exact };
      return { doc: 'courier', start: trigger, end: trigger + 4, exact: 'sail', context };
    });
  });
  expect(shown).toEqual([{ source: 'B', excerpts: ['On Monday it [sail]ed.', 'Ada Quill saw it [sail] on 3 May.', 'All 40 [sail]ed.'] }]);
});

test('what was said at an event is told apart from what was said about it, each claim once, and what came before it is named', async () => {
  const { site, graph } = await ferrySite((pages) => {
    const record = pages.events['e-sailing']?.record as Record<string, unknown>;
    Object.assign(record, { claims: ['c-ferry-sails', 'c-floats'], saidAt: ['c-floats'], about: ['c-floats', 'c-ferry-sails'] });
    pages.events['e-launch'] = structuredClone({ record: { ...record, id: 'e-launch', claims: [], saidAt: [], about: [] } });
    record.before = ['e-launch'];
  });
  const node = graph.events.get('e-sailing');
  const view = node && eventView(createPrinter(site), node);
  const hrefs = (cards: { href: string }[] = []) => cards.map(({ href }) => href);
  expect([view?.saidAt, view?.about, view?.claims].map(hrefs)).toEqual([['/base/claims/c-floats/'], ['/base/claims/c-ferry-sails/'], []]);
  expect([view?.before, view?.after].map(hrefs)).toEqual([['/base/events/e-launch/'], []]);
});
