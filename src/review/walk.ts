import { formatProblem, type Problem } from '../support/problem.ts';
import type { Decision } from './decision.ts';
import type { Item } from './item.ts';
import type { Keys } from './keys.ts';
import { type ArticleOf, itemLines } from './print.ts';

/** What a walk through the queue needs of the world around it. */
export type World = {
  keys: Keys;
  say: (text: string) => void;
  articleOf: ArticleOf;
  /** The question as it is now, read anew; `null` when it has been answered. */
  again: (item: Item) => Promise<Item | null>;
  /** Writes decisions into the page of the question. */
  decide: (item: Item, decisions: readonly Decision[]) => Promise<Problem | null>;
  /** Opens the page in the editor's own program. */
  open: (item: Item) => Promise<Problem | null>;
};

const told = (decision: Decision): string =>
  decision.key === 'review' ? `review: ${decision.value}` : `${decision.key}: ${JSON.stringify(decision.entry)}`;

const menu = ({ reject, fix }: Item): string =>
  ['a approve', reject || fix ? 'r reject' : '', fix ? 'f fix' : '', 's skip', 'o open', 'q quit']
    .filter((part) => part !== '')
    .join('   ');

/** Asks in words until the answer makes sense; `null` when it is left empty. */
const fixed = async ({ fix }: Item, { keys, say }: World): Promise<Decision[] | null> => {
  for (;;) {
    say(`${fix?.ask} (empty: back) `);
    const answer = await keys.line(say);
    if (answer === null || answer === '' || fix === undefined) return null;
    const made = fix.decide(answer);
    if (typeof made !== 'string') return made;
    say(`${made}\n`);
  }
};

type Next = 'answered' | 'again' | 'skip' | 'quit';

const answer = async (item: Item, world: World): Promise<Next> => {
  const { keys, say } = world;
  const write = async (decisions: readonly Decision[]): Promise<Next> => {
    const problem = await world.decide(item, decisions);
    say(problem ? `${formatProblem(problem)}\n` : `written: ${decisions.map(told).join(', ')}\n`);
    return problem ? 'again' : 'answered';
  };
  for (;;) {
    say(`${menu(item)} > `);
    const key = await keys.key();
    say(`${key !== null && key > ' ' ? key : ''}\n`);
    if (key === null || key === 'q') return 'quit';
    if (key === 's') return 'skip';
    if (key === 'a') return write(item.approve);
    if (key === 'r' && item.reject) return write(item.reject);
    if ((key === 'f' || key === 'r') && item.fix) {
      const decisions = await fixed(item, world);
      if (decisions) return write(decisions);
    }
    if (key === 'o') {
      const problem = await world.open(item);
      if (problem) say(`${formatProblem(problem)}\n`);
      return 'again';
    }
  }
};

/**
 * Walks the queue, one question after the other. Each answer is written at once; a question that an answer before it, or an editor's own
 * hand, has settled is passed over. Resolves to how many were answered.
 */
export const walk = async (queue: readonly Item[], world: World): Promise<number> => {
  let answered = 0;
  for (const [at, first] of queue.entries()) {
    for (let next: Next = 'again'; next === 'again'; ) {
      const item = await world.again(first);
      if (item === null) break;
      world.say(`${itemLines(item, `${at + 1} of ${queue.length}`, world.articleOf).join('\n')}\n`);
      next = await answer(item, world);
      if (next === 'answered') answered++;
      if (next === 'quit') return answered;
    }
  }
  return answered;
};
