import { expect, test } from 'vitest';
import type { ClaimNode, SourceNode, StoryNode } from '../data/nodes.ts';
import { columnsOf, rowOf } from './matrix.ts';
import { countedClaims, totalsOf } from './totals.ts';

const kinds = { q: 'direct', p: 'mixed', r: 'indirect', n: 'narrated' } as const;

/** A story from rows such as "q.r": how each source carries a claim; a point where it does not, brackets round words of no proposition. */
const storyOf = (...rows: string[]): StoryNode => {
  const width = Math.max(...rows.map((row) => row.replace(/[()]/g, '').length));
  const story = { claims: [], sources: [] } as unknown as StoryNode;
  story.sources = Array.from(
    { length: width },
    (_, i) => ({ siglum: String.fromCharCode(65 + i), statements: [], story }) as unknown as SourceNode,
  );
  story.claims = rows.map((row) => {
    const claim = { bare: row.startsWith('('), statements: [], sources: [] } as unknown as ClaimNode;
    [...row.replace(/[()]/g, '')].forEach((letter, i) => {
      const source = story.sources[i];
      if (!source || letter === '.') return;
      const statement = { kind: kinds[letter as keyof typeof kinds], printedBy: source, claim } as ClaimNode['statements'][number];
      claim.statements.push(statement);
      source.statements.push(statement);
      claim.sources.push(source);
    });
    return claim;
  });
  return story;
};

test('a row says how each source carries a claim, and who is silent', () => {
  const story = storyOf('qprn.');
  expect(rowOf(story.claims[0] as ClaimNode, columnsOf(story)).cells.map((cell) => cell?.manner ?? null)).toEqual([
    'direct',
    'mixed',
    'indirect',
    'narrated',
    null,
  ]);
});

test('of several statements of one source the nearest to the speaker’s own words counts', () => {
  const story = storyOf('n');
  const claim = story.claims[0] as ClaimNode;
  const [narrated] = claim.statements;
  claim.statements.push(
    { ...narrated, kind: 'mixed' } as (typeof claim.statements)[number],
    { ...narrated, kind: 'indirect' } as (typeof claim.statements)[number],
  );
  expect(rowOf(claim, columnsOf(story)).cells[0]?.manner).toBe('mixed');
});

test('very many sources: those that carry most have a column, in the order of letters; the rest are counted', () => {
  const story = storyOf('q'.repeat(25), `${'.'.repeat(5)}${'q'.repeat(20)}`);
  const columns = columnsOf(story);
  expect(columns.map(({ siglum }) => siglum).join('')).toBe('FGHIJKLMNOPQRSTUVWXY');
  expect(story.claims.map((claim) => rowOf(claim, columns).others)).toEqual([5, 0]);
});

test('totals: what a source carries, alone reports, and leaves out of what two others carry', () => {
  const story = storyOf('qqq', '.rr', 'r..', '..n', '(qq.)');
  expect(countedClaims(story)).toBe(4);
  expect(totalsOf(story).map(({ source, carries, alone, silent }) => [source.siglum, carries, alone, silent])).toEqual([
    ['A', 2, 1, 1],
    ['B', 2, 0, 0],
    ['C', 3, 1, 0],
  ]);
});
