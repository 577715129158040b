export { acquire, acquireText } from './acquire.ts';
export { doubtfulCharacters } from './doubtful-characters.ts';
export { readStory } from './read-story.ts';
