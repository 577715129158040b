import { type Box, overlap } from './separate.ts';

type Point = { x: number; y: number };

/** A line between the edges of two boxes as path data, and the arrows that stand on it, with the number that goes with each. */
export type Line = { path: string; arrows: { tip: Point; path: string; label: { at: Point; text: string } | null }[] };

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

/** How far the middle of a line may be pulled aside, in parts of its length, the least first. */
const bends = [0, 0.12, -0.12, 0.24, -0.24, 0.4, -0.4] as const;
const samples = 24;

/** The way between two boxes: straight, or bent around a box that stands in it. `pull` is what it bends towards. */
type Way = { from: Point; to: Point; pull: Point; bend: number };

const wayOf = (a: Box, b: Box, bend: number): Way => {
  const pull = { x: (a.x + b.x) / 2 - (b.y - a.y) * bend, y: (a.y + b.y) / 2 + (b.x - a.x) * bend };
  return bend === 0 ? { from: leaves(a, b), to: leaves(b, a), pull, bend } : { from: leaves(a, pull), to: leaves(b, pull), pull, bend };
};

/** Points along a way: a quadratic Bézier curve. */
const along = ({ from, to, pull }: Way): Box[] =>
  Array.from({ length: samples }, (_, i) => {
    const t = (i + 1) / (samples + 1);
    const at = (key: 'x' | 'y') => (1 - t) ** 2 * from[key] + 2 * t * (1 - t) * pull[key] + t ** 2 * to[key];
    return { x: at('x'), y: at('y'), width: 0, height: 0 };
  });

/** The straightest of the ways that meet the fewest boxes and stay among them. */
const clearWay = (a: Box, b: Box, boxes: readonly Box[]): Way => {
  const others = boxes.filter((box) => box !== a && box !== b);
  const [left, right] = [Math.min(...boxes.map(({ x, width }) => x - width / 2)), Math.max(...boxes.map(({ x, width }) => x + width / 2))];
  const [top, bottom] = [
    Math.min(...boxes.map(({ y, height }) => y - height / 2)),
    Math.max(...boxes.map(({ y, height }) => y + height / 2)),
  ];
  const faults = (way: Way): number => {
    const points = along(way);
    const met = others.filter((box) => points.some((point) => overlap(point, box, gap))).length;
    return met + (points.every(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom) ? 0 : boxes.length);
  };
  let best = wayOf(a, b, bends[0]);
  let least = faults(best);
  for (const bend of bends.slice(1)) {
    if (least === 0) break;
    const way = wayOf(a, b, bend);
    const found = faults(way);
    if (found < least) [best, least] = [way, found];
  }
  return best;
};

/**
 * Draws lines between boxes, each from edge to edge and around others where it can, with an arrow where something leads to a box, and the
 * number of claims beside it where it is more than one. A number is left out where it would lie on a box or on another number: the table has it.
 */
export const drawLines = (boxes: Box[], joins: { source: number; target: number; there: number; back: number }[]): Line[] => {
  const taken: Box[] = [...boxes];
  const label = (tip: Point, dx: number, dy: number, count: number) => {
    if (count < 2) return null;
    const text = String(count);
    const places = [0, 11, -11].flatMap((beside) => [18, 29, 41].map((far) => ({ far, beside })));
    for (const { far, beside } of places) {
      const at = { x: tenth(tip.x - dx * far - dy * beside), y: tenth(tip.y - dy * far + dx * beside) };
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
    const { from, to, pull, bend } = clearWay(a, b, boxes);
    const arrowAt = (tip: Point, count: number) => {
      if (count === 0) return [];
      const length = Math.hypot(tip.x - pull.x, tip.y - pull.y) || 1;
      const [dx, dy] = [(tip.x - pull.x) / length, (tip.y - pull.y) / length];
      return [{ tip, path: arrowPath(tip, dx, dy), label: label(tip, dx, dy, count) }];
    };
    const print = ({ x, y }: Point): string => `${tenth(x)} ${tenth(y)}`;
    return [
      {
        path: `M${print(from)}${bend === 0 ? 'L' : `Q${print(pull)} `}${print(to)}`,
        arrows: [...arrowAt(to, there), ...arrowAt(from, back)],
      },
    ];
  });
};
