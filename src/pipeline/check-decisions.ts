import { decisionProblems } from '../pipeline.ts';
import { workspaceAt } from './workspace.ts';

// A process of its own, beside the development server: that goes on answering, and ends this one when its answer is of no use any more.
process.once('disconnect', () => process.exit());
const problems = await decisionProblems(workspaceAt(process.argv[2] ?? ''));
process.send?.(problems, () => process.disconnect());
