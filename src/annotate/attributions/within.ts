import type { Range } from '../../vocabulary/span.ts';
import type { RawAttribution } from './attribution.ts';

/** Where the first of its spans starts. */
export const startOf = ({ source, cue, content }: Pick<RawAttribution, 'source' | 'cue' | 'content'>): number =>
  Math.min(
    source[0]?.[0] ?? Number.POSITIVE_INFINITY,
    cue[0]?.[0] ?? Number.POSITIVE_INFINITY,
    content[0]?.[0] ?? Number.POSITIVE_INFINITY,
  );

const length = (spans: readonly Range[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** Puts attributions in text order and tells for each the smallest one whose content holds its cue. */
export const withinOf = (attributions: readonly Omit<RawAttribution, 'within'>[]): RawAttribution[] => {
  const ordered = attributions
    .map((one) => ({ one, at: startOf(one), cue: one.cue[0]?.[0] ?? 0 }))
    .sort((a, b) => a.at - b.at || a.cue - b.cue);
  const result = ordered.map(({ one }): RawAttribution => ({ ...one, within: null }));
  const byCue = result.map((_, index) => index).sort((a, b) => (result[a]?.cue[0]?.[0] ?? 0) - (result[b]?.cue[0]?.[0] ?? 0));
  // Contents are passed over in text order; only those that reach beyond the cue at hand can hold it.
  const contents = result
    .flatMap(({ content }, index) => content.map(([start, end]) => ({ start, end, index })))
    .sort((a, b) => a.start - b.start);
  let open: typeof contents = [];
  let next = 0;
  for (const index of byCue) {
    const own = result[index];
    const cue = own?.cue[0];
    if (!own || !cue) continue;
    for (let content = contents[next]; content && content.start <= cue[0]; content = contents[++next]) open.push(content);
    open = open.filter(({ end }) => end > cue[0]);
    let smallest = Number.POSITIVE_INFINITY;
    for (const outer of open) {
      const size = length(result[outer.index]?.content ?? []);
      if (outer.index === index || outer.end < cue[1] || size <= length(own.content) || size >= smallest) continue;
      smallest = size;
      own.within = outer.index;
    }
  }
  return result;
};
