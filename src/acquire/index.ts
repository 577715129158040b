export { acquire } from './acquire.ts';
export { readStory, type StoryFile } from './read-story.ts';
