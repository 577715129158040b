import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../vocabulary/document.ts';
import { SourceFacts } from '../../vocabulary/story.ts';
import type { RawAttribution } from '../attributions/attribution.ts';
import { annotate } from '../index.ts';
import { documentOf, linesOf } from '../testing/document-of.ts';
import { tokenize } from '../tokens.ts';
import { dates, said } from './index.ts';

/** The days of the statements of a document whose contents hold the given words. */
const saidOf = (document: Document, ...words: string[]): (string | null | undefined)[] => {
  const { attributions } = annotate(document);
  return words.map((part) => {
    const found = attributions.filter(({ kind, content }) => kind !== 'narrated' && content.some(({ exact }) => exact.includes(part)));
    return found.sort((a, b) => (a.content[0]?.exact.length ?? 0) - (b.content[0]?.exact.length ?? 0))[0]?.said;
  });
};

/** Printed on Wednesday, 20 March 2024. */
const day = (text: string, words: string): string | null | undefined => saidOf(linesOf(text, '2024-03-20'), words)[0];

describe('the words beside the cue', () => {
  test.each<[string, string, string | null]>([
    ['Ada Quill told reporters on Tuesday that the mill would stay open.', 'the mill', '2024-03-19'],
    ['The mill would stay open, Ada Quill said in a statement late on Monday.', 'The mill', '2024-03-18'],
    ['Speaking on Monday, Ada Quill said that the mill would stay open.', 'the mill', '2024-03-18'],
    ['Ada Quill said that the mill would close on Monday.', 'the mill', null],
    ['Ada Quill said the harvest was the best since 2010.', 'the harvest', null],
    ['“It is over,” Ada Quill said of the 2023 election.', 'It is over', null],
    ['The firm, which let Ada Quill go in 2015, said that it had no regrets.', 'no regrets', null],
    ['In a 2019 memo, Ada Quill said that the mill was unsafe.', 'the mill', '2019'],
  ])('%s', (text, words, value) => expect(day(text, words)).toBe(value));

  test('where no day of publication is known, a relative day stays open', () => {
    expect(saidOf(linesOf('Ada Quill said on Monday that the mill would stay open.'), 'the mill')).toEqual([null]);
  });
});

describe('who goes on speaking', () => {
  const first = 'Ada Quill said on Monday that the mill would stay open.';
  test.each<[string, string, string | null]>([
    [`${first} “We have orders for years,” she added.`, 'We have orders', '2024-03-18'],
    [`${first}\n“We have orders for years,” Quill said.`, 'We have orders', '2024-03-18'],
    [`${first} Quill had said that the orders were falling.`, 'the orders', null],
    [`${first}\nTom Reyes said that the orders were falling.`, 'the orders', null],
    [`${first} In 2021 the mill burned down. Quill said that the orders were falling.`, 'the orders', null],
    ['Ada Quill spoke to reporters on Tuesday. Quill said that the mill would stay open.', 'the mill', '2024-03-19'],
  ])('%s', (text, words, value) => expect(day(text, words)).toBe(value));
});

test('what is said in a post of a live blog is said on its day, but not what had long been said or is dated otherwise', () => {
  const text = [
    '“I expect answers,” Ada Quill said. Officials have said for days that the mill was doomed.',
    'Asked about the years beyond 2025, Ada Quill said that the mill would last. Analysts have long said that the mill loses money. Tom Reyes said on Friday that the mill was safe.',
    '“Nobody told us,” Rosa Lindt said.',
  ].join('\n');
  const lines = linesOf(text, '2024-03-20');
  const times = ['2024-03-20T09:10', '2024-03-19T18:00', null];
  const posts = lines.blocks.map(({ start, end }, i) => ({ start, end, stamp: null, headline: null, time: times[i] ?? null }));
  const document = { ...lines, posts, blocks: lines.blocks.map((block, post): Block => ({ ...block, post })) };
  expect(saidOf(document, 'I expect answers', 'the mill would last', 'loses money', 'was safe', 'Nobody told us', 'was doomed')).toEqual([
    '2024-03-20',
    '2024-03-19',
    null,
    '2024-03-15',
    null,
    null,
  ]);
});

describe('turns of a transcript', () => {
  /** A document whose lines with a label in capitals are turns, and the days of what is said in them. */
  const daysOf = (...lines: string[]): (string | null | undefined)[] => {
    const plain = linesOf(lines.join('\n'), '2024-03-20');
    const blocks = plain.blocks.map((block): Block => {
      const label = /^[A-Z. ]+(?=: )/.exec(plain.text.slice(block.start, block.end))?.[0];
      return label ? { ...block, speaker: { start: block.start, end: block.start + label.length, exact: label } } : block;
    });
    const document = { ...plain, blocks };
    const tokenized = tokenize(document);
    const turns = blocks.flatMap(({ speaker, end }): RawAttribution[] =>
      speaker
        ? [
            {
              source: [[speaker.start, speaker.end]],
              cue: [[speaker.end, speaker.end + 1]],
              content: [[speaker.end + 2, end]],
              kind: 'direct',
              within: null,
            },
          ]
        : [],
    );
    const who = turns.map(() => ({ speaker: null }));
    return said(document, tokenized, dates(document, tokenized), { mentions: [], chains: [] }, turns, who).map((occasion) => occasion.said);
  };
  const turns = ['CLLR QUILL: The mill will stay open.', 'CLLR REYES: The report was lost in 2019.'];

  test.each<[string, string | null]>([
    ['Elmford council met on Monday evening to discuss the mill.', '2024-03-18'],
    ['Oral evidence, 5 March 2024', '2024-03-05'],
    ['The mill burned down on Friday. Firemen came from far.', null],
    ['The council met on Monday, after the vote on Friday.', null],
  ])('%s', (before, value) => expect(daysOf(before, ...turns)).toEqual([value, value]));

  test('another session of the same transcript has its own day', () =>
    expect(
      daysOf(
        'The council met on Monday.',
        ...turns,
        'It adjourned.',
        'They went home.',
        'It rained.',
        'The committee met on Tuesday.',
        ...turns,
      ),
    ).toEqual(['2024-03-18', '2024-03-18', '2024-03-19', '2024-03-19']));
});

test('what a body publishes about itself it says on the day of publication', () => {
  const text = 'Elmford Harbour Board clarifies that no ship was turned away. Tom Reyes says that ships were turned away.';
  const facts = SourceFacts.parse({ file: 'a.txt', publisher: 'Elmford Harbour Board', published: '2024-03-20' });
  expect(saidOf(documentOf(text, '2024-03-20', { facts }), 'no ship was turned away', 'ships were turned away')).toEqual([
    '2024-03-20',
    null,
  ]);
});
