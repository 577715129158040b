import { expect, test } from 'vitest';
import { mostCarried } from './join-claims.ts';
import type { ClaimNode } from './nodes.ts';

const claim = (id: string, sources: number, reporting: number, origins: number): ClaimNode =>
  ({ id, bare: false, sources: Array(sources).fill({}), reporting, origins, speakers: [{}], statements: [] }) as unknown as ClaimNode;

test('what two sources report of one remark comes before what two speakers say, and more sources before both', () => {
  const claims = [claim('c-two-speakers', 2, 1, 2), claim('c-one-remark', 2, 2, 1), claim('c-three', 3, 1, 3)];
  expect(claims.sort(mostCarried).map(({ id }) => id)).toEqual(['c-three', 'c-one-remark', 'c-two-speakers']);
});
