import { kept } from '../../support/kept.ts';
import type { Chain, Mention } from '../../vocabulary/mention.ts';
import type { Span } from '../../vocabulary/span.ts';
import { countryNamed, countryOfAdjective, countryOfCapital } from '../mentions/countries.ts';
import type { Found } from '../mentions/index.ts';
import { firstAtLeast } from '../search.ts';
import type { Token } from '../tokens.ts';
import { CANCELLED, HELD, phrasalsOf, SPEAKS_AT, STATE_HEADS, typeOfNoun, typeOfVerb, UNTELLING, VENTURED } from './lexicon.ts';

type Layer = Pick<Span, 'start' | 'end'>;

/** For the code of a country the chain of its government. */
type Governments = ReadonlyMap<string, number>;

/** How far before a verb, in UTF-16 units, its subject ends. */
const REACH = 40;
/** Tokens between a verb and the noun it makes a happening of: "launched a series of attacks". */
const GOVERNS = 7;

/** The governments that a document speaks of as actors. */
export const governmentsOf = (chains: readonly Chain[]): Governments => {
  const found = new Map<string, number>();
  chains.forEach(({ type, name: { exact } }, chain) => {
    const country = type === 'government' ? (countryNamed(exact) ?? countryOfCapital(exact)) : null;
    if (country !== null && !found.has(country)) found.set(country, chain);
  });
  return found;
};

/** Governments whose countries the words of a stretch name or belong to: both in "Chilean and Peruvian delegations". */
const governmentsIn = (tokens: readonly Token[], { start, end }: Layer, governments: Governments, adjectivesOnly: boolean): number[] => {
  const found: number[] = [];
  if (governments.size === 0) return found;
  for (let i = firstAtLeast(tokens, start, (token) => token.start); i < tokens.length; i += 1) {
    const { text, end: to } = tokens[i] as Token;
    if (to > end) break;
    const country = countryOfAdjective(text) ?? (adjectivesOnly ? null : countryNamed(text));
    const chain = country === null ? undefined : governments.get(country);
    if (chain !== undefined) found.push(chain);
  }
  return found;
};

/** Governments that the adjectives before a noun name: "Chilean airstrikes". */
export const governmentsBefore = (tokens: readonly Token[], phrase: Layer, noun: Layer, governments: Governments): number[] =>
  governmentsIn(tokens, { start: phrase.start, end: noun.start }, governments, true);

/** The subject of the verb that makes a noun a happening: who "held" talks, who "spoke" at a conference. */
export const holderOf = (
  tokens: readonly Token[],
  head: number,
  who: readonly Mention[],
  [from]: readonly [number, number],
): Mention | undefined => {
  let preposition: string | undefined;
  for (let i = head - 1; i >= Math.max(0, head - GOVERNS); i -= 1) {
    const token = tokens[i];
    if (!token || token.start < from || /^[,;:“”"]$/.test(token.text)) return undefined;
    if (token.pos === 'ADP' && !/^(?:out|off|of)$/.test(token.lower)) preposition ??= token.lower;
    if (token.pos !== 'VERB') continue;
    const lemma = token.lemma.toLowerCase();
    const isOff = CANCELLED.has(lemma) && (lemma !== 'call' || tokens[i + 1]?.lower === 'off');
    const holds =
      preposition === undefined
        ? HELD.has(lemma) ||
          VENTURED.has(lemma) ||
          isOff ||
          (!UNTELLING.has(lemma) && typeOfVerb(lemma) === null && phrasalsOf(lemma).length === 0)
        : SPEAKS_AT.has(lemma) && /^(?:at|in|during)$/.test(preposition);
    return holds ? who.filter(({ end }) => end <= token.start && token.start - end < REACH).at(-1) : undefined;
  }
  return undefined;
};

/** Who a "between" after a happening names, as chains: "talks on Monday between the envoys of Chile and Peru". */
export const afterBetween = (
  tokens: readonly Token[],
  head: number,
  who: readonly Mention[],
  to: number,
  found: Found,
  governments: Governments,
): number[] => {
  let at = head + 1;
  while ((tokens[at]?.start ?? to) < to && tokens[at]?.lower !== 'between') at += 1;
  if ((tokens[at]?.start ?? to) >= to) return [];
  // The other talks of "after the talks, he proposed talks between …"
  const nearest = tokens.findLastIndex(({ pos }, i) => i < at && pos === 'NOUN');
  if (nearest !== head && at - nearest < 3 && typeOfNoun(tokens[nearest]?.lemma.toLowerCase() ?? '', '') !== null) return [];
  let last = at;
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST); i += 1) {
    const token = tokens[i];
    if (!token || token.start >= to || !BETWEEN.has(token.pos)) break;
    last = i;
  }
  const stretch = { start: tokens[at]?.end ?? 0, end: tokens[last]?.end ?? 0 };
  const named = who.filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
  return [
    ...named.flatMap((mention) => chainsOf(mention, tokens, found, governments)),
    ...(named.some(({ chain }) => found.chains[chain]?.type === 'person' && found.chains[chain]?.named)
      ? []
      : governmentsIn(tokens, stretch, governments, false)),
  ];
};

const BETWEEN = new Set(['DET', 'NOUN', 'PROPN', 'ADJ', 'CCONJ', 'PART', 'ADP', 'NUM', 'PRON']);
/** Tokens after a "between" in which its two sides are named. */
const LONGEST = 16;

const isOfState = kept(20_000, (phrase) =>
  phrase
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => STATE_HEADS.has(word)),
);

/** Chains that a mention stands for: its own, and the governments for which a nameless group acts. */
export const chainsOf = (mention: Mention, tokens: readonly Token[], { chains }: Found, governments: Governments): number[] => {
  const acts = mention.kind === 'nominal' && chains[mention.chain]?.named !== true && isOfState(mention.exact);
  return acts ? [mention.chain, ...governmentsIn(tokens, mention, governments, false)] : [mention.chain];
};
