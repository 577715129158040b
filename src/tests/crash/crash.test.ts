import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disturb, type Experiment, type Fault, prepare } from './disturb.ts';

// `scripts/crash.ts` does the same at many random moments.
let experiment: Experiment;
beforeAll(async () => {
  experiment = await prepare();
}, 120_000);
afterAll(() => rmSync(experiment.template, { recursive: true, force: true }));

const at = (share: number) => 1 + Math.floor(share * (experiment.changes - 1));

const faults: Record<string, () => Fault> = {
  'stopped as it begins to write': () => ({ kind: 'kill', at: at(0) }),
  'stopped while it writes': () => ({ kind: 'kill', at: at(0.4) }),
  'stopped before the last page is gone': () => ({ kind: 'kill', at: at(1) }),
  'without room on the disk': () => ({ kind: 'full', at: at(0.5) }),
  'on a disk that lets nothing more be written': () => ({ kind: 'read-only', at: at(0.6) }),
};

// How long a run takes depends on what else the machine does: half of what one took may be more than the next one needs.
test('a run stopped half way through its time loses nothing', { timeout: 120_000 }, async () => {
  let hit = false;
  for (let at = experiment.took / 2; !hit; at /= 2) {
    const disturbed = await disturb(experiment, { kind: 'time', at });
    expect(disturbed.losses).toEqual([]);
    hit = disturbed.hit;
  }
});

test.for(Object.entries(faults))('a run %s loses nothing', { timeout: 120_000 }, async ([, fault]) => {
  expect(experiment.changes).toBeGreaterThan(50);
  const { losses, hit, said } = await disturb(experiment, fault());
  expect(losses).toEqual([]);
  expect(hit, said).toBe(true);
});
