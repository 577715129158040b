import { keptWork } from '../build/kept-work.ts';
import type { ActorNode } from '../data/nodes.ts';
import { arrange } from './arrange.ts';
import { drawLines, type Line, tenth } from './lines.ts';
import { type NameBox, nameBox } from './name-box.ts';
import { pickPairs } from './pairs.ts';
import type { Box } from './separate.ts';
import type { Tie } from './ties.ts';

/** An actor's name in its box, by its middle; `person` and `speaks` say how it is drawn. */
export type NetworkNode = Box & { actor: ActorNode; lines: NameBox['lines']; person: boolean; speaks: boolean };

/** `answers`: nothing but answers leads along it; `together`: nothing leads along it, both say the same. */
export type NetworkLine = Line & { weight: number; answers: boolean; together: boolean };

export type NetworkPicture = { width: number; height: number; nodes: NetworkNode[]; lines: NetworkLine[] };

/** A wide picture for a desk, a narrow one for a phone, which shows fewer. */
export const formats = {
  wide: { width: 1080, height: 560, actors: 30, pairs: 48 },
  narrow: { width: 344, height: 520, actors: 12, pairs: 16 },
} as const;

const margin = 8;

/** Draws who speaks about whom; `null` when nobody named does. */
export const networkPicture = (ties: readonly Tie[], format: keyof typeof formats): NetworkPicture | null => {
  const { width, height, ...most } = formats[format];
  const { actors, pairs } = pickPairs(ties, most);
  if (pairs.length === 0) return null;
  const nodes = actors.map(
    (actor): NetworkNode => ({
      x: 0,
      y: 0,
      ...nameBox(actor.name),
      actor,
      person: actor.type === 'person',
      speaks: actor.statements.length > 0,
    }),
  );
  const joins = pairs.map(({ a, b, there, back, together, answers }) => ({
    source: actors.indexOf(a),
    target: actors.indexOf(b),
    there,
    back,
    weight: tenth(1 + Math.log2(Math.max(1, there + back)) * 0.7),
    answers: answers && there + back > 0,
    together: there + back === 0 && together > 0,
    strength: Math.min(0.7, 0.2 + (there + back) * 0.08),
  }));
  const room = height * Math.min(1, 0.3 + actors.length / most.actors);
  const boxes = nodes.map(({ x, y, width: across, height: down }) => ({ x, y, width: across, height: down }));
  const bonds = joins.map(({ source, target, strength }) => ({ source, target, strength }));
  const places = keptWork('networks', [boxes, bonds, width, room], () => {
    arrange(boxes, bonds, { width, height: room });
    return boxes.map(({ x, y }) => ({ x, y }));
  });
  for (const [i, place] of places.entries()) Object.assign(nodes[i] as NetworkNode, place);
  const top = Math.min(...nodes.map(({ y, height: own }) => y - own / 2)) - margin;
  for (const node of nodes) [node.x, node.y] = [tenth(node.x), tenth(node.y - top)];
  const bottom = Math.max(...nodes.map(({ y, height: own }) => y + own / 2)) + margin;
  const lines = drawLines(nodes, joins).map((line, i) => {
    const { weight = 1, answers = false, together = false } = joins[i] ?? {};
    return { ...line, weight, answers, together };
  });
  return { width, height: Math.ceil(bottom), nodes, lines };
};
