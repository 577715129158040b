export { acquire, acquireText } from './acquire.ts';
export { doubtfulCharacters } from './doubtful-characters.ts';
export { doubtfulFacts } from './doubtful-facts.ts';
export { factsFile } from './read-facts.ts';
export { readStory } from './read-story.ts';
