import packed from './coreference.json' with { type: 'json' };
import { lengthInDays, overlap } from './day-range.ts';
import type { Weights } from './features.ts';
import type { Happening } from './happening.ts';
import { logOdds, unpack } from './model.ts';

const model = unpack(packed);

/** From this mean probability on, mentions tell of one happening: best on the training half of ECB+. */
export const ENOUGH = 0.55;

/** Stems that the training half of ECB+ saw name one happening. */
export const partnersOf = (stem: string): string[] => partners.get(stem) ?? [];

const partners = new Map<string, string[]>();
for (const [pair, odds] of Object.entries(model.affinity)) {
  const [left = '', right = ''] = pair.split(' ');
  if (odds <= 0 || left === right) continue;
  partners.set(left, [...(partners.get(left) ?? []), right]);
  partners.set(right, [...(partners.get(right) ?? []), left]);
}

const isPrecise = ({ days }: Happening): boolean => days !== null && lengthInDays(days) <= 3;

/** What no likeness of words outweighs: other days, a kind of happening of its own, or a wish on one side and a fact on the other. */
const areApart = (a: Happening, b: Happening): boolean => {
  if ((a.mention.status === 'demanded') !== (b.mention.status === 'demanded')) return true;
  const types = [a.mention.type, b.mention.type];
  if (a.wording.stem !== b.wording.stem && types[0] !== types[1] && !types.includes('other')) return true;
  const [left, right] = [a.days, b.days];
  return isPrecise(a) && isPrecise(b) && left !== null && right !== null && !overlap(left, right);
};

/** What circumstances add to the log odds of the words. ECB+ labels no circumstances, so these are set by hand, not learned. */
const CIRCUMSTANCES = { shared: 0.6, apart: -0.9, day: 0.6 };

const weigh = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((each) => b.has(each)).length;
  return shared === 0 ? CIRCUMSTANCES.apart : CIRCUMSTANCES.shared * Math.min(2, shared);
};

/** How likely two event mentions tell of one happening, in 0–1, and whether they cannot. */
export const judge = (a: Happening, b: Happening, weights: Weights): { score: number; apart: boolean } => {
  const odds = logOdds(model, a.wording, b.wording, weights) + weigh(a.participants, b.participants) + weigh(a.places, b.places);
  const day = isPrecise(a) && isPrecise(b) ? CIRCUMSTANCES.day : 0;
  return { score: 1 / (1 + Math.exp(-odds - day)), apart: areApart(a, b) };
};
