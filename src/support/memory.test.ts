import { expect, test } from 'vitest';
import { giveBackMemory } from './memory.ts';

test('what nobody holds is gone, and what somebody holds is there', async () => {
  const held = { page: 'held' };
  const [kept, dropped] = [new WeakRef(held), new WeakRef({ page: 'dropped' })];
  await giveBackMemory();
  expect(dropped.deref()).toBeUndefined();
  expect(kept.deref()).toBe(held);
});
