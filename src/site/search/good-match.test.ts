import { expect, test } from 'vitest';
import { isGoodMatch, isNameOf, splitMarks } from './good-match.ts';

test.for([
  ['repositioning', ['repositioned'], true],
  ['repositioning', ['“repositioning,”'], true],
  ['Zelenskyy', ['Zelensky'], true],
  ['résumé talks', ['resume'], true],
  ['UN', ['UN'], true],
  ['zyzzyva', ['zone'], false],
  ['withdrawn', ['with'], false],
  ['harbour', [], false],
  ['…', ['harbour'], false],
] as [string, string[], boolean][])('“%s” against %j: %s', ([query, marked, good]) => expect(isGoodMatch(query, marked)).toBe(good));

test('every second piece of an excerpt is marked', () => {
  expect(splitMarks('a <mark>b</mark> c <mark>d</mark>')).toEqual(['a ', 'b', ' c ', 'd', '']);
});

test.for([
  ['kiev', 'Kyiv · Kiev', true],
  ['Élise  O’Dell', 'Elise O’Dell', true],
  ['O’Dell', 'Elise O’Dell', false],
  ['Ёлкина', 'Анна Ёлкина · Ёлкина', true],
  ['', 'Kyiv', false],
  ['Kyiv', undefined, false],
] as [string, string | undefined, boolean][])('“%s” is one of the names %s: %s', ([query, names, named]) =>
  expect(isNameOf(query, names)).toBe(named),
);
