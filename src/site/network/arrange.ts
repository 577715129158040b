import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { type Box, separate } from './separate.ts';

export type Join = { source: number; target: number; strength: number };

/** A generator with a fixed beginning (Numerical Recipes): the layout is the same on every run. */
const fixedChance = () => {
  let state = 1;
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return state / 4294967296;
  };
};

const ticks = 300;

/** Spreads values over a stretch, half by their distances and half by their order: forces crowd the middle and leave the edges empty. */
const spread = (values: number[], length: number): number[] => {
  const order = values.toSorted((a, b) => a - b);
  const [least = 0, most = 0] = [order[0], order.at(-1)];
  return values.map((value) => {
    const distance = most > least ? (value - least) / (most - least) : 0.5;
    const rank = order.length > 1 ? order.indexOf(value) / (order.length - 1) : 0.5;
    return ((distance + rank) / 2) * length;
  });
};

/**
 * Places boxes in a frame so that joined ones stand near each other: a force-directed layout (Fruchterman and Reingold 1991; d3-force) from fixed
 * positions, then what overlaps is moved apart. Boxes are moved in place, down
 * beyond the frame where it has no room for all.
 */
export const arrange = (boxes: Box[], joins: Join[], frame: { width: number; height: number }): void => {
  const columns = Math.max(1, Math.ceil(Math.sqrt(boxes.length)));
  const rows = Math.ceil(boxes.length / columns);
  // Row by row, the first ones in the middle rows, so that the most tied begin where there is most room around them.
  for (const [i, box] of boxes.entries()) {
    const row = Math.floor(i / columns);
    const fromMiddle = (row % 2 === 0 ? 1 : -1) * Math.ceil(row / 2);
    box.x = ((i % columns) + 0.5 + (row % 2) * 0.3) * (frame.width / (columns + 0.3));
    box.y = frame.height / 2 + fromMiddle * (frame.height / rows);
  }
  const flat = frame.height / frame.width;
  forceSimulation(boxes)
    .randomSource(fixedChance())
    .force(
      'join',
      forceLink(joins.map((join) => ({ ...join })))
        .distance(Math.min(frame.width, frame.height) / 4)
        .strength(({ strength }) => strength),
    )
    .force('apart', forceManyBody().strength(-frame.width * 0.9))
    .force(
      'room',
      forceCollide<Box>(({ width }) => width / 2.4),
    )
    .force('across', forceX(frame.width / 2).strength(0.06 * Math.min(1, flat)))
    .force('down', forceY(frame.height / 2).strength(0.06 / Math.max(flat, 0.3)))
    .stop()
    .tick(ticks);
  const across = spread(
    boxes.map(({ x }) => x),
    frame.width,
  );
  const down = spread(
    boxes.map(({ y }) => y),
    frame.height,
  );
  for (const [i, box] of boxes.entries()) [box.x, box.y] = [across[i] ?? box.x, down[i] ?? box.y];
  separate(boxes, frame, { between: 20, edge: 4 });
};
