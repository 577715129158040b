import type { Assertion } from './statements.ts';
import type { Word } from './words.ts';

// Nouns that name words without telling them.
const named = new Set(
  'comment request question call e-mail email message inquiry enquiry interview allegation claim accusation charge report rumor suggestion remark statement matter issue'.split(
    ' ',
  ),
);
const refusals = new Set('decline refuse'.split(' '));
const answers = new Set('comment answer respond reply elaborate discuss'.split(' '));

const speaking = new Set('say tell write state announce'.split(' '));
const isClausal = ({ pos, lower }: Word): boolean => pos === 'VERB' || pos === 'AUX' || lower === 'that';

const isTold = (word: Word): boolean => word.content && !named.has(word.lemma);

/**
 * True for a statement with no proposition of its own: "denies this", "declined to comment on the figures", "did not answer a request for comment".
 * It stays a statement, alone in its claim, for everything said is in one; but it is no evidence of what anything else says, and has nothing
 * to make a title of but the sentence that holds it.
 */
export const isBare = ({ own, cue, statement: { kind } }: Assertion): boolean => {
  if (!own.some(({ content }) => content)) return true;
  if (kind === 'direct' || kind === 'mixed' || kind === 'narrated') return false;
  const verb = own.find(({ pos }) => pos === 'VERB');
  // "Echoed | what the mayor said in a letter": what that was stands elsewhere.
  if (/^what$/.test(own[0]?.lower ?? '') && verb && speaking.has(verb.lemma) && !own.slice(own.indexOf(verb) + 1).some(isClausal))
    return true;
  // "Has called for such a meeting for weeks": what kind of meeting stands elsewhere.
  if (!verb && own.slice(0, 2).some(({ lower }) => lower === 'such')) return true;
  if (verb && answers.has(verb.lemma) && cue.some(({ lemma }) => refusals.has(lemma))) return true;
  return own.some((word) => word.content && named.has(word.lemma)) && !own.some((word) => isTold(word) && word.pos !== 'PROPN');
};

/** True where only the source's own verb says something: "endorsed | Jane Doe". Two who did so did two things. */
export const onlyNames = ({ own, statement: { kind } }: Assertion): boolean =>
  kind === 'indirect' && own.filter(({ content }) => content).every(({ pos }) => pos === 'PROPN');

/** True where a newsroom says what its article had wrong: the content is what it no longer says. */
export const isCorrected = ({ document, statement: { content } }: Assertion): boolean =>
  document.blocks.some(({ kind, start, end }) => kind === 'correction' && content.some((span) => span.start >= start && span.end <= end));
