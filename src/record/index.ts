export { type Check, check } from './check.ts';
export { checkDist } from './check-dist.ts';
export type { PageFile, ReadContent, RecordFile } from './content.ts';
export { type Plan, planPages } from './plan.ts';
export { readContent } from './read.ts';
export { newPage, replaceRecord } from './record-key.ts';
export { recordYaml } from './record-yaml.ts';
export type { StoryGraph } from './story-graph.ts';
export { writePages } from './write.ts';
