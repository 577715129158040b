import type { Utterance } from '../../vocabulary/claim.ts';
import { collate } from '../collation/collate.ts';
import { align } from './alignment.ts';
import { averageLink } from './clusters.ts';
import { shortHash } from './ids.ts';
import { datesAgree, speakers } from './occasion.ts';
import { type Profile, profileOf } from './profile.ts';
import { generalRarity } from './rarity.ts';
import type { Assertion } from './statements.ts';

/** Share of the shorter wording's words that stand in the same order in the longer one. */
const inOrder = (a: Profile, b: Profile): number => align(a, b).sequence / Math.max(1, Math.min(a.spoken.length, b.spoken.length));

const quotes = ({ statement }: Assertion): boolean => statement.kind === 'direct' || statement.kind === 'mixed';

/** Whether a content tells something by itself: it has a verb behind a first word, for a tagger takes "hopes of a deal" for one, or quotation marks. */
const holds = ({ own, quoted }: Assertion): boolean =>
  quoted.length > 0 || own.some(({ pos, lower }, i) => (i > 0 || lower.endsWith('ing')) && (pos === 'VERB' || pos === 'AUX'));

// What is retold keeps few of its words, and two quotations of one remark only part of them, since a translation changes many.
const lenience = { retold: 0.35, quoted: 0.25 };

/** 1 for the very same words. That both put forward one proposition is known; two quotations with other words are two remarks to one effect. */
const sameWords = (a: Assertion, b: Assertion, order: number): number =>
  Math.min(1, order + (quotes(a) && quotes(b) ? lenience.quoted : lenience.retold));

/** Parts the statements of one claim into utterances: the same words, on the same occasion. A narrated statement is nobody's utterance but its outlet's. */
export const utterancesOf = (claim: readonly Assertion[]): Utterance[] => {
  const profiles = claim.length < 2 ? [] : claim.map(({ words }) => profileOf(words, generalRarity));
  const edges = claim.flatMap((a, i) =>
    claim.slice(i + 1).map((b, k) => {
      const who = speakers(a, b);
      // One remark may be told with two days, by time zone; two who speak for one side on two days make two.
      const apart = who === 'different' || !datesAgree(a.statement.said, b.statement.said, who === 'same' ? 1 : 0);
      // "Played down | hopes of a deal", "there is no hope of a deal": only the source's own verb makes a statement of the first.
      const toldApart = holds(a) !== holds(b);
      const narrated = (a.statement.kind === 'narrated') !== (b.statement.kind === 'narrated');
      return {
        a: i,
        b: i + 1 + k,
        score: sameWords(a, b, inOrder(profiles[i] as Profile, profiles[i + 1 + k] as Profile)),
        blocked: apart || narrated || toldApart,
      };
    }),
  );
  return averageLink(claim.length, edges, 0.6).map((members) => {
    const inside = members.map((i) => claim[i] as Assertion);
    const statements = inside.map(({ statement }) => statement.id).sort();
    const collation = collate(
      inside.map(({ statement, document, own, names }) => ({
        statement: statement.id,
        document,
        content: statement.content,
        words: own,
        names,
      })),
    );
    return { id: `u-${shortHash(statements[0] ?? '', 10)}`, statements, collation };
  });
};
