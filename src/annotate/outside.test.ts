import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Annotations } from '../vocabulary/annotations.ts';
import type { Document } from '../vocabulary/document.ts';
import { outsideAnnotateSchema } from '../vocabulary/outside-annotate.ts';
import { SourceFacts } from '../vocabulary/story.ts';
import { annotateJson, emptyJson } from './outside.ts';

const text = 'Rain fell, Lena Ostrow said. Share this';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, exact: words });
const document: Document = {
  doc: 'a.txt',
  sha256: 'a'.repeat(64),
  encoding: 'utf-8',
  text,
  facts: SourceFacts.parse({ file: 'a.txt' }),
  headline: null,
  blocks: [
    { start: 0, end: 28, kind: 'paragraph' },
    { start: 29, end: 39, kind: 'boilerplate' },
  ],
  posts: [],
  breaks: [],
};
const annotations: Annotations = {
  doc: 'a.txt',
  sha256: document.sha256,
  sentences: [[0, 28]],
  mentions: [{ ...span('Lena Ostrow'), kind: 'name', chain: 0 }],
  chains: [{ type: 'person', name: span('Lena Ostrow'), named: true, roles: [], affiliation: null }],
  places: [],
  dates: [],
  attributions: [
    {
      source: [span('Lena Ostrow')],
      cue: [span('said')],
      content: [span('Rain fell')],
      kind: 'indirect',
      speaker: 0,
      role: null,
      said: '2031-05-04',
      venue: null,
      within: null,
    },
  ],
  events: [],
};
const validate = new Ajv2020({ strict: false }).compile(outsideAnnotateSchema());

describe('annotateJson', () => {
  it('gives offsets, and one id to an actor and the speaker it is', () => {
    expect(annotateJson(document, annotations)).toEqual({
      doc: 'a.txt',
      sha256: document.sha256,
      text,
      sentences: [[0, 28]],
      mentions: [{ start: 11, end: 22, actor: 'a0', type: 'person' }],
      places: [],
      dates: [],
      attributions: [{ source: [[11, 22]], cue: [[23, 27]], content: [[0, 9]], kind: 'indirect', speaker: 'a0', said: '2031-05-04' }],
      boilerplate: [[29, 39]],
    });
  });

  it.each([
    ['a document', annotateJson(document, annotations)],
    ['nothing', emptyJson('b.txt')],
  ])('follows its JSON Schema for %s', (_, json) => {
    validate(json);
    expect(validate.errors).toBeNull();
  });
});
