import type { Edtf } from '../../vocabulary/edtf.ts';
import type { Span } from '../../vocabulary/span.ts';
import type { RawAttribution } from '../attributions/attribution.ts';

type Layer = Pick<Span, 'start' | 'end'>;

/** Who says what an attribution tells, and when, as far as the document tells. */
export type Spoken = { speaker: number | null; said: Edtf | null };

/** Occasions that belong to whoever speaks at them. */
const OCCASION = /(?:conference|briefing|address|message|speech|hearing|testimony|update|letter)$/i;

/** A cue stands no further than this from its occasion, in UTF-16 units: text without sentence ends has speech too. */
const REACH = 1000;
/** The speech that makes a noun an occasion of somebody's: its speaker, the day, and where its source stands. */
export type Speech = Spoken & { source: Layer | null };

/** For an offset the innermost attribution whose content holds it, or -1. */
export const speechLevel = (attributions: readonly RawAttribution[], length: number): ((offset: number) => number) => {
  const ranges = attributions
    .flatMap(({ content }, i) => content.map(([from, to]) => ({ start: from, end: to, i })))
    .sort((a, b) => a.start - b.start);
  const longest = ranges.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (offset) => {
    let [low, high] = [0, ranges.length];
    const from = Math.max(0, offset - longest);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.start ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    let best = { size: length + 1, i: -1 };
    for (let at = low; at < ranges.length && (ranges[at]?.start ?? 0) <= offset; at += 1) {
      const { start, end, i } = ranges[at] ?? { start: 0, end: 0, i: -1 };
      if (offset < end && end - start < best.size) best = { size: end - start, i };
    }
    return best.i;
  };
};

/** For the span of a noun and its sentence: the nearest speech of that sentence, when the noun is an occasion of speaking and not itself a part of what is said. */
export const speechAt = (
  attributions: readonly RawAttribution[],
  spoken: readonly Spoken[],
): ((noun: Span, sentence: readonly [number, number]) => Speech | null) => {
  const cues = attributions
    .flatMap(({ cue: [cue], source: [source], content }, i) =>
      cue === undefined ? [] : [{ start: cue[0], end: cue[1], source: source ?? null, content, i }],
    )
    .sort((a, b) => a.start - b.start);
  return (noun, sentence) => {
    if (!OCCASION.test(noun.exact)) return null;
    const [from, to] = [Math.max(sentence[0], noun.start - REACH), Math.min(sentence[1], noun.end + REACH)];
    let [low, high] = [0, cues.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cues[middle]?.start ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    let best: (typeof cues)[number] | undefined;
    for (let at = low; at < cues.length && (cues[at]?.start ?? 0) < to; at += 1) {
      const cue = cues[at];
      const gap = cue === undefined ? 0 : Math.abs(cue.start - noun.start);
      if (cue?.content.some(([a, b]) => a <= noun.start && noun.end <= b)) continue;
      if (cue && (best === undefined || gap < Math.abs(best.start - noun.start))) best = cue;
    }
    if (best === undefined) return null;
    const { speaker = null, said = null } = spoken[best.i] ?? {};
    if (best.source === null) return { speaker, said, source: null };
    return { speaker, said, source: { start: best.source[0], end: best.source[1] } };
  };
};
