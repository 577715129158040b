/** Where a drawing's lines are written to, as a canvas would be drawn on (the part of CanvasRenderingContext2D that d3-geo calls). */
export type PathData = {
  beginPath: () => void;
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  closePath: () => void;
  arc: () => void;
  /** The SVG path data written so far. */
  text: () => string;
};

/** Tenths of a unit, as SVG writes them: no zero before the point, no space before a minus. */
const written = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, '$1.');

const pair = (x: number, y: number): string => `${written(x)}${y < 0 ? '' : ','}${written(y)}`;

/** Path data in steps from point to point: half as heavy as d3's own, which names every point by its place. */
export const pathData = (): PathData => {
  let text = '';
  let [atX, atY] = [0, 0];
  let stepping = false;
  const tenths = (value: number) => Math.round(value * 10);
  const go = (x: number, y: number) => {
    [atX, atY] = [x, y];
  };
  return {
    beginPath: () => {},
    moveTo: (x, y) => {
      go(tenths(x), tenths(y));
      stepping = false;
      text += `M${pair(atX, atY)}`;
    },
    lineTo: (x, y) => {
      const [dx, dy] = [tenths(x) - atX, tenths(y) - atY];
      if (dx === 0 && dy === 0) return;
      text += `${stepping ? (dx < 0 ? '' : ' ') : 'l'}${pair(dx, dy)}`;
      stepping = true;
      go(atX + dx, atY + dy);
    },
    closePath: () => {
      text += 'z';
    },
    arc: () => {},
    text: () => text,
  };
};
