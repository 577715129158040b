import { parentPort, workerData } from 'node:worker_threads';
import { type GateFiles, type GateWork, gatesOf } from '../record/check-dist.ts';

// One thread of check-files.ts; it loads no more of the stage than it needs.
const { check } = gatesOf(workerData as GateWork);
parentPort?.on('message', (some: GateFiles) => parentPort?.postMessage(check(some)));
