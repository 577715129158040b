import type { Chain, Mention } from '../vocabulary/mention.ts';
import type { Range } from '../vocabulary/span.ts';

const AGED = /^the\s+(?:now\s+)?(\d{1,3})[\s-]+year[\s-]+old(?:\s+\p{Ll}[\p{L}-]*){0,3},?$/iu;

/** The age that a phrase calls somebody by ("the 33-year-old welder"), else `null`. */
export const ageOf = (source: string): string | null => AGED.exec(source)?.[1] ?? null;

/**
 * Whom an age means: the person whose age is printed so, else the only one named in the sentences before of whom no other age is. `null` where
 * that leaves a choice.
 * @param from where the sentences before begin
 * @param contents what is said there: whom a quotation names is not its speaker
 */
export const personAged = (
  text: string,
  age: string,
  [from, to]: Range,
  mentions: readonly Mention[],
  chains: readonly Chain[],
  contents: readonly Range[],
): number | null => {
  const people = mentions.filter(({ kind, chain, end }) => kind === 'name' && chains[chain]?.type === 'person' && end <= to);
  const printed = new Map<number, string>();
  for (const { end, chain } of people) {
    const years = /^,\s+(\d{1,3})(?=[,.;])/.exec(text.slice(end, end + 8))?.[1];
    if (years !== undefined) printed.set(chain, years);
  }
  const sure = [...printed].filter(([, years]) => years === age);
  if (sure.length > 0) return sure.length === 1 ? (sure[0]?.[0] ?? null) : null;
  const near = people.filter(
    ({ start, chain }) => start >= from && !printed.has(chain) && !contents.some(([a, b]) => start >= a && start < b),
  );
  const only = new Set(near.map(({ chain }) => chain));
  return only.size === 1 ? (near[0]?.chain ?? null) : null;
};
