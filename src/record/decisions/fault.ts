import type { Problem } from '../../support/problem.ts';
import type { RecordFile } from '../content.ts';
import { positionOf } from '../position.ts';

type Place = { page: RecordFile; path: readonly (string | number)[] };

/** A decision that cannot be carried out: nothing is written. */
export const faultAt = ({ page, path }: Place, what: string, fix: string): Problem => ({
  file: page.file,
  ...positionOf(page, path),
  what,
  why: 'the decision cannot be carried out, and a guess could join what does not belong together; nothing was written',
  fix,
});

/** A decision that has nothing to act on: told, and all else is done. */
export const noEffect = (place: Place, what: string, fix: string): Problem => ({
  ...faultAt(place, what, fix),
  why: 'the decision, or this part of it, has no effect',
  warning: true,
});
