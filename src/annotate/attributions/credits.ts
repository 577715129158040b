import type { Range } from '../../vocabulary/span.ts';
import { COLLECTIVES, FIRST_NAMES, ORGANISATION_NOUNS, PEOPLE } from '../mentions/lexicon.ts';
import type { Token } from '../tokens.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';
import type { Quotation } from './quotations.ts';

const longestName = 7;
const shortestContent = 3;
const dashes = /^(?:--|[-–—―])$/;
const opens = /^["“‘'«„]+$/;

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);
const inName = (token: Token): boolean => isCapital(token) || /^(?:of|the|for|and|de|van|von|al|bin|[.,’'&]|['’]s)$/.test(token.lower);

const credit = (source: Range, cue: Range, content: Range): Labelled => ({
  anchor: cue[0],
  chance: 1,
  source: [source],
  cue: [cue],
  content: [content],
});

/** First token of each block and the one after its last. */
const blocksOf = ({ block, length }: Clues): Range[] => {
  const found: Range[] = [];
  let first = 0;
  for (let i = 1; i <= length; i++)
    if (i === length || block[i] !== block[first]) {
      if (i > first) found.push([first, i]);
      first = i;
    }
  return found;
};

/** Whether a name speaks: its head is a role, or the document has it, or its last word, as a source elsewhere. */
const speaks = (tokens: readonly Token[], [first, end]: Range, sources: ReadonlySet<string>): boolean => {
  const last = tokens[end - 1]?.lower ?? '';
  const head = tokens[first]?.lower ?? '';
  return PEOPLE.has(last) || COLLECTIVES.has(last) || ORGANISATION_NOUNS.has(last) || PEOPLE.has(head) || sources.has(last);
};

/** A cue that is a colon, or a noun before one. */
const endsInColon = (tokens: readonly Token[], { anchor, cue }: Pick<Labelled, 'anchor' | 'cue'>): boolean =>
  tokens[(cue.at(-1)?.[1] ?? 0) - 1]?.text === ':' && tokens[anchor]?.pos !== 'VERB';

/** "Harbour talks: ferries will sail" names a topic, not a speaker. */
const isTopic = (
  clues: Clues,
  tokens: readonly Token[],
  { anchor, source, cue, content }: Labelled,
  sources: ReadonlySet<string>,
): boolean => {
  const [name] = source;
  if (!endsInColon(tokens, { anchor, cue }) || !name) return false;
  const quoted = content.some(([first]) => (clues.quotation[first] ?? -1) >= 0);
  return !quoted && !speaks(tokens, name, sources) && !tokens.slice(...name).some(({ lower }) => FIRST_NAMES.has(lower));
};

/** "HOLM: Let’s begin with …": the name in capitals of someone who is named in the text. */
const isShouted = (tokens: readonly Token[], [first, end]: Range): boolean =>
  tokens.slice(first, end).every(({ text }) => text === text.toUpperCase()) && (tokens[end - 1]?.text.length ?? 0) > 1;

/** The names of a text in small letters, read off when first asked for. */
const namesOf = (tokens: readonly Token[]): (() => ReadonlySet<string>) => {
  let names: Set<string> | undefined;
  return () => {
    names ??= new Set(tokens.filter(({ pos, text }) => pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(text)).map(({ lower }) => lower));
    return names;
  };
};

/** "Minister: tax will fall", "HOLM: Let’s begin with …": a speaker, a colon and what is said, at the start of a block. */
const beforeColon = (
  tokens: readonly Token[],
  [from, to]: Range,
  sources: ReadonlySet<string>,
  names: () => ReadonlySet<string>,
): Labelled | undefined => {
  const first = opens.test(tokens[from]?.text ?? '') ? from + 1 : from;
  let colon = first;
  while (colon < to && colon - first <= longestName && tokens[colon]?.text !== ':') colon++;
  const name: Range = [first, colon];
  if (tokens[colon]?.text !== ':' || colon === first || to - colon - 1 < shortestContent) return undefined;
  const known = speaks(tokens, name, sources) || (isShouted(tokens, name) && names().has(tokens[colon - 1]?.lower ?? ''));
  if (!tokens.slice(...name).every(inName) || !known) return undefined;
  return tokens.slice(colon + 1, to).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
    ? credit(name, [colon, colon + 1], [colon + 1, to])
    : undefined;
};

/** "“It never opened.” — Ida Holm": a quotation and the name under it, in one block or the next. */
const afterDash = (
  endings: ReadonlyMap<number, Quotation>,
  tokens: readonly Token[],
  [from, to]: Range,
  previous: Range | undefined,
): Labelled | undefined => {
  let dash = to - 1;
  while (dash >= from && to - dash <= longestName && !dashes.test(tokens[dash]?.text ?? '')) dash--;
  const name: Range = [dash + 1, to];
  if (dash < from || !dashes.test(tokens[dash]?.text ?? '') || to - dash < 3 || !tokens.slice(...name).every(inName)) return undefined;
  const end = dash === from ? (previous?.[1] ?? from) : dash;
  const quotation = endings.get(end);
  if (!quotation || quotation.first < (previous?.[0] ?? from) || !FIRST_NAMES.has(tokens[dash + 1]?.lower ?? '')) return undefined;
  return credit(name, [dash, dash + 1], [quotation.first, quotation.end]);
};

const add = (near: Map<number, Labelled[]>, block: number, one: Labelled): void => {
  const list = near.get(block);
  if (list) list.push(one);
  else near.set(block, [one]);
};

const size = ([first, end]: Range): number => end - first;
const overlap = (a: Range, b: Range): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

const sourcesOf = (tokens: readonly Token[], found: readonly Labelled[]): Set<string> =>
  new Set(found.filter((one) => !endsInColon(tokens, one)).flatMap(({ source }) => source.map(([, end]) => tokens[end - 1]?.lower ?? '')));

/** Without those that have a topic in front of a colon for a speaker. */
export const withoutTopics = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] => {
  const sources = sourcesOf(tokens, found);
  return found.filter((one) => !isTopic(clues, tokens, one, sources));
};

/**
 * Attributions by layout alone: a name and a colon in front of what is said, or a dash and a name after it. Only where the name is clearly that of
 * one who speaks, and nobody else was found to say the same.
 */
export const credits = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] => {
  const sources = sourcesOf(tokens, found);
  const endings = new Map(clues.quotations.filter(({ depth, closed }) => depth === 0 && closed).map((one) => [one.end, one]));
  const near = new Map<number, Labelled[]>();
  for (const one of found)
    for (const block of new Set([one.anchor, ...one.content.map(([first]) => first)].map((at) => clues.block[at] ?? -1)))
      add(near, block, one);
  const names = namesOf(tokens);
  const blocks = blocksOf(clues);
  return blocks.flatMap((block, index): Labelled[] => {
    const one = beforeColon(tokens, block, sources, names) ?? afterDash(endings, tokens, block, blocks[index - 1]);
    const [content] = one?.content ?? [];
    if (!one || !content) return [];
    const rivals = [clues.block[one.anchor], clues.block[content[0]]].flatMap((at) => near.get(at ?? -1) ?? []);
    const taken = rivals.some(
      (other) =>
        other.cue.some(([first]) => first === one.anchor) ||
        other.content.some((run) => 2 * overlap(run, content) > Math.max(size(run), size(content))),
    );
    return taken ? [] : [one];
  });
};
