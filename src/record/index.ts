export { check } from './check.ts';
export { checkDist } from './check-dist.ts';
export { planPages } from './plan.ts';
export { readContent } from './read.ts';
export type { StoryGraph } from './story-graph.ts';
export { writePages } from './write.ts';
