import { expect, test } from 'vitest';
import { type Document, Document as DocumentSchema } from '../vocabulary/document.ts';
import { sourceRecord } from './sources.ts';

const documentOf = (text: string): Document =>
  DocumentSchema.parse({
    doc: 'ferry.txt',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    text,
    facts: { file: 'ferry.txt' },
    headline: null,
    blocks: [],
    posts: [],
    breaks: [],
  });

test('a source tells where characters of two code units stand, and nothing where there is none', () => {
  expect(sourceRecord('ferry', 'ferry', documentOf('It floats 😀, says “Ada” 👍🏽.'), undefined).pairs).toEqual([10, 25, 27]);
  expect(sourceRecord('ferry', 'ferry', documentOf('It “floats” – é.'), undefined)).not.toHaveProperty('pairs');
});
