import type { Link } from '../../vocabulary/claim.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Range, Span } from '../../vocabulary/span.ts';
import { spanOf } from '../claims/excerpt.ts';

/** A link of a chain with the words that print it. */
export type Way = { kind: Link['kind']; words: Span };

const name = String.raw`\p{Lu}[\p{L}\p{N}’'.&-]*(?: (?:\p{Lu}[\p{L}\p{N}’'.&-]*|of|de|del))*(?: (?:magazine|newspaper))?`;
const behind = String.raw`(?=[.,;:”"]| (?:that|in|on|from|by|after|last|before|earlier|exclusively|this)\b|\s*$)`;
const whose = '(?:(?:a|an|the|his|her|its|their) )';

// What stands round a content and says how the words came: each pattern's first group is what a reader is shown.
const ways: { kind: Link['kind']; pattern: RegExp }[] = [
  { kind: 'agency', pattern: new RegExp(String.raw`\b((?:state(?:-run|-owned)? )?news agency ${name})`, 'gu') },
  { kind: 'agency', pattern: new RegExp(String.raw`\b(${name} news agency)\b`, 'gu') },
  {
    kind: 'relay',
    pattern: new RegExp(
      String.raw`\b(?:told|tells|telling|confirmed to|interview with|(?:speaking|spoke|speaks|talking|talked) (?:to|with)) ((?:the )?${name})${behind}`,
      'gu',
    ),
  },
  {
    kind: 'relay',
    pattern: new RegExp(
      String.raw`\b((?:in|on|via) ${whose}?(?:[\p{Ll}-]+ )?(?:Telegram|Facebook|Twitter|Instagram|WhatsApp|TikTok|YouTube|Weibo|X|Truth Social)(?: (?:post|account|channel|page))?)\b`,
      'gu',
    ),
  },
  {
    kind: 'relay',
    pattern: new RegExp(
      String.raw`\b((?:in|at|during|via|through|according to) ${whose}(?:[\p{L}-]+ ){0,2}(?:statement|video|address|message|briefing|conference|interview|e-mail|email|letter|post|press release|note|call|speech|broadcast|tweet)(?: (?:from|of|by) (?:the )?[\p{L}]+)?)\b(?!-)`,
      'gu',
    ),
  },
  { kind: 'relay', pattern: new RegExp(String.raw`\b(on ${whose}(?:[\p{L}-]+ ){0,2}(?:call|broadcast|podcast))\b`, 'gu') },
  // "As first reported by the Gazette", "in comments to the Gazette".
  {
    kind: 'relay',
    pattern: new RegExp(
      String.raw`\b(?:reported by|cited by|quoted by|published by|a report (?:in|by)|(?:remarks|comments|a statement) to) ((?:the )?${name})${behind}`,
      'gu',
    ),
  },
  { kind: 'translation', pattern: /\b(through (?:a|an|the) (?:translator|interpreter))\b/gu },
];

const weekday = / (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** What was told to somebody was not relayed by him; what was told to an outlet's man ("CNN's Max Roe") was by the outlet. */
const outletIn = (words: string, from: number, people: readonly Range[]): string => {
  const person = people.find(([start, end]) => start < from + words.length && end > from);
  if (!person) return words;
  const before = words.slice(0, Math.max(0, person[0] - from)).trimEnd();
  return /\p{L}['’]s$/u.test(before) ? before.slice(0, -2) : '';
};

/** The ways that a stretch of a document prints. `people`: where it names persons. */
export const waysIn = (document: Document, span: Span, people: readonly Range[]): Way[] =>
  ways.flatMap(({ kind, pattern }) =>
    [...span.exact.matchAll(pattern)].flatMap((match): Way[] => {
      const found = (match[1] ?? match[0]).replace(/[.’']+$/, '').replace(weekday, '');
      const start = span.start + match.index + match[0].indexOf(found);
      const words = kind === 'relay' && /^(?:the )?\p{Lu}/u.test(found) ? outletIn(found, start, people) : found;
      return words === '' ? [] : [{ kind, words: spanOf(document, start, start + words.length) }];
    }),
  );
