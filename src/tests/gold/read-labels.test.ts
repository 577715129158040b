import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Gold, readLabels } from './read-labels.ts';

const folder = join(import.meta.dirname, 'labels');
const root = join(import.meta.dirname, '../../..');

test.for(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('every label of %s stands in its article', (name) => {
  const read = readLabels(readFileSync(join(folder, name), 'utf8'), name, (file) => readFileSync(join(root, file), 'utf8'));
  expect(read.attributions.length + read.boilerplate.length).toBeGreaterThan(4);
  for (const { source, cue, content } of read.attributions) {
    const spans = [source, cue, ...content].filter((span) => span !== null);
    for (const [start, end] of spans) expect(read.text.slice(start, end).trim()).not.toBe('');
    const from = (cue ?? source ?? content[0])?.[0] ?? 0;
    expect(Math.min(...content.map(([start]) => Math.abs(start - from)))).toBeLessThan(600);
  }
});

const label = (more: string): Gold =>
  readLabels(`file: a.txt\n${more}`, 'a.yaml', () => 'Ada Low said Low won on Monday, not on Monday week.');

test('words that are not in the article are refused', () => {
  expect(() => label('attributions: [{ source: Ada, cue: said, content: nothing, speaker: Ada }]')).toThrow('not in the text');
});

test('a short name is looked up outside the longer one, dates in text order', () => {
  const { actors, dates } = label('attributions: []\nactors: [[Ada Low, Low]]\ndates: [[Monday, 2024-01-01], [Monday, 2024-01-08]]');
  expect(actors).toEqual([[[[0, 7]], [[13, 16]]]]);
  expect(dates.map(({ range }) => range[0])).toEqual([24, 39]);
});

test('boilerplate is looked up everywhere it stands', () => {
  expect(label('boilerplate: [Low]').boilerplate.map(([start]) => start)).toEqual([4, 13]);
});
