import type { Range } from '../../vocabulary/span.ts';
import type { RawAttribution } from './attribution.ts';

const starts = ({ source, cue, content }: Pick<RawAttribution, 'source' | 'cue' | 'content'>): number =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start));

const length = (spans: readonly Range[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** Puts attributions in text order and tells for each the smallest one whose content holds its cue. */
export const withinOf = (attributions: readonly Omit<RawAttribution, 'within'>[]): RawAttribution[] => {
  const ordered = [...attributions].sort((a, b) => starts(a) - starts(b) || (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0));
  const ends = ordered.map(({ content }) => Math.max(...content.map(([, end]) => end)));
  let reach = 0;
  for (const [index, end] of ends.entries()) reach = Math.max(reach, end - starts(ordered[index] as RawAttribution));
  return ordered.map((own, index) => {
    const cue = own.cue[0];
    let within: number | null = null;
    if (cue) {
      ordered.forEach((outer, other) => {
        if (other === index || starts(outer) > cue[0] || cue[0] - starts(outer) > reach) return;
        const holds = outer.content.some(([start, end]) => cue[0] >= start && cue[1] <= end);
        const smaller = within === null || length(outer.content) < length(ordered[within]?.content ?? []);
        if (holds && smaller && length(outer.content) > length(own.content)) within = other;
      });
    }
    return { ...own, within };
  });
};
