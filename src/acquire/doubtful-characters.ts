import { lineAndColumn, type Problem } from '../support/problem.ts';

const kinds: { pattern: RegExp; name: string; why: string }[] = [
  { pattern: /[^\P{Cc}\t\n\v\f\r\x85]/gu, name: 'control character', why: 'it has no shape and may do things to a terminal' },
  {
    pattern: /[\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f]/g,
    name: 'character that turns the writing direction',
    why: 'a reader may see other words than those that are searched and compared',
  },
  {
    pattern: /[\u200b\u2060\ufeff\u00ad\u180e\u{e0000}-\u{e007f}]/gu,
    name: 'invisible character',
    why: 'words that look alike will not be found alike',
  },
  { pattern: /\ufffd/g, name: 'character that stands for unreadable bytes', why: 'what stood there is lost' },
  {
    pattern: /(?:â€[\u0080-\uffff]|Ã[\u0080-\u00bf])/g,
    name: 'character pair that comes from a wrong encoding',
    why: 'quotations will show it as it is',
  },
];

/** Characters that stay in the text but that an editor should know of: one warning a kind, at its first place. */
export const doubtfulCharacters = (file: string, text: string): Problem[] =>
  kinds.flatMap(({ pattern, name, why }) => {
    const found = [...text.matchAll(pattern)];
    const first = found[0];
    if (!first) return [];
    const code = [...first[0]].map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
    const many = found.length === 1 ? '' : `, the first of ${found.length}`;
    return [
      {
        file,
        ...lineAndColumn(text, first.index),
        warning: true as const,
        what: `${name} (${code})${many}`,
        why: `it is kept, because sources are quoted as they are; ${why}`,
        fix: 'look at the original; if the copy is at fault, save the article again',
      },
    ];
  });
