import { expect, test } from 'vitest';
import type { Body } from '../bodies/compile-body.ts';
import { sheetsOf } from './sheets-of.ts';

const citing = (...components: Body['citations'][number]['component'][]): Body => ({
  code: '',
  sentences: [],
  headings: [],
  citations: components.map((component) => ({ component, id: 'x' })),
});

test('a page without an editor’s text has the sheet of its kind alone', () => {
  expect(sheetsOf('claims', undefined)).toEqual([]);
  expect(sheetsOf('places', undefined)).toEqual(['map']);
});

test('what a text shows brings its sheet, once', () => {
  expect(sheetsOf('explainers', citing())).toEqual(['body']);
  expect(sheetsOf('stories', citing('Claim', 'Timeline', 'Coverage', 'Timeline'))).toEqual(['front', 'body', 'timeline', 'coverage']);
  expect(sheetsOf('explainers', citing('Map'))).toEqual(['body', 'map']);
});
