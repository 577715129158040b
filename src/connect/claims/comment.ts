import { nearness } from './nearness.ts';
import type { Word } from './words.ts';

const definite = new Set('the this that these those its their his her our my your'.split(' '));

/**
 * What a wording says of something that it takes as known: "the boats that left | are not a large part of the fleet". `null` where it does not
 * open with what is known, or says of it what is done.
 */
const commentOf = (words: readonly Word[]): Word[] | null => {
  const spoken = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const opening = spoken[0]?.lower === 'that' && definite.has(spoken[1]?.lower ?? '') ? 1 : 0;
  const at = spoken.findIndex(({ pos, lemma }) => pos === 'AUX' && lemma === 'be');
  const topic = spoken.slice(opening, Math.max(0, at));
  const comment = spoken.slice(at + 1);
  const done = comment.find(({ content }) => content)?.pos === 'VERB';
  return definite.has(topic[0]?.lower ?? '') && topic.filter(({ content }) => content).length > 1 && !done ? comment : null;
};

/** True when a wording says something of what is known, and the other says nothing of the kind: they have only the known in common. */
export const commentsAlone = (words: readonly Word[], other: readonly Word[]): boolean => {
  const telling = commentOf(words)?.filter((word) => word.content && word.pos !== 'PROPN' && word.country === null) ?? [];
  const repeated = telling.some((word) => other.some((next) => next.content && (next.stem === word.stem || nearness(word, next) >= 0.6)));
  return telling.length > 1 && !repeated;
};
