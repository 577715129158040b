import type { Day } from './calendar.ts';

/**
 * A temporal expression as TimeML has it (TIMEX3; Pustejovsky et al. 2003). `value` is ISO 8601 with TimeML's extensions
 * (`1998-W04`, `1998-Q3`, `P2Y`, `PRESENT_REF`), `null` when it depends on a day that is not known.
 */
export type Timex = { start: number; end: number; type: 'DATE' | 'TIME' | 'DURATION' | 'SET'; value: string | null };

/** What a relative expression is read against. */
export type Scene = {
  /** The day the text was published. */
  published: Day | null;
  /** The day on which it was last changed, where that is known to be later. */
  updated: Day | null;
  /** Where the verb of the clause points; `ahead`: to come at the time it tells of, which may be over. */
  lean: 'past' | 'future' | 'ahead' | 'unknown';
  /** Value of the nearest date before this one in the text. */
  previous: string | null;
  /** Value of the quarter the text spoke of last. */
  quarter: string | null;
  sentence: string;
  /** The day that the sentence names nearest to this place. */
  day: string | null;
};

/**
 * One kind of expression. `pattern` is tried on sentences in small letters, and the first of two rules that match the same length wins. For each of
 * `needs` a match holds a word, or a mark, that fits it: a sentence without them is spared the pattern.
 */
export type Rule = {
  type: Timex['type'];
  needs: readonly RegExp[];
  pattern: RegExp;
  /** A time of day: read after the dates of its sentence, one of which is its day. */
  isClock?: true;
  value: (match: RegExpExecArray, scene: Scene) => string | null;
};
