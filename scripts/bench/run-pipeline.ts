import { buildAll, workspaceAt } from '../../src/pipeline.ts';
import { formatProblem } from '../../src/support/problem.ts';
import type { Progress } from '../../src/support/progress.ts';

/** Each stage: milliseconds by the clock and of the processor on all threads, what it said, and the most memory of the process until its end in bytes. */
export type Piped = { stages: { name: string; ms: number; cpu: number; said: string; memory: number }[] };

// Usage: node run-pipeline.ts ROOT. From ROOT's seeds/ to its dist/, as `onrecord build` does it.
const stages: Piped['stages'] = [];
const progress: Progress = {
  line: () => undefined,
  stage: async (name, work) => {
    const [began, used] = [performance.now(), process.cpuUsage()];
    const { value, said } = await work(() => undefined);
    const { user, system } = process.cpuUsage(used);
    const memory = process.resourceUsage().maxRSS * 1024;
    stages.push({ name, ms: performance.now() - began, cpu: (user + system) / 1000, said, memory });
    return value;
  },
};
const problems = (await buildAll(workspaceAt(process.argv[2] ?? ''), progress)).filter(({ warning }) => !warning);
if (problems.length > 0) throw new Error(problems.slice(0, 5).map(formatProblem).join('\n'));
const piped: Piped = { stages };
console.log(JSON.stringify(piped));
