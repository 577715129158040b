import type { Anchor } from '../../vocabulary/graph.ts';
import type { Happening } from './happening.ts';

const POINTING = /^(?:this|that|these|those|it|its|his|her|their|such|another|any|some)\b/i;

/** Better titles sort first: names someone or somewhere, stands on its own, is neither a bare word nor a sentence, is shortest. */
const rank = ({ mention: { phrase }, participants, places }: Happening): number[] => {
  const count = phrase.exact.trim().split(/\s+/).length;
  const capitals = phrase.exact.slice(1).match(/(?<=[\s(“"‘'-])\p{Lu}/gu)?.length ?? 0;
  const names = Number(participants.size + places.size > 0) * Math.min(2, capitals);
  return [
    Number(POINTING.test(phrase.exact)),
    Number(/\n/.test(phrase.exact)),
    Number(count < 2 || count > 14),
    -names,
    phrase.exact.length,
  ];
};

const compare = (a: number[], b: number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

/** The phrase that best names an event, verbatim, from its mentions in order of publication. */
export const titleOf = (mentions: Happening[]): Anchor => {
  const [best] = mentions.map((happening) => ({ happening, rank: rank(happening) })).sort((a, b) => compare(a.rank, b.rank));
  if (best === undefined) throw new RangeError('an event has at least one mention');
  const { doc, mention } = best.happening;
  return { doc, start: mention.phrase.start, end: mention.phrase.end, exact: mention.phrase.exact };
};
