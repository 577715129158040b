import type { Link } from '../../vocabulary/claim.ts';
import type { Span } from '../../vocabulary/span.ts';
import { spanOf } from '../claims/excerpt.ts';
import type { Assertion } from '../claims/statements.ts';

type Found = { kind: Link['kind']; pattern: RegExp };

const name = String.raw`\p{Lu}[\p{L}\p{N}’'.&-]*(?: (?:\p{Lu}[\p{L}\p{N}’'.&-]*|of|de|del))*`;

// What stands round a content and says how the words came: each pattern's first group is what a reader is shown.
const ways: Found[] = [
  { kind: 'agency', pattern: new RegExp(String.raw`\b((?:state(?:-run|-owned)? )?news agency ${name})`, 'gu') },
  { kind: 'agency', pattern: new RegExp(String.raw`\b(${name} news agency)\b`, 'gu') },
  {
    kind: 'relay',
    pattern: new RegExp(
      String.raw`\b(?:told|tells|interview with|speaking to|spoke to) ((?:the )?${name})(?=[.,;:”"]| (?:that|in|on|from|by|after|last|before)\b|$)`,
      'gu',
    ),
  },
  {
    kind: 'relay',
    pattern:
      /\b((?:in|on|via) (?:(?:a|an|the|his|her|its|their) )?(?:[\p{Ll}-]+ )?(?:Telegram|Facebook|Twitter|Instagram|WhatsApp|TikTok|YouTube|Weibo|X|Truth Social)(?: (?:post|account|channel|page))?)\b/gu,
  },
  {
    kind: 'relay',
    pattern:
      /\b((?:in|at|during|on|via|through|according to) (?:a|an|the|his|her|its|their) (?:[\p{L}-]+ ){0,2}(?:statement|video|address|message|briefing|conference|interview|e-mail|email|letter|post|press release|note|call|speech|broadcast|tweet)(?: (?:from|of|by) (?:the )?[\p{L}]+)?)\b/gu,
  },
  // "As first reported by the Gazette", "in comments to the Gazette".
  {
    kind: 'relay',
    pattern: new RegExp(
      String.raw`\b(?:reported by|cited by|quoted by|published by|a report (?:in|by)|(?:remarks|comments|a statement) to) ((?:the )?${name})(?=[.,;:”"]| (?:that|in|on|from|by|after|last|before)\b|$)`,
      'gu',
    ),
  },
  { kind: 'translation', pattern: /\b(through (?:a|an|the) (?:translator|interpreter))\b/gu },
];

/** The stretches of the sentences of a statement that are not its content. */
const around = ({ document, statement: { context, content } }: Assertion): Span[] => {
  const cuts = [...content].sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  let from = context.start;
  for (const { start, end } of cuts) {
    if (start > from) spans.push(spanOf(document, from, Math.min(start, context.end)));
    from = Math.max(from, end);
  }
  if (from < context.end) {
    // "…,” which is what the mayor said in an interview": a clause about the words says nothing of how they came.
    const about = /^[^.;]{0,3}?\s?which\s[^.;]*/.exec(document.text.slice(from, context.end))?.[0].length ?? 0;
    spans.push(spanOf(document, from + about, context.end));
  }
  return spans;
};

const printed = (assertion: Assertion): Link[] => {
  const found = around(assertion).flatMap((span) =>
    ways.flatMap(({ kind, pattern }) =>
      [...span.exact.matchAll(pattern)].map((match): { kind: Link['kind']; words: Span } => {
        const words = (match[1] ?? match[0]).replace(/[.’']+$/, '');
        const start = span.start + match.index + match[0].indexOf(words);
        return { kind, words: spanOf(assertion.document, start, start + words.length) };
      }),
    ),
  );
  const { venue } = assertion.statement;
  const all = venue ? [{ kind: 'relay' as const, words: venue }, ...found] : found;
  return all
    .filter(({ words }, i) => !all.slice(0, i).some((other) => words.start < other.words.end && words.end > other.words.start))
    .sort((a, b) => a.words.start - b.words.start);
};

/** Of the pieces of a source the one nearest to its cue: "officials, who spoke for Norvik, | he | said". */
const speakerWords = ({ source, cue }: Assertion['statement']): Span | undefined => {
  const at = cue[0]?.start;
  const gap = ({ start, end }: Span): number => (at === undefined ? 0 : Math.max(0, start - at, at - end));
  const pieces = source.filter(({ exact }) => !/^,?\s*(?:who|which|whose)\b/.test(exact));
  return (pieces.length > 0 ? pieces : source).reduce<Span | undefined>(
    (best, each) => (best && gap(best) <= gap(each) ? best : each),
    undefined,
  );
};

/** Agencies that the document carries: those its dateline or its editors name, each once. */
const agencies = ({ document: { facts, blocks } }: Assertion): Link[] => {
  const stamped = blocks.flatMap(({ dateline }) => dateline?.agency ?? []).slice(0, 1);
  // An agency's own report has it as its outlet.
  const own = (agency: string): boolean => facts.publisher?.startsWith(agency) === true;
  const named = facts.agencies.filter((agency) => !stamped.some(({ exact }) => exact === agency));
  return [
    ...stamped.filter(({ exact }) => !own(exact)).map((words): Link => ({ kind: 'agency', words })),
    ...named.map((agency): Link => ({ kind: 'agency', name: agency })),
  ];
};

/**
 * How the words of a statement came to its reader, as far as the document and its editors tell: speaker, what relayed the words (a briefing,
 * a video, a channel, a paper), agency, outlet, translation. Two or more translations: a translation of a translation. Nothing is guessed.
 */
export const chainOf = (assertion: Assertion): Link[] => {
  const { document, statement } = assertion;
  const { publisher, translation } = document.facts;
  const found = printed(assertion);
  const of = (kind: Link['kind']) => found.filter((link) => link.kind === kind);
  const source = speakerWords(statement);
  const languages = translation ? (translation.via.length > 0 ? translation.via : ['']) : [];
  return [
    ...(source && statement.kind !== 'narrated' ? [{ kind: 'speaker' as const, words: source }] : []),
    ...of('translation'),
    ...of('relay'),
    ...of('agency'),
    ...agencies(assertion),
    ...(publisher === undefined ? [] : [{ kind: 'outlet' as const, name: publisher }]),
    ...languages.map((language): Link => (language === '' ? { kind: 'translation' } : { kind: 'translation', name: language })),
  ];
};
