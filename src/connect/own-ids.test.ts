import { expect, test } from 'vitest';
import { withOwnIds } from './own-ids.ts';

test('things with one id take more of their hashes; the others keep theirs, in whatever order all come', () => {
  const named: [{ id: string }, string][] = [
    [{ id: 'c-rain-a1b2c3' }, 'a1b2c34444'],
    [{ id: 'c-rain-000000' }, '0000005555'],
    [{ id: 'c-rain-a1b2c3' }, 'a1b2c36666'],
  ];
  const ids = ['c-rain-a1b2c34444', 'c-rain-000000', 'c-rain-a1b2c36666'];
  expect(withOwnIds(named).map(({ id }) => id)).toEqual(ids);
  expect(withOwnIds(named.toReversed()).map(({ id }) => id)).toEqual(ids.toReversed());
});
