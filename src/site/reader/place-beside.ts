export type Box = { left: number; top: number; width: number; height: number };

const gap = 6;
const edge = 8;

/** Where a box of a size stands beside a link: under it, or over it when there is no room, and never outside the window. */
export const placeBeside = (link: Box, size: { width: number; height: number }, window: { width: number; height: number }) => {
  const left = Math.max(edge, Math.min(link.left, window.width - size.width - edge));
  const under = link.top + link.height + gap;
  const over = link.top - gap - size.height;
  return { left, top: under + size.height > window.height - edge && over >= edge ? over : under };
};
