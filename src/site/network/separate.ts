/** A box by its middle. */
export type Box = { x: number; y: number; width: number; height: number };

/** How far two boxes reach into each other, with a gap around them; not positive where they do not. */
const reach = (a: Box, b: Box, gap: number) => ({
  x: (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x),
  y: (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y),
});

export const overlap = (a: Box, b: Box, gap = 0): boolean => {
  const { x, y } = reach(a, b, gap);
  return x > 0.01 && y > 0.01;
};

/** Pushes two boxes apart along the shorter way, half of it each; of two on one spot the first goes up. */
const push = (a: Box, b: Box, gap: number): boolean => {
  const { x, y } = reach(a, b, gap);
  if (x <= 0.01 || y <= 0.01) return false;
  const along = x < y ? 'x' : 'y';
  const way = (along === 'x' ? x : y) / 2;
  const sign = a[along] <= b[along] ? 1 : -1;
  a[along] -= sign * way;
  b[along] += sign * way;
  return true;
};

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Moves a box back inside a frame; false where it was. */
const keepInside = (box: Box, frame: { width: number; height: number }, edge: number): boolean => {
  const { x, y } = box;
  box.x = clamp(x, box.width / 2 + edge, frame.width - box.width / 2 - edge);
  box.y = clamp(y, box.height / 2 + edge, frame.height - box.height / 2 - edge);
  return box.x !== x || box.y !== y;
};

const rounds = 80;
const growths = 12;

/** From top to bottom, each box down to where it is clear of those above it. */
const drop = (boxes: readonly Box[], gap: number): void => {
  const placed: Box[] = [];
  for (const box of boxes.toSorted((a, b) => a.y - b.y)) {
    const above = placed.filter((other) => reach(box, other, gap).x > 0);
    box.y = Math.max(box.y, ...above.map((other) => other.y + (box.height + other.height) / 2 + gap));
    placed.push(box);
  }
};

/**
 * Moves boxes, as little as it can, until none overlaps another and all stand inside a frame as wide as given whose height
 * grows until there is room. Wide boxes may wedge each other between its sides at any height: these go below each other.
 * `gap`: what is left free around each box. Quadratic in the boxes, of which there are a few dozen.
 */
export const separate = (boxes: Box[], frame: { width: number; height: number }, gap: { between: number; edge: number }): void => {
  for (let growth = 0; growth <= growths; growth++) {
    const height = frame.height * 1.08 ** growth;
    for (let round = 0; round < rounds; round++) {
      let moved = false;
      for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) moved = push(a, b, gap.between) || moved;
      for (const box of boxes) moved = keepInside(box, { width: frame.width, height }, gap.edge) || moved;
      if (!moved) return;
    }
    // A wall keeps them together: a little more room, from the middle.
    for (const box of boxes) box.y += (height * 0.08) / 2;
  }
  for (const box of boxes) keepInside(box, { width: frame.width, height: Number.POSITIVE_INFINITY }, gap.edge);
  drop(boxes, gap.between);
};
