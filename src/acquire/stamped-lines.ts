import { leadingStamp } from './stamp.ts';
import type { Unit } from './unit.ts';

/** In a live blog, parts "14:32 GMT – Ferry docks" into its stamp, the sign between them, and the rest. */
export const splitStamps = (text: string, units: readonly Unit[]): Unit[] =>
  units.flatMap((unit): Unit[] => {
    if (unit.role !== undefined) return [unit];
    const line = text.slice(unit.start, Math.min(unit.end, unit.start + 200));
    const length = leadingStamp(line);
    const sign = /^\s*([:|–—-])\s+/.exec(line.slice(length));
    if (length === 0 || !sign) return [unit];
    const stamp = unit.start + length;
    const at = stamp + sign[0].indexOf(sign[1] as string);
    return [
      { start: unit.start, end: stamp },
      { start: at, end: at + 1, role: 'mark' },
      { start: stamp + sign[0].length, end: unit.end },
    ];
  });
