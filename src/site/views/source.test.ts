import { expect, test } from 'vitest';
import { plainText } from '../data/words.ts';
import { type Fronts, ferrySite } from '../testing/ferry-content.ts';
import { createPrinter } from './printer.ts';
import { sourceView } from './source.ts';

const gazette = async (edit?: (pages: Fronts) => void) => {
  const { site, graph } = await ferrySite(edit);
  const node = graph.sources.get('gazette');
  if (!node) throw new Error('no source');
  return sourceView(createPrinter(site), node);
};

test('a source shows its own sentences in its order, each leading to that statement in the record', async () => {
  const { excerpts } = await gazette();
  expect(excerpts.first.map(({ title }) => plainText(title))).toEqual([
    'Harbour master Ada Quill said the ferry would sail by summer.',
    '“She floats,” Quill said.',
  ]);
  expect(excerpts.first.map(({ href }) => href)).toEqual(['/base/claims/c-ferry-sails/#s-1', '/base/claims/c-floats/#s-3']);
});

test('a sentence that two statements stand in is shown once, the second by its words', async () => {
  const { excerpts } = await gazette((pages) => {
    const first = pages.claims['c-ferry-sails']?.record as { statements: { context: object }[] };
    const second = pages.claims['c-floats']?.record as { statements: { context: object }[] };
    Object.assign(second.statements[0] ?? {}, { context: first.statements[0]?.context });
  });
  expect(excerpts.first.map(({ title }) => plainText(title))).toEqual([
    'Harbour master Ada Quill said the ferry would sail by summer.',
    'She floats',
  ]);
});

test('what it alone reports is told apart from what another source carries too', async () => {
  const { alone, silent } = await gazette();
  expect([alone, silent].map(({ first }) => first.map(({ href }) => href))).toEqual([['/base/claims/c-floats/'], []]);
});
