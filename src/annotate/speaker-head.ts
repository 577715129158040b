import { kept } from '../support/kept.ts';
import type { Mention } from '../vocabulary/mention.ts';
import type { Range, Span } from '../vocabulary/span.ts';
import words from './speaker-words.json' with { type: 'json' };

const PREPOSITIONS = new Set(words.prepositions.split(' '));
const DOCUMENTS = new Set(words.documents.split(' '));

export const isInside = ({ start, end }: Pick<Span, 'start' | 'end'>, ranges: Range[]): boolean =>
  ranges.some(([from, to]) => start >= from && end <= to);

const wordBefore = (text: string, from: number, at: number): string =>
  /([\p{L}’']+)\s+(?:(?:the|a|an)\s+)?$/u.exec(text.slice(Math.max(from, at - 30), at))?.[1]?.toLowerCase() ?? '';

const isPossessor = (text: string, { end }: Mention, sourceEnd: number): boolean =>
  /^['’]s?\s+\p{L}/u.test(text.slice(end, Math.min(sourceEnd, end + 8)));

/** The mention is part of a longer noun: "a Doe Inc satellite image". */
const isModifier = (text: string, { end, kind }: Mention, sourceEnd: number): boolean => {
  // A phrase ends with its head: what follows ("an official familiar with the talks") describes it.
  // "She faults the court": nor is a pronoun ever part of a noun.
  if (kind !== 'name') return false;
  const next = /^[\s-]+(\p{Ll}[\p{L}-]*)/u.exec(text.slice(end, Math.min(sourceEnd, end + 30)))?.[1];
  return (
    next !== undefined &&
    !PREPOSITIONS.has(next) &&
    !/^(?:and|or|who|which|that|is|was|are|were|has|had|have|himself|herself|itself|themselves|also|later|then|as|but|today|yesterday|tonight|tomorrow|now|still|already|again|this|last|both|all)$/.test(
      next,
    ) &&
    !/(?:ing|ly)$/.test(next) &&
    !HAS_OBJECT.test(text.slice(end, Math.min(sourceEnd, end + 60)))
  );
};

/** "Doe [informed the paper]": what has an object is a verb that a source took in, and no noun. */
const HAS_OBJECT = /^\s+\p{Ll}+(?:ed|ote|old)\s+(?:the|this|that|his|her|its|their|our|an?|him|them|me|us|reporters|journalists)(?!\p{L})/u;

/** "A letter seen by the Post" is not the Post's. */
const SEEN_BY =
  /(?:^|\s)(?:seen|obtained|read|reviewed|leaked|viewed|received|acquired|examined|cited|commissioned|quoted|got|shared)\s+(?:exclusively\s+)?(?:by|from)\s+(?:the\s+)?$/i;
/** Between a phrase and the name set off after it. */
const SETS_OFF = /^(?:\s+(?:of|at|in|for|with)\s+[^,]{1,40})?\s*[,—–(]\s*(?:the\s+)?(?:\p{Lu}\p{Ll}+\s+)?$/u;

const HEAD_WORD =
  /^(?:(?:the|a|an|its|his|her|their|this|that)\s+)?(?:[\p{L}\p{N}.’'-]+\s+){0,5}?([\p{L}.-]+)(?=$|[,.]|\s+(?:from|by|of|in|on|to|that|which|about|seen|read|obtained|released|published|issued)(?!\p{L}))/iu;

/** The noun of a source that is a paper, picture or record ("report"), else `null`. */
export const documentNoun = kept(20_000, (source): string | null => {
  const word = HEAD_WORD.exec(source)?.[1] ?? '';
  // "the Post" is a newspaper's name, "the post" a paper.
  if (/^\p{Lu}/u.test(word) && !source.startsWith(word)) return null;
  const head = word.toLowerCase();
  const one = head.replace(/s$/, '');
  return DOCUMENTS.has(head) ? head : DOCUMENTS.has(one) ? one : null;
});

/** Words that can stand between the start of a source and the mention it is about: a title, modifiers, a mark, but no verb and no preposition. */
export const leadsIn = (words: string): boolean =>
  words.split(/\s+/).every((word) => !PREPOSITIONS.has(word.toLowerCase()) && !/^\p{Ll}+(?:ing|ed)$/u.test(word)) ||
  /,\s*$/.test(words) ||
  // "fishing fan Doe"
  /^\p{Ll}+ing\s+\p{Ll}+\s*$/u.test(words);

/**
 * The mention that a source span is about: its first that is no possessor, no part of another mention, of a title or of a longer noun, and hangs
 * on no preposition. A source that is a paper ("a report by the ministry", "a ministry statement") is about whoever issued it. `null` when
 * there is none.
 */
export const headMention = (text: string, source: Range[], inside: Mention[], roles: Span[]): Mention | null => {
  const start = source[0]?.[0] ?? 0;
  const sourceEnd = source.at(-1)?.[1] ?? 0;
  const outer = inside.filter(
    (mention) =>
      !inside.some(
        (other) =>
          other !== mention &&
          other.start <= mention.start &&
          other.end >= mention.end &&
          other.end - other.start > mention.end - mention.start,
      ),
  );
  if (documentNoun(source.map(([from, to]) => text.slice(from, to)).join(' ')) !== null) {
    const issuer = outer.find(
      (mention) => /^(?:from|by)$/.test(wordBefore(text, start, mention.start)) && !SEEN_BY.test(text.slice(start, mention.start)),
    );
    return (
      issuer ??
      outer.find((mention) => mention.kind !== 'pronoun' && isPossessor(text, mention, sourceEnd)) ??
      outer.find((mention) => mention.kind === 'name' && isModifier(text, mention, sourceEnd)) ??
      null
    );
  }
  const owns = (mention: Mention): boolean => /^(?:its|his|her|their|my|our)$/i.test(mention.exact) && mention.end < sourceEnd;
  /** What stands before a mention, its title left out: "Secretary of State" hangs on no preposition. */
  const before = (mention: Mention): string => {
    const title = roles.find(
      ({ start: from, end: to }) => from >= start && to <= mention.start && /^[\s,]*$/.test(text.slice(to, mention.start)),
    );
    return text.slice(start, title?.start ?? mention.start);
  };
  const isTitlePart = (mention: Mention): boolean =>
    mention.kind === 'name' && roles.some((role) => mention.start >= role.start && mention.end <= role.end);
  const head = outer.find(
    (mention) =>
      !isTitlePart(mention) &&
      !owns(mention) &&
      !isPossessor(text, mention, sourceEnd) &&
      !isModifier(text, mention, sourceEnd) &&
      (mention.start === start || leadsIn(before(mention)) || leadsIn(text.slice(start, mention.start))),
  );
  // "His team, Doe & Co, said": the name set off says which one is meant.
  const apposed =
    head?.kind === 'nominal' && !/[^s]s$|^police$/i.test(head.exact)
      ? outer.find(
          ({ kind, start: from, end }) =>
            kind === 'name' &&
            from > head.end &&
            SETS_OFF.test(text.slice(head.end, roles.find((role) => role.start > head.end && role.end <= from)?.start ?? from)) &&
            (end >= sourceEnd - 1 || /^[,)—–-]/.test(text.slice(end, end + 1))),
        )
      : undefined;
  return apposed ?? head ?? null;
};
