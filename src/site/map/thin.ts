import type { GeoStream } from 'd3-geo';

type Point = [x: number, y: number];

/** A ring of fewer points than this has no shape left. */
const fewest = 4;

/**
 * Leaves out the points of a line that lie within `distance` of the last one kept, and islands that shrink to a spot by it: a drawing
 * of some hundred units cannot show them. Ends of lines stay, so that borders still meet.
 */
export const thin = (to: GeoStream, distance: number): GeoStream => {
  let line: Point[] = [];
  let inPolygon = false;
  const flush = () => {
    const last = line.length - 1;
    let kept = line[0];
    const points = line.filter((point, i) => {
      if (!kept || (i > 0 && i < last && Math.hypot(point[0] - kept[0], point[1] - kept[1]) < distance)) return false;
      kept = point;
      return true;
    });
    if (inPolygon && points.length < fewest) return;
    to.lineStart();
    for (const point of points) to.point(...point);
    to.lineEnd();
  };
  return {
    point: (x, y) => line.push([x, y]),
    lineStart: () => {
      line = [];
    },
    lineEnd: flush,
    polygonStart: () => {
      inPolygon = true;
      to.polygonStart();
    },
    polygonEnd: () => {
      inPolygon = false;
      to.polygonEnd();
    },
    sphere: () => to.sphere?.(),
  };
};
