import type { Passage } from './passage.ts';
import { wordCount } from './sentence-end.ts';

/** The label that opens a turn of a transcript: an index range into the words of a passage. */
export type Label = { index: number; from: number; to: number };

const shape =
  /^[*_"“]{0,3}((?:\p{Lu}|\d+\p{Ll}* )[^\n:.!?“”"()]{0,40}(?:\.[^\n:!?“”"()]{0,30}){0,3}(?:\([^()\n]{2,60}\))?)[*_]{0,3}\s?:[*_]{0,3}(?=\s|$)/u;
const letters = /^(?:Q|A|Q\.|A\.)$/;
const shouted = /^(?:(?:\d+(?:ST|ND|RD|TH) )?\p{Lu}[\p{Lu}.'’&-]*)(?:[ ,/]+\p{Lu}[\p{Lu}.'’&-]*){0,6}$/u;
/** "Farrow", "Lena Farrow", "Dr. Ann van Dyk", "Question", "Chief executive". */
const named = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|da|bin|al|of|the)){0,4}$/u;
const noSpeaker =
  /^(?:updated?|watch|breaking|exclusive|live|opinion|analysis|notes?|editor.*|correction|clarification|video|photos?|pictures?|read.*|more|related|listen|podcast|also|see.*|fact|myth|warning|advisory|subject|re|from|to|cc|date|time|when|where|what|why|who|how|source|sources|key|new|just in|ps|nb|tip|tags?|topics?|e-?mail|phone|tel|fax|contact.*|address|website|monday|tuesday|wednesday|thursday|friday|saturday|sunday|posted|published|step|part|chapter|result|score|scores|verdict|rating|price|pros|cons|summary|background|the .*(?:picture|line|latest)|update.*)$/i;

const fewestTurns = 3;
const densest = 1 / 3;

/**
 * The turns of a transcript: for each passage that somebody speaks, the label that says who. A label is a name in capitals, or one that
 * comes back, before a colon; one alone is no transcript, for "Farrow: no comment" may be a headline. A turn goes on over the passages that
 * follow, up to the next label, where most of what stands between the labels is spoken; behind the last label, as long as somebody speaks of
 * himself or to others.
 *
 * @param open which passages are running text
 */
export const turnsOf = (passages: readonly Passage[], open: (index: number) => boolean): Map<number, Label> => {
  const places = [...passages.keys()].filter((index) => open(index) && passages[index]?.role !== 'mark');
  const opened = labelsOf(passages, places);
  const turns = new Map<number, Label>();
  if (opened.size === 0) return turns;
  const order = places.map((index, nth) => ({ index, nth, label: opened.get(index) }));
  const labelled = order.filter(({ label }) => label);
  const [first, last] = [labelled[0]?.nth ?? 0, labelled.at(-1)?.nth ?? 0];
  const isDense = labelled.length > fewestTurns && labelled.length >= (last - first + 1) * densest;
  let current: Label | undefined;
  for (const { index, nth, label } of order) {
    const words = passages[index]?.words ?? '';
    if (isDirection(words)) continue;
    if (label) current = label;
    else if (nth < first || isNarration(words) || !(nth < last ? isDense : isDense && addresses.test(words))) current = undefined;
    if (current) turns.set(index, current);
  }
  return turns;
};

const addresses = /\b(?:I|I['’]m|I['’]ve|we|we['’]re|my|our|you|your)\b/;

/** "(Laughter.)": it stands in a turn and is no part of it. */
const isDirection = (words: string): boolean => /^[[(*_]{1,2}[^()[\]]*[\])*_]{1,2}$/.test(words.slice(0, 200));

/** The words of a narrator who reports what somebody said. */
const isNarration = (words: string): boolean =>
  /[”"»],?\s+(?:\S+\s){0,4}(?:said|says|told|added|asked|replied|wrote)\b/.test(words) ||
  /\b(?:said|told reporters|added|asked|replied)[,.]?$/.test(words);

const labelsOf = (passages: readonly Passage[], places: readonly number[]): Map<number, Label> => {
  const found = places.flatMap((index) => {
    const words = passages[index]?.words ?? '';
    const match = words.includes(':') ? shape.exec(words) : null;
    const name = match?.[1]?.trim();
    if (!match || !name) return [];
    const bare = name.replace(/\s*\([^()]*\)$/, '');
    const loud = letters.test(bare) || (shouted.test(bare) && bare.length > 1);
    if (noSpeaker.test(bare) || wordCount(bare) > 6 || !(loud || named.test(bare))) return [];
    const from = match[0].indexOf(name);
    // "Farrow: 769" is a count; a name on a line of its own, a heading.
    if (!loud && !/^\s*[^\d\s]/.test(match.input.slice(match[0].length))) return [];
    return [{ index, from, to: from + name.length, bare, loud }];
  });
  const counts = new Map<string, number>();
  for (const { bare } of found) counts.set(bare, (counts.get(bare) ?? 0) + 1);
  const recurs = (bare: string): boolean => (counts.get(bare) ?? 0) > 1;
  const loud = found.filter((label) => label.loud);
  const isTranscript = (all: readonly { bare: string }[]): boolean =>
    all.length >= fewestTurns && new Set(all.map(({ bare }) => bare)).size > 1 && all.some(({ bare }) => recurs(bare));
  const kept = isTranscript(loud) ? loud : isTranscript(found.filter(({ bare }) => recurs(bare))) ? found : [];
  return new Map(kept.map(({ index, from, to }) => [index, { index, from, to }]));
};
