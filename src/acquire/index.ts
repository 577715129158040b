export { acquire, acquireText } from './acquire.ts';
export { doubtfulCharacters } from './doubtful-characters.ts';
export { readStory, type StoryFile } from './read-story.ts';
