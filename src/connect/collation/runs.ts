import type { Slot } from './align.ts';
import type { Neighbours } from './left-out.ts';
import type { Token } from './tokens.ts';

/** Slots that make one column. */
export type Run = { variant: boolean; slots: Slot[]; who: string };

const witnessesIn = (slots: readonly Slot[]): Set<number> => new Set(slots.flatMap((slot) => [...slot.keys()]));

/** Some tokens of one witness as a column of its own; none without tokens. */
const ownRun = (witness: number, tokens: readonly Token[]): Run[] =>
  tokens.length === 0 ? [] : [{ variant: false, who: String(witness), slots: tokens.map((token) => new Map([[witness, token]])) }];

/** Each witness's words of a run as a column of its own. */
export const parted = ({ slots }: Run): Run[] =>
  [...witnessesIn(slots)]
    .sort((a, b) => a - b)
    .flatMap((witness) =>
      ownRun(
        witness,
        slots.flatMap((slot) => slot.get(witness) ?? []),
      ),
    );

/**
 * Slots as columns: neighbours that belong to one difference, or that all agree among the same witnesses; never across a gap inside a content, or
 * words that stand elsewhere.
 * `keyAt` tells slots of one column apart from others. `strays` are the tokens of each witness that are not compared, by the compared one behind
 * them, or none: they stand in columns of their own.
 */
export const runsOf = (
  slots: readonly Slot[],
  keyAt: (slot: number) => { variant: boolean; who: string },
  strays: readonly ReadonlyMap<Token | null, Token[]>[],
  neighbours: Neighbours,
): Run[] => {
  const runs: Run[] = [];
  const lasts = new Map<number, Token>();
  slots.forEach((slot, i) => {
    if (slot.size === 0) return;
    const open = runs.at(-1);
    const { variant, who } = keyAt(i);
    const crosses = [...slot].some(([witness, token]) => {
      const last = lasts.get(witness);
      if (!last) return false;
      // Words that are not compared stand between.
      const next = strays[witness]?.get(token)?.[0] ?? token;
      return last.part !== token.part || neighbours.get(last)?.behind !== next;
    });
    const before = [...slot].sort(([a], [b]) => a - b).flatMap(([witness, token]) => ownRun(witness, strays[witness]?.get(token) ?? []));
    for (const [witness, token] of slot) lasts.set(witness, token);
    if (open && open.variant === variant && open.who === who && !crosses) {
      const inside = witnessesIn(open.slots);
      const [interrupting, others] = [
        before.filter(({ who }) => inside.has(Number(who))),
        before.filter(({ who }) => !inside.has(Number(who))),
      ];
      runs.splice(-1, 0, ...others);
      if (interrupting.length === 0) open.slots.push(slot);
      else runs.push(...interrupting, { variant, who, slots: [slot] });
    } else runs.push(...before, { variant, who, slots: [slot] });
  });
  return [...runs, ...strays.flatMap((own, witness) => ownRun(witness, own.get(null) ?? []))];
};
