import { expect, test } from 'vitest';
import type { SourceNode } from '../data/nodes.ts';
import { ferrySite, span } from '../testing/ferry-content.ts';
import { originalOf } from './text-fragment.ts';

const { graph } = await ferrySite();
const at = (url: string | undefined): SourceNode => {
  const gazette = graph.sources.get('gazette');
  if (!gazette) throw new Error('no gazette');
  return { ...gazette, facts: { ...gazette.facts, url } };
};

const spanIn = (text: string, exact: string) => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, exact });
const whole = (text: string) => ({ start: 0, end: text.length, exact: text });

/** The parts of a text directive, decoded as a browser decodes them. */
const read = (address: string | null) => {
  const parts = (address?.split(':~:text=')[1] ?? '').split(',');
  return parts.map((part) => {
    const marks = part.endsWith('-') ? 'before' : part.startsWith('-') ? 'after' : 'text';
    return [marks, decodeURIComponent(part.replace(/^-|-$/g, ''))];
  });
};

test('without an address there is nothing to lead to', () => {
  expect(originalOf(at(undefined), span('gazette', 'She floats'), span('gazette', '“She floats,” Quill said.'))).toBeNull();
});

test('a short text is told from others by what stands beside it', () => {
  const address = originalOf(
    at('https://gazette.example/ferry'),
    span('gazette', 'She floats'),
    span('gazette', '“She floats,” Quill said.'),
  );
  expect(address).toMatch(/^https:\/\/gazette\.example\/ferry#:~:text=/);
  expect(read(address)).toEqual([
    ['before', '“'],
    ['text', 'She floats'],
    ['after', ',” Quill said.'],
  ]);
});

test('line ends are spaces, and those inside a word are nothing', () => {
  const context = span('gazette', 'Harbour master Ada Quill said the ferry would sail\nby summer.');
  const content = span('gazette', 'the ferry would sail\nby summer');
  expect(read(originalOf(at('https://gazette.example/'), content, context))).toContainEqual(['text', 'the ferry would sail by summer']);
});

test('dashes, commas and ampersands of the text are not those of the directive', () => {
  const text = 'A well-known, old - and 100% safe & sound “ferry-boat”, he said, would sail for ever and ever, come what may.';
  const address = originalOf({ ...at('https://gazette.example/?a=1#top'), breaks: [] }, whole(text), whole(text));
  expect(address).toMatch(/#top:~:text=[^,&-]+,[^,&-]+$/);
  expect(read(address)).toEqual([
    ['text', 'A well-known, old - and'],
    ['text', 'and ever, come what may.'],
  ]);
});

test('half of a character outside the basic plane stops nothing', () => {
  const text = 'said \ud83d so';
  expect(originalOf({ ...at('https://gazette.example/'), breaks: [] }, spanIn(text, '\ud83d so'), whole(text))).toContain('text=said-,');
});
