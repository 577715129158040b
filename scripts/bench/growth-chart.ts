import { scaleLinear } from 'd3-scale';
import { type Build, type Figure, type Result, sameFiles } from './result.ts';
import { number } from './table.ts';

export type GrowthLine = { name: string; points: { x: number; y: number }[] };

const size = { width: 640, height: 360, left: 70, right: 150, top: 30, bottom: 50 };
const dashes = ['', '6 4', '2 3'];

const lineHeight = 15;

/** Heights of labels, moved up where two would stand on one another; the lowest stays. */
const apart = (heights: readonly number[]): number[] => {
  const placed = [...heights];
  let above = Number.POSITIVE_INFINITY;
  for (const { i } of heights.map((height, i) => ({ height, i })).sort((a, b) => b.height - a.height)) {
    placed[i] = Math.min(placed[i] ?? 0, above - lineHeight);
    above = placed[i] ?? 0;
  }
  return placed;
};

/** How something grows with the number of pages, as SVG: a straight line is linear growth. */
export const growthChart = (what: string, lines: readonly GrowthLine[]): string => {
  const all = lines.flatMap(({ points }) => points);
  const x = scaleLinear([0, Math.max(1, ...all.map((point) => point.x))], [size.left, size.width - size.right]).nice();
  const y = scaleLinear([0, Math.max(1, ...all.map((point) => point.y))], [size.height - size.bottom, size.top]).nice();
  const across = x
    .ticks(5)
    .map((tick) => `<text x="${x(tick)}" y="${size.height - size.bottom + 20}" text-anchor="middle">${number(tick)}</text>`);
  const up = y
    .ticks(5)
    .map(
      (tick) =>
        `<path d="M${size.left} ${y(tick)}H${size.width - size.right}" stroke="#ddd"/><text x="${size.left - 8}" y="${y(tick) + 4}" text-anchor="end">${number(tick)}</text>`,
    );
  const ends = apart(lines.map(({ points }) => y(points.at(-1)?.y ?? 0)));
  const drawn = lines.map(({ name, points }, i) => {
    const path = points.map((point) => `${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join('L');
    const end = { x: x(points.at(-1)?.x ?? 0) + 8, y: (ends[i] ?? 0) + 4 };
    return `<path d="M${path}" fill="none" stroke="#222" stroke-width="2" stroke-dasharray="${dashes[i] ?? ''}"/><text x="${end.x.toFixed(1)}" y="${end.y.toFixed(1)}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12"><title>${what} against pages</title><rect width="100%" height="100%" fill="#fff"/>${up.join('')}${across.join('')}<text x="${size.left}" y="16">${what}</text><text x="${size.width - size.right}" y="${size.height - 10}" text-anchor="end">pages</text>${drawn.join('')}</svg>
`;
};

const lineOf = (name: string, results: readonly Result[], value: (result: Result) => number | null | undefined): GrowthLine[] => {
  const points = results.flatMap((result) => {
    const y = value(result);
    return y === null || y === undefined ? [] : [{ x: result.pages, y }];
  });
  return points.length === 0 ? [] : [{ name, points }];
};

const inSeconds = (figure: Figure | undefined) => (figure ? figure.ms / 1000 : null);
const inMegabytes = (figure: Figure | undefined) => (figure?.memory ? figure.memory / 2 ** 20 : null);

/** Time and memory of results of growing size. */
export const growthCharts = (results: readonly Result[]): { time: string; memory: string } => {
  const ours = (build: Build, value: (figure: Figure) => number | null) => lineOf(build, results, (result) => value(result.builds[build]));
  const theirs = (value: (figure: Figure | undefined) => number | null) =>
    lineOf(sameFiles, results, (result) => value(result.others[sameFiles]));
  return {
    time: growthChart('seconds', [...ours('full, warm', inSeconds), ...ours('one page edited', inSeconds), ...theirs(inSeconds)]),
    memory: growthChart('most memory, MB', [...ours('full, warm', inMegabytes), ...theirs(inMegabytes)]),
  };
};
