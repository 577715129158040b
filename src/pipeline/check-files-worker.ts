import { parentPort, workerData } from 'node:worker_threads';
import { type GateFiles, type GateWork, gatesOf } from '../record/index.ts';

// One thread of check-files.ts.
const { check } = gatesOf(workerData as GateWork);
parentPort?.on('message', (some: GateFiles) => parentPort?.postMessage(check(some)));
