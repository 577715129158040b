import type { Candidate } from '../candidate.ts';
import { OFFICES } from '../lexicon.ts';
import { bare } from '../names.ts';
import { type Chaining, join } from './chaining.ts';
import { modifiers } from './phrase-words.ts';

/** Whether a phrase set off by a comma ends where it should: before a mark, a preposition or a relative clause. */
const isClosed = ({ view }: Chaining, { last, sentence }: Candidate): boolean => {
  const closing = view.tokens[last + 1];
  return (
    !closing ||
    closing.sentence !== sentence ||
    /^[,.;:)—]$/.test(closing.text) ||
    closing.pos === 'ADP' ||
    /^(?:who|and)$/.test(closing.lower)
  );
};

const personsAreOne = (chaining: Chaining, left: Candidate, right: Candidate): boolean => {
  const nominal = left.kind === 'nominal' ? left : right;
  const isOffice = (left.kind === 'nominal' && left.definite) || OFFICES.has(bare(chaining.view.tokens[nominal.head]?.lower ?? ''));
  const { tokens } = chaining.view;
  const [opening, closing] = [tokens[right.first]?.lower ?? '', tokens[right.last + 1]];
  const isAlone = closing?.text === ',' && !/^(?:and|or|an?|the)$/.test(tokens[right.last + 2]?.lower ?? '');
  if (left.kind === 'name' && /^an?$/.test(opening) && isAlone && tokens[left.first - 1]?.text !== ',') return true;
  // A named person before a list ("Doe, a nurse and two others") is not all of it.
  return isOffice && (isClosed(chaining, right) || left.kind === 'nominal');
};

/** "Orla Foods, a Norwegian retailer", "The retailer, Orla Foods,": no piece of an enumeration. */
const bodiesAreOne = (chaining: Chaining, left: Candidate, right: Candidate, at: number): boolean => {
  const { tokens } = chaining.view;
  const closing = tokens[right.last + 1];
  const isListed = (i: number): boolean => /^(?:and|or)$/.test(tokens[i]?.lower ?? '');
  if (isListed(right.last + 1) || (closing?.text === ',' && isListed(right.last + 2)) || tokens[left.first - 1]?.text === ',') return false;
  if (left.kind === 'nominal') return (left.definite || left.first !== left.head) && closing?.text === ',';
  const opensWith = tokens[right.first]?.lower ?? '';
  const describes = /^an?$/.test(opensWith) || (opensWith === 'the' && modifiers(chaining, at).length > 1);
  return describes && (isClosed(chaining, right) || /^(?:that|which|based)$/.test(closing?.lower ?? ''));
};

const OF_BODY = new Set(['DET', 'ADJ', 'NOUN']);

/** The token behind an office and whose it is, with no comma: "the attaché of the diplomatic mission | Jane Doe". */
const behindOffice = ({ view: { tokens } }: Chaining, { head, last, sentence, definite }: Candidate): number => {
  if (!definite || !OFFICES.has(bare(tokens[head]?.lower ?? '')) || !/^(?:of|for|at)$/.test(tokens[last + 1]?.lower ?? '')) return -1;
  let i = last + 2;
  while (i < last + 7 && tokens[i]?.sentence === sentence && OF_BODY.has(tokens[i]?.pos ?? '')) i += 1;
  return tokens[i - 1]?.pos === 'NOUN' ? i : -1;
};

/** Joins a name and the phrase set off beside it by a comma: "Jane Doe, the deputy minister,", "the minister, Jane Doe,". */
export const joinAppositions = (chaining: Chaining): void => {
  const { candidates, view } = chaining;
  /** Candidates by the token that they or their titles begin with, where a comma stands before it. */
  const starts = new Map<number, number[]>();
  const names = new Map<number, number>();
  const startAt = (at: number, i: number): void => {
    if (candidates[i]?.kind === 'name' && candidates[i]?.type === 'person') names.set(at, i);
    if (view.tokens[at - 1]?.text !== ',') return;
    const list = starts.get(at);
    if (list) list.push(i);
    else starts.set(at, [i]);
  };
  for (let i = 0; i < candidates.length; i += 1) {
    const { first, role } = candidates[i] as Candidate;
    startAt(first, i);
    if (!role || role.first === first) continue;
    startAt(role.first, i);
    if (view.tokens[role.first - 1]?.lower === 'the') startAt(role.first - 1, i);
  }
  for (let i = 0; i < candidates.length; i += 1) {
    const left = candidates[i] as Candidate;
    const held = left.kind === 'nominal' && left.type === 'person' && !left.plural ? names.get(behindOffice(chaining, left)) : undefined;
    if (held !== undefined && candidates[held]?.first !== candidates[held]?.last) join(chaining, i, held);
    if (left.kind === 'pronoun' || left.plural || view.tokens[left.last + 1]?.text !== ',') continue;
    const isAged = /^\d{1,3}$/.test(view.tokens[left.last + 2]?.text ?? '') && view.tokens[left.last + 3]?.text === ',';
    const at = (starts.get(left.last + (isAged ? 4 : 2)) ?? []).find(
      (k) => candidates[k]?.kind !== left.kind && candidates[k]?.kind !== 'pronoun' && candidates[k]?.type === left.type,
    );
    const right = at === undefined ? undefined : candidates[at];
    if (at === undefined || !right || right.plural || right.sentence !== left.sentence) continue;
    if (
      left.type === 'person'
        ? personsAreOne(chaining, left, right)
        : left.type === 'organisation' && bodiesAreOne(chaining, left, right, at)
    )
      join(chaining, i, at);
  }
};
