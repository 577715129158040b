import { listed } from '../actors/listed.ts';
import { linkage } from './linkage.ts';
import { type Term, telling } from './words.ts';

/** Alike enough to tell of one incident; found on the training half of ECB+. */
const ENOUGH = 0.1;
/** A word in more documents than this opens no comparison. */
const SPREAD = 60;

type Signature = { weights: Map<string, number>; norm: number };

/** Names and numbers weigh twice; a word of one document alone cannot be shared. */
const signatures = (documents: Term[][]): { signatures: Signature[]; frequency: Map<string, number> } => {
  const frequency = new Map<string, number>();
  for (const terms of documents)
    for (const stem of new Set(terms.filter(telling).map(({ stem }) => stem))) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const made = documents.map((terms) => {
    const weights = new Map<string, number>();
    for (const term of terms.filter(telling)) {
      const seen = frequency.get(term.stem) ?? 1;
      if (seen < 2) continue;
      const weight = (Math.log((documents.length + 1) / seen) + 0.1) * (term.name || term.number ? 2 : 1);
      weights.set(term.stem, Math.max(weight, weights.get(term.stem) ?? 0));
    }
    return { weights, norm: Math.hypot(...weights.values()) || 1 };
  });
  return { signatures: made, frequency };
};

const cosine = (a: Signature, b: Signature): number => {
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let product = 0;
  for (const [stem, weight] of few.weights) product += weight * (many.weights.get(stem) ?? 0);
  return product / (a.norm * b.norm);
};

/** Which documents tell of the same incident, by the rarer words they share: a group's number for each document. */
export const documentGroups = (documents: Term[][]): number[] => {
  const { signatures: signed, frequency } = signatures(documents);
  const holders = new Map<string, number[]>();
  signed.forEach(({ weights }, at) => {
    for (const stem of weights.keys()) if ((frequency.get(stem) ?? 0) <= SPREAD) listed(holders, stem).push(at);
  });
  const links = new Map<number, { left: number; right: number; score: number; apart: boolean }>();
  for (const docs of holders.values())
    docs.forEach((left, i) => {
      for (const right of docs.slice(i + 1)) {
        const pair = left * documents.length + right;
        const [a, b] = [signed[left], signed[right]];
        if (!links.has(pair) && a !== undefined && b !== undefined) links.set(pair, { left, right, score: cosine(a, b), apart: false });
      }
    });
  const groups = new Array<number>(documents.length).fill(0);
  const alike = linkage(
    documents.map(() => 1),
    [...links.values()],
    ENOUGH,
  );
  alike.forEach((group, number) => {
    for (const at of group) groups[at] = number;
  });
  return groups;
};
