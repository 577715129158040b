import { expect, test } from 'vitest';
import type { SourceNode, StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { ferrySite } from '../testing/ferry-content.ts';
import { createPrinter } from './printer.ts';
import { printing } from './printing.ts';

/** How the letters of some sources stand, each story's named after them: "AB of Ferry". */
const lettersOf = async (...stories: [title: string, letters: string][]): Promise<string[]> => {
  const { site } = await ferrySite();
  const sources = stories.flatMap(([title, letters]) => {
    const story = { path: `stories/${title}/`, title: { text: title } } as unknown as StoryNode;
    return [...letters].map((siglum) => ({ siglum, path: `sources/${title}-${siglum}/`, name: siglum, story }) as unknown as SourceNode);
  });
  const { stories: shown, others } = printing(createPrinter(site), sources);
  return [
    ...shown.map(({ story, sources: own }) => own.map(({ siglum }) => siglum).join('') + (story ? ` of ${plainText(story.title)}` : '')),
    ...(others ? [others] : []),
  ];
};

test('the letters of one story stand for themselves', async () => {
  expect(await lettersOf(['Ferry', 'AB'])).toEqual(['AB']);
});

test('letters of several stories stand story by story, each named', async () => {
  expect(await lettersOf(['Ferry', 'A'], ['Bridge', 'AC'])).toEqual(['A of Ferry', 'AC of Bridge']);
});

test('what is not shown is counted', async () => {
  expect(await lettersOf(['Ferry', 'A'], ['Bridge', 'A'], ['Dam', 'AB'], ['Canal', 'AB'])).toEqual([
    'A of Ferry',
    'A of Bridge',
    'AB of Dam',
    'and 2 others',
  ]);
  expect(await lettersOf(['Ferry', 'ABCDEFGHIJKLMN'])).toEqual(['ABCDEFGHIJKL', 'and 2 others']);
});
