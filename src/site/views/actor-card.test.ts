import { expect, test } from 'vitest';
import type { Excerpt } from '../data/nodes.ts';
import { plainText, type Words } from '../data/words.ts';
import { mainRole } from './actor-card.ts';

const roles = (...texts: string[]): Excerpt[] =>
  texts.map((text) => ({ words: { segments: [{ text, marks: [] }] } as unknown as Words, source: {} as Excerpt['source'] }));

test.each([
  [['Mr.', 'harbour master'], 'harbour master'],
  [['Port\nDirector', 'director'], 'director'],
  [['Dr.'], undefined],
])('of the roles %j what says who somebody is comes first', (texts, expected) => {
  const words = mainRole(roles(...texts));
  expect(words ? plainText({ words }) : undefined).toBe(expected);
});
