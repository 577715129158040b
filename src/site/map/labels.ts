/** What is to be written beside a point. Heavier ones are placed first. `bare`: the point has no mark, its name stands on it. */
export type Named = { name: string; x: number; y: number; weight: number; radius: number; bare: boolean };

export type Anchor = 'start' | 'middle' | 'end';

/** Where the name is written: the baseline's anchor point. */
export type Label = { x: number; y: number; anchor: Anchor };

type Box = { left: number; top: number; right: number; bottom: number };

/** The size of the largest type the names are set in, in the drawing's units, and how wide its letters are on average. */
const type = { size: 15, letter: 0.58 };

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const markBox = ({ x, y, radius }: Named): Box => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });

const boxOf = ({ x, y, anchor }: Label, width: number): Box => {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: y - type.size * 0.8, right: left + width, bottom: y + type.size * 0.25 };
};

/** Positions around a point, the best to read first (Imhof 1962; Christensen, Marks and Shieber 1995). */
const positions = ({ x, y, radius, bare }: Named): Label[] => {
  const away = radius + 4;
  const middle = y + type.size * 0.3;
  if (bare) return [{ x, y: middle, anchor: 'middle' }];
  return [
    { x: x + away, y: middle, anchor: 'start' },
    { x: x - away, y: middle, anchor: 'end' },
    { x: x + away * 0.7, y: y - away * 0.7, anchor: 'start' },
    { x: x + away * 0.7, y: y + away * 0.7 + type.size * 0.7, anchor: 'start' },
    { x: x - away * 0.7, y: y - away * 0.7, anchor: 'end' },
    { x: x - away * 0.7, y: y + away * 0.7 + type.size * 0.7, anchor: 'end' },
    { x, y: y - away, anchor: 'middle' },
    { x, y: y + away + type.size * 0.8, anchor: 'middle' },
  ];
};

/**
 * Greedy point-feature labelling: each name, heaviest first, takes the best position where it meets neither a name, nor a mark, nor the
 * edge. `null` for one that has no such position: a name left out is better than two that cannot be read.
 */
export const placeLabels = (named: Named[], size: { width: number; height: number }): (Label | null)[] => {
  const taken = named.filter(({ bare }) => !bare).map((point) => ({ point, box: markBox(point) }));
  const boxes: Box[] = [];
  const labels = new Map<Named, Label>();
  const order = named.toSorted((a, b) => Number(a.bare) - Number(b.bare) || b.weight - a.weight || (a.name < b.name ? -1 : 1));
  for (const point of order) {
    const width = [...point.name].length * type.size * type.letter;
    const free = positions(point).find((label) => {
      const box = boxOf(label, width);
      const inside = box.left >= 2 && box.right <= size.width - 2 && box.top >= 2 && box.bottom <= size.height - 2;
      return inside && !boxes.some((other) => meet(box, other)) && !taken.some((mark) => mark.point !== point && meet(box, mark.box));
    });
    if (!free) continue;
    labels.set(point, free);
    boxes.push(boxOf(free, width));
  }
  return named.map((point) => labels.get(point) ?? null);
};
