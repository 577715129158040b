import { type Box, overlap } from './separate.ts';

type Point = { x: number; y: number };

/** A line between the edges of two boxes; `ends`: the points of the arrows that stand on it, with the number that goes with each. */
export type Line = { from: Point; to: Point; arrows: { tip: Point; path: string; label: { at: Point; text: string } | null }[] };

const gap = 3;
const arrow = { long: 9, wide: 4.5 };
const digit = { width: 8, height: 14 };

export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Where the way from the middle of a box to a point leaves it. */
const leaves = (box: Box, to: Point): Point => {
  const [dx, dy] = [to.x - box.x, to.y - box.y];
  const scale = Math.min((box.width / 2 + gap) / Math.max(Math.abs(dx), 1e-6), (box.height / 2 + gap) / Math.max(Math.abs(dy), 1e-6));
  return { x: box.x + dx * scale, y: box.y + dy * scale };
};

const arrowPath = (tip: Point, dx: number, dy: number): string => {
  const back = { x: tip.x - dx * arrow.long, y: tip.y - dy * arrow.long };
  const corner = (side: number) => `${tenth(back.x - dy * arrow.wide * side)} ${tenth(back.y + dx * arrow.wide * side)}`;
  return `M${tenth(tip.x)} ${tenth(tip.y)}L${corner(1)}L${corner(-1)}Z`;
};

/**
 * Draws lines between boxes, each from edge to edge, with an arrow where something leads to a box, and the number of claims beside it where it is
 * more than one. A number is left out where it would lie on a box or on another number: the table has it.
 */
export const drawLines = (boxes: Box[], joins: { source: number; target: number; there: number; back: number }[]): Line[] => {
  const taken: Box[] = [...boxes];
  const label = (tip: Point, dx: number, dy: number, count: number) => {
    if (count < 2) return null;
    const text = String(count);
    for (const far of [arrow.long + 9, arrow.long + 20, arrow.long + 32]) {
      const at = { x: tenth(tip.x - dx * far), y: tenth(tip.y - dy * far) };
      const box = { ...at, width: text.length * digit.width + 4, height: digit.height };
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return { at, text };
    }
    return null;
  };
  return joins.flatMap(({ source, target, there, back }) => {
    const [a, b] = [boxes[source], boxes[target]];
    if (!a || !b) return [];
    const [from, to] = [leaves(a, b), leaves(b, a)];
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
    const arrowAt = (tip: Point, x: number, y: number, count: number) =>
      count > 0 ? [{ tip, path: arrowPath(tip, x, y), label: label(tip, x, y, count) }] : [];
    const arrows = [...arrowAt(to, dx, dy, there), ...arrowAt(from, -dx, -dy, back)];
    const round = ({ x, y }: Point): Point => ({ x: tenth(x), y: tenth(y) });
    return [{ from: round(from), to: round(to), arrows }];
  });
};
