import type { Path } from 'fontkit';

/** Closed polygons, each as x, y, x, y …, y downwards from the baseline. Ink lies to the right of the way along them, as in TrueType. */
export type Outline = number[][];

/** How far a polygon may lie from its curve, in ems: a twentieth of a pixel in the largest letters of a picture. */
const tolerance = 1 / 2000;

/** The outline of a glyph, in ems, of a font with so many units to the em; its curves are made straight (they are quadratic in TrueType). */
export const outlineOf = ({ commands }: Path, unitsPerEm: number): Outline => {
  const outline: Outline = [];
  let [x, y] = [0, 0];
  for (const { command, args } of commands) {
    const [x1 = x, y1 = y, x2 = x1, y2 = y1] = args.map((arg, i) => (i % 2 === 0 ? arg : -arg) / unitsPerEm);
    if (command === 'moveTo') outline.push([x1, y1]);
    else if (command === 'lineTo') outline.at(-1)?.push(x1, y1);
    else if (command === 'quadraticCurveTo') {
      const bend = Math.max(Math.abs(x - 2 * x1 + x2), Math.abs(y - 2 * y1 + y2));
      const parts = Math.max(1, Math.ceil(Math.sqrt(bend / (4 * tolerance))));
      for (let i = 1; i <= parts; i++) {
        const [t, s] = [i / parts, 1 - i / parts];
        outline.at(-1)?.push(s * s * x + 2 * s * t * x1 + t * t * x2, s * s * y + 2 * s * t * y1 + t * t * y2);
      }
    }
    [x, y] = [x2, y2];
  }
  return outline;
};

type Edge = { x: number; y: number; right: number; down: number };

/** The edges of a polygon by where they begin and which way they go; those of no length are left out. */
const edgesOf = (polygon: number[]): Edge[] => {
  const edges: Edge[] = [];
  for (let i = 0; i < polygon.length; i += 2) {
    const [x = 0, y = 0] = polygon.slice(i, i + 2);
    const [nextX = 0, nextY = 0] = i + 2 < polygon.length ? polygon.slice(i + 2, i + 4) : polygon;
    // Not Math.hypot: only the four operations and the root are the same on every machine.
    const length = Math.sqrt((nextX - x) ** 2 + (nextY - y) ** 2);
    if (length > 0) edges.push({ x, y, right: (nextX - x) / length, down: (nextY - y) / length });
  }
  return edges;
};

/** SVG's own limit: where two edges meet more sharply than this, the corner is cut off. */
const sharpest = 2 / 4 ** 2;

/** A polygon with its edges moved outwards by so much, corners mitred, as a stroke of twice that width round it would do. */
export const thickened = (polygon: number[], by: number): number[] => {
  const edges = edgesOf(polygon);
  return edges.flatMap(({ x, y, right, down }, i) => {
    const before = edges.at(i - 1) ?? { right, down };
    const meeting = 1 + before.right * right + before.down * down;
    if (meeting < sharpest) return [x + before.down * by, y - before.right * by, x + down * by, y - right * by];
    return [x + ((before.down + down) / meeting) * by, y - ((before.right + right) / meeting) * by];
  });
};
