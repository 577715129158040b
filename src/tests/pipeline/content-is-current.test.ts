import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refresh } from '../../pipeline.ts';
import { filesOf, silent, temporarySite } from './temporary-site.ts';

const root = join(import.meta.dirname, '../../..');

test('content/ is what the pipeline makes of seeds/ today', async () => {
  const site = temporarySite('harbour-sample', 'istanbul-2022');
  cpSync(join(root, 'content'), site.content, { recursive: true });
  const committed = filesOf(site.content);
  expect((await refresh(site, silent)).problems).toEqual([]);
  const made = filesOf(site.content);
  const stale = [...new Set([...Object.keys(committed), ...Object.keys(made)])].filter((path) => made[path] !== committed[path]);
  expect(stale, 'run "npm run build" and commit content/').toEqual([]);
});
