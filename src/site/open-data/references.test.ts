import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CslItems } from '../../vocabulary/citation-data.ts';
import { ferrySite } from '../testing/ferry-content.ts';
import { createPrinter } from '../views/printer.ts';
import { bibtexEntry } from './bibtex.ts';
import { bibtexFile, cslFile } from './citations.ts';
import { pageData } from './tables.ts';

const readBibtex = (text: string) => new Cite(text).data;

const explained = () =>
  ferrySite((pages) => {
    pages.explainers.why = {
      title: 'Why & how',
      summary: 'So.',
      story: 'ferry',
      authors: ['Mara Lind', 'Jo & Co'],
      published: '2031-06-01',
    };
    const { facts } = (pages.sources.courier ?? expect.fail()).record as { facts: object };
    Object.assign(facts, { url: 'https://courier.example/a_b?c=1&d=50%25', byline: 'Ida Quill', published: '2031-05-07~' });
  });

test('a reader of BibTeX finds in it what the CSL-JSON says', async () => {
  const { site, graph } = await explained();
  const print = createPrinter(site);
  const items = CslItems.parse(JSON.parse([...cslFile(print, graph)].join('')));
  const read = readBibtex([...bibtexFile(print, graph)].join(''));
  expect(items).toHaveLength(6);
  expect(read.map(({ id, title, URL, issued }) => ({ id, title, URL, issued: issued?.['date-parts'] }))).toEqual(
    items.map(({ id, title, URL, issued }) => ({ id, title, URL, issued: issued?.['date-parts'] })),
  );
  expect(read.map(({ author = [] }) => author.map(({ family }) => family))).toEqual(
    items.map(({ author = [] }) => author.map(({ literal }) => literal)),
  );
});

test('any title comes back as it was', () => {
  const title = fc.string({ unit: fc.constantFrom(..."ab {}\\&%$#_~^`'-“é—😀<>/.,!?=@") }).map((text) => `x${text.replace(/\s+/g, ' ')}x`);
  fc.assert(
    fc.property(title, (text) => {
      const entry = bibtexEntry({ id: 'claims:x', type: 'webpage', title: text, language: 'en', URL: 'https://site.example/' });
      expect(readBibtex(entry)[0]?.title).toBe(text);
    }),
  );
});

test.for([
  [
    'claims',
    'c-ferry-sails',
    'Ada Quill. the ferry would sail by summer. Claim in “The ferry”. Test. https://site.example/base/claims/c-ferry-sails/',
  ],
  ['sources', 'courier', 'Ida Quill. courier. courier, May 7, 2031. https://courier.example/a_b?c=1&d=50%25'],
  [
    'explainers',
    'why',
    'Mara Lind and Jo & Co. Why & how. Explainer in “The ferry”. Test, June 1, 2031. https://site.example/base/explainers/why/',
  ],
  ['actors', 'ada-quill', 'Ada Quill. Person or group. Test. https://site.example/base/actors/ada-quill/'],
] as const)('beside a page of %s stands how to cite it', async ([kind, id, text]) => {
  const { site, graph } = await explained();
  const { record } = pageData(createPrinter(site), graph[kind].get(id) ?? expect.fail());
  expect(record.citation).toMatchObject({ text, csl: { id: `${kind}:${id}` }, bibtex: expect.stringContaining(`{${kind}:${id},`) });
});
