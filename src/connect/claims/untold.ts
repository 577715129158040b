import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Attribution } from '../../vocabulary/attribution.ts';
import type { Document } from '../../vocabulary/document.ts';
import { spanOf } from './excerpt.ts';

const told = new Set(['paragraph', 'bullet']);
const fewest = 6;
const most = 45;

/**
 * Sentences of a document outside every attribution, each as a narrated attribution. Most are of no interest: they become statements only where
 * another source says the same. In linear time: blocks, sentences and spans stand in text order.
 */
export const untoldIn = (document: Document, { sentences, attributions }: Annotations): Attribution[] => {
  const spans = attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]).sort((a, b) => a.start - b.start);
  const blocks = document.blocks.filter(({ kind }) => told.has(kind));
  let block = 0;
  let span = 0;
  let reached = 0;
  return sentences.flatMap(([start, end]): Attribution[] => {
    while (block < blocks.length && (blocks[block]?.end ?? 0) <= start) block++;
    for (let next = spans[span]; next !== undefined && next.start < end; next = spans[++span]) reached = Math.max(reached, next.end);
    const inside = (blocks[block]?.start ?? end) <= start && end <= (blocks[block]?.end ?? start);
    const text = document.text.slice(start, end).trimEnd();
    const words = text.split(/\s+/).length;
    if (!inside || reached > start || words < fewest || words > most || !/[.!?]["”]?$/.test(text)) return [];
    const content = [spanOf(document, start, start + text.length)];
    return [{ source: [], cue: [], content, kind: 'narrated', speaker: null, role: null, said: null, venue: null, within: null }];
  });
};
