// Stops `refresh` at random moments, or lets its disk fill up, and compares what the next run leaves with an undisturbed one.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { disturb, type Fault, prepare } from '../src/tests/crash/disturb.ts';
import { seeded } from './seeded.ts';

const { values } = parseArgs({ options: { moments: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } } });
const moments = Number(values.moments);
const random = seeded(Number(values.seed));
const kinds = ['kill', 'time', 'kill', 'time', 'full', 'read-only'] as const;

const experiment = await prepare();
const { changes, took, template } = experiment;
console.log(`seed ${values.seed}; an undisturbed run makes ${changes} changes to the disk in ${Math.round(took)} ms`);
const counts: Record<string, { faults: number; hit: number; losses: number }> = {};
try {
  for (let done = 0; done < moments; done++) {
    const kind = kinds[done % kinds.length] ?? 'kill';
    const fault: Fault = { kind, at: 1 + Math.floor(random() * (kind === 'time' ? took : changes)) };
    const { losses, hit } = await disturb(experiment, fault);
    counts[kind] ??= { faults: 0, hit: 0, losses: 0 };
    const count = counts[kind];
    count.faults++;
    count.hit += hit ? 1 : 0;
    count.losses += losses.length;
    if (done % 50 === 49) console.log(`${done + 1} done`);
    for (const loss of losses) console.log(`${fault.kind} at ${fault.at}: ${loss}`);
  }
} finally {
  rmSync(template, { recursive: true, force: true });
}
console.table(counts);
process.exitCode = Object.values(counts).some(({ losses }) => losses > 0) ? 1 : 0;
