import type { Word } from './words.ts';

/** How near two words with different stems are in meaning, from 0 (unrelated, or not known) to 0.9. */
export const nearness = (a: Word, b: Word): number => (a.lemma === b.lemma ? 0.9 : 0);
