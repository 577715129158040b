export { type AddRequest, addSources } from './add-sources.ts';
export type { Ask } from './choose-story.ts';
export { createFetcher } from './fetch/fetch-politely.ts';
export type { WrittenSource } from './write-source.ts';
