export { type Decision, writeDecisions } from './decision.ts';
export type { Item, PageFile } from './item.ts';
export { keysOf } from './keys.ts';
export { reviewPage } from './page.ts';
export { type Article, listLine } from './print.ts';
export { askedOf, reviewQueue } from './queue.ts';
export { unreviewedProblems } from './unreviewed.ts';
export { walk } from './walk.ts';
