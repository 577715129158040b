import type { Utterance } from '../../vocabulary/claim.ts';
import { collate } from '../collation/collate.ts';
import { averageLink } from './clusters.ts';
import { commonOrder } from './features.ts';
import { shortHash } from './ids.ts';
import { datesAgree, speakers } from './occasion.ts';
import type { Assertion } from './statements.ts';

const spoken = (assertion: Assertion) => assertion.words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));

/** Share of the shorter wording's words that stand in the same order in the longer one. */
const inOrder = (a: Assertion, b: Assertion): number => {
  const [left, right] = [spoken(a), spoken(b)];
  return commonOrder(left, right).sequence / Math.max(1, Math.min(left.length, right.length));
};

const quotes = ({ statement }: Assertion): boolean => statement.kind === 'direct' || statement.kind === 'mixed';

/** 1 for the very same words; two quotations of one speaker on one day need fewer, since a translation changes many. */
const sameWords = (a: Assertion, b: Assertion): number => {
  const order = inOrder(a, b);
  return speakers(a, b) === 'same' && quotes(a) && quotes(b) ? Math.min(1, order + 0.25) : order;
};

/** Parts the statements of one claim into utterances: the same words, on the same occasion. A narrated statement is nobody's utterance but its outlet's. */
export const utterancesOf = (claim: readonly Assertion[]): Utterance[] => {
  const edges = claim.flatMap((a, i) =>
    claim.slice(i + 1).map((b, k) => {
      const apart = speakers(a, b) === 'different' || !datesAgree(a.statement.said, b.statement.said, 1);
      const narrated = (a.statement.kind === 'narrated') !== (b.statement.kind === 'narrated');
      return { a: i, b: i + 1 + k, score: sameWords(a, b), blocked: apart || narrated };
    }),
  );
  return averageLink(claim.length, edges, 0.6).map((members) => {
    const inside = members.map((i) => claim[i] as Assertion);
    const statements = inside.map(({ statement }) => statement.id).sort();
    const collation = collate(inside.map(({ statement, document }) => ({ statement: statement.id, document, content: statement.content })));
    return { id: `u-${shortHash(statements[0] ?? '', 10)}`, statements, collation };
  });
};
