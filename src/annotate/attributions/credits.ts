import type { Range } from '../../vocabulary/span.ts';
import { COLLECTIVES, FIRST_NAMES, ORGANISATION_NOUNS, PEOPLE } from '../mentions/lexicon.ts';
import type { Token } from '../tokens.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';
import type { Quotation } from './quotations.ts';

const longestName = 7;
/** As in `WordFacts.shape`. */
const punctuation = 5;
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
  sources: () => ReadonlySet<string>,
): boolean => {
  const [name] = source;
  if (!endsInColon(tokens, { anchor, cue }) || !name) return false;
  const quoted = content.some(([first]) => (clues.quotation[first] ?? -1) >= 0);
  return !quoted && !speaks(tokens, name, sources()) && !tokens.slice(...name).some(({ lower }) => FIRST_NAMES.has(lower));
};

/** "HOLM: Let’s begin with …": the name in capitals of someone who is named in the text. */
const isShouted = (tokens: readonly Token[], [first, end]: Range): boolean =>
  tokens.slice(first, end).every(({ text }) => text === text.toUpperCase()) && (tokens[end - 1]?.text.length ?? 0) > 1;

/** Something about the whole text that few texts need: made when first asked for. */
const onDemand = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** The name that a source begins with: "the [U.K.] in a report". */
const leadingName = (tokens: readonly Token[], [first, end]: Range): Range => {
  const from = tokens[first]?.pos === 'DET' ? first + 1 : first;
  let to = from;
  while (to < end && tokens[to]?.pos === 'PROPN') to++;
  return /^(?:ADP|AUX|VERB)$/.test(tokens[to]?.pos ?? '') || to === end ? [from, to] : [from, from];
};

/** A name as others may print it: "U.K." is "UK". */
const nameOf = (tokens: readonly Token[], [first, end]: Range): string =>
  tokens
    .slice(first, end)
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/^the |\./g, '')
    .replace(/ ?['’]s?$/, '');

/** The names of a text in small letters. */
const namesOf = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.filter(({ pos, text }) => pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(text)).map(({ lower }) => lower));

/** The quotations that are closed, by where they end. */
const endingsOf = ({ quotations }: Clues): ReadonlyMap<number, Quotation> =>
  new Map(quotations.filter(({ depth, closed }) => depth === 0 && closed).map((one) => [one.end, one]));

/** "Minister: tax will fall", "HOLM: Let’s begin with …": a speaker, a colon and what is said, at the start of a block. */
const beforeColon = (
  { shape }: Clues,
  tokens: readonly Token[],
  [from, to]: Range,
  sources: ReadonlySet<string>,
  names: () => ReadonlySet<string>,
): Labelled | undefined => {
  const first = opens.test(tokens[from]?.text ?? '') ? from + 1 : from;
  let colon = first;
  while (colon < to && colon - first <= longestName && (shape[colon] !== punctuation || tokens[colon]?.text !== ':')) colon++;
  const name: Range = [first, colon];
  if (tokens[colon]?.text !== ':' || colon === first || to - colon - 1 < shortestContent) return undefined;
  const known =
    speaks(tokens, name, sources) ||
    sources.has(nameOf(tokens, name)) ||
    (isShouted(tokens, name) && names().has(tokens[colon - 1]?.lower ?? ''));
  if (!tokens.slice(...name).every(inName) || !known) return undefined;
  return tokens.slice(colon + 1, to).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
    ? credit(name, [colon, colon + 1], [colon + 1, to])
    : undefined;
};

/** "“It never opened.” — Ida Holm": a quotation and the name under it, in one block or the next. */
const afterDash = (
  { shape }: Clues,
  endings: () => ReadonlyMap<number, Quotation>,
  tokens: readonly Token[],
  [from, to]: Range,
  previous: Range | undefined,
): Labelled | undefined => {
  let dash = to - 1;
  while (dash >= from && to - dash <= longestName && (shape[dash] !== punctuation || !dashes.test(tokens[dash]?.text ?? ''))) dash--;
  const name: Range = [dash + 1, to];
  if (dash < from || !dashes.test(tokens[dash]?.text ?? '') || to - dash < 3 || !tokens.slice(...name).every(inName)) return undefined;
  const end = dash === from ? (previous?.[1] ?? from) : dash;
  const quotation = endings().get(end);
  if (!quotation || quotation.first < (previous?.[0] ?? from) || !FIRST_NAMES.has(tokens[dash + 1]?.lower ?? '')) return undefined;
  return credit(name, [dash, dash + 1], [quotation.first, quotation.end]);
};

/** Attributions by the blocks in which their cue stands or content begins. */
const byBlock = ({ block }: Clues, found: readonly Labelled[]): Map<number, Labelled[]> => {
  const near = new Map<number, Labelled[]>();
  for (const one of found)
    for (const own of new Set([one.anchor, ...one.content.map(([first]) => first)].map((at) => block[at] ?? -1))) {
      const list = near.get(own);
      if (list) list.push(one);
      else near.set(own, [one]);
    }
  return near;
};

const size = ([first, end]: Range): number => end - first;
const overlap = (a: Range, b: Range): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

const sourcesOf = (tokens: readonly Token[], found: readonly Labelled[]): Set<string> =>
  new Set(
    found
      .filter((one) => !endsInColon(tokens, one))
      .flatMap(({ source }) => source.flatMap((run) => [tokens[run[1] - 1]?.lower ?? '', nameOf(tokens, leadingName(tokens, run))])),
  );

/** Without those that have a topic in front of a colon for a speaker. */
export const withoutTopics = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] => {
  const sources = onDemand(() => sourcesOf(tokens, found));
  return found.filter((one) => !isTopic(clues, tokens, one, sources));
};

/**
 * Attributions by layout alone: a name and a colon in front of what is said, or a dash and a name after it. Only where the name is clearly that of
 * one who speaks, and nobody else was found to say the same.
 */
export const credits = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] => {
  const sources = sourcesOf(tokens, found);
  const near = onDemand(() => byBlock(clues, found));
  const names = onDemand(() => namesOf(tokens));
  const endings = onDemand(() => endingsOf(clues));
  const blocks = blocksOf(clues);
  return blocks.flatMap((block, index): Labelled[] => {
    const one = beforeColon(clues, tokens, block, sources, names) ?? afterDash(clues, endings, tokens, block, blocks[index - 1]);
    const [content] = one?.content ?? [];
    if (!one || !content) return [];
    const rivals = [clues.block[one.anchor], clues.block[content[0]]].flatMap((at) => near().get(at ?? -1) ?? []);
    const taken = rivals.some(
      (other) =>
        other.cue.some(([first]) => first === one.anchor) ||
        other.content.some((run) => 2 * overlap(run, content) > Math.max(size(run), size(content))),
    );
    return taken ? [] : [one];
  });
};
