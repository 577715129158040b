import type { Assertion } from '../claims/statements.ts';
import { type Counted, startOf } from './counted.ts';
import { type Figure, figuresOf } from './figures.ts';
import { type Tally, talliesIn } from './tally.ts';

// "The police put the figure at …" counts what the sentence or two before it counted.
const near = 300;
// Who counts otherwise does not count a hundred times as many.
const beyond = 10;

const at = (assertion: Assertion, { words }: { words: readonly { start: number }[] }): number => words[0]?.start ?? startOf(assertion);

const isRival = (tally: Tally, { quantity }: Figure): boolean => {
  const [low, high] = [Math.min(tally.low, quantity.low), Math.max(tally.high, quantity.high)];
  return low > 0 && high <= beyond * low;
};

/**
 * Numbers that count no thing of their own with the number that they answer, told shortly before in the same paragraph or the one before it:
 * "73 workers had been sent …", "the number was nearer 30".
 */
export const restated = (assertions: readonly Assertion[]): Counted[][] =>
  [...Map.groupBy(assertions, ({ document }) => document)].flatMap(([document, own]) => {
    const pointing = own.flatMap((assertion) =>
      talliesIn(assertion.words).flatMap((tally) => (tally.state === null ? [{ assertion, tally }] : [])),
    );
    if (pointing.length === 0) return [];
    const told = own.flatMap(figuresOf).filter(({ many }) => !many);
    return pointing.flatMap(({ assertion, tally }) => {
      const from = at(assertion, tally);
      const before = told
        .filter((figure) => figure.assertion !== assertion && at(figure.assertion, figure.quantity) < from)
        .sort((a, b) => at(b.assertion, b.quantity) - at(a.assertion, a.quantity))[0];
      if (before === undefined || !isRival(tally, before)) return [];
      const between = document.text.slice(at(before.assertion, before.quantity), from);
      if (between.length > near || between.split(/\n\s*\n/).length > 2) return [];
      return [
        [
          { assertion: before.assertion, quantity: before.quantity, grows: false },
          { assertion, quantity: tally, grows: false },
        ],
      ];
    });
  });
