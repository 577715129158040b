import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLabels } from './read-labels.ts';

const folder = join(import.meta.dirname, 'attributions');
const root = join(import.meta.dirname, '../../..');

test.for(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('every label of %s stands in its article', (name) => {
  const read = readLabels(readFileSync(join(folder, name), 'utf8'), name, (file) => readFileSync(join(root, file), 'utf8'));
  expect(read.attributions.length).toBeGreaterThan(10);
  for (const { source, cue, content } of read.attributions) {
    for (const [start, end] of [source, cue, ...content]) expect(read.text.slice(start, end).trim()).not.toBe('');
    expect(Math.min(...content.map(([start]) => Math.abs(start - cue[0])))).toBeLessThan(600);
  }
});

test('words that are not in the article are refused', () => {
  const label = 'file: a.txt\nattributions: [{ source: Ada, cue: said, content: nothing, speaker: Ada }]';
  expect(() => readLabels(label, 'a.yaml', () => 'Ada said so.')).toThrow('not in the text');
});
