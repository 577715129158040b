import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { refresh } from '../../pipeline.ts';
import { filesOf, silent, temporarySite } from './temporary-site.ts';

const root = join(import.meta.dirname, '../../..');

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('content/ is what the pipeline makes of seeds/ today', async () => {
  const site = temporarySite('harbour-sample', 'istanbul-2022');
  cpSync(join(root, 'content'), site.content, { recursive: true });
  const committed = filesOf(site.content);
  // On another day and in another time zone than those it was made in.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2041-12-31T23:30:00Z') });
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  expect((await refresh(site, silent)).problems).toEqual([]);
  const made = filesOf(site.content);
  const stale = [...new Set([...Object.keys(committed), ...Object.keys(made)])].filter((path) => made[path] !== committed[path]);
  expect(stale, 'run "npm run build" and commit content/').toEqual([]);
});
