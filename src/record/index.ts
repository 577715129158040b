export { check } from './check.ts';
export { type Checked, checkDist, type GateFiles, type GateWork, gatesOf, type Passed } from './check-dist.ts';
export { checkDecisions } from './checks/decisions.ts';
export { strayFiles } from './checks/unreachable.ts';
export { type Changes, planPages } from './plan.ts';
export { readContent } from './read.ts';
export type { StoryGraph } from './story-graph.ts';
export { writePages } from './write.ts';
