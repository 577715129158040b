import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { keepHeapsSmall } from './memory.ts';

/** So many threads of a program of our own that answers each message with one; what each is given as it begins. */
export type Crew = { program: URL; threads: number; given?: unknown };

/** For what a thread has just made, in megabytes: V8 would take more. */
const youngRoom = 48;

/** Threads worth starting for so many parts: each has to load its program, and all that it knows, first, which costs as much as `least` parts. */
export const threadsFor = (parts: number, least: number): number => Math.min(availableParallelism(), Math.floor(parts / least));

/**
 * Has parts of a work done by threads, each of which takes one after the other until none is left. Resolves to the answers in the order of the
 * parts, whoever gave them. `done` is told of each answer when it comes.
 * @throws what the first thread met that could not go on; the others stop.
 */
export const shareOut = async <Part, Answer>(
  { program, threads, given }: Crew,
  parts: readonly Part[],
  done: (answer: Answer) => void = () => undefined,
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  const queue = parts.entries();
  keepHeapsSmall();
  const crew = Array.from(
    { length: threads },
    () => new Worker(program, { workerData: given, resourceLimits: { maxYoungGenerationSizeMb: youngRoom } }),
  );
  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let at = -1;
      const next = () => {
        const part = queue.next();
        if (part.done) return void worker.terminate().then(() => resolve());
        at = part.value[0];
        worker.postMessage(part.value[1]);
      };
      worker.on('message', (answer: Answer) => {
        answers[at] = answer;
        done(answer);
        next();
      });
      worker.on('error', reject);
      next();
    });
  try {
    await Promise.all(crew.map(work));
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
  return answers;
};
