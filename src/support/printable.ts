/** Control characters, what turns the writing direction or has no shape, tags, halves of characters. */
const unprintable = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}\p{Cs}]/gu;

const escaped = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`;

/**
 * Text of any origin as it may go to a terminal: what would move the cursor, change colours, turn the direction of the line, begin a new one or
 * stay unseen is written out as `\u{…}`. What people write is left alone, with joiners and variation selectors.
 */
export const printable = (text: string): string => text.replace(unprintable, escaped);

/** The same for text of several lines, whose line feeds stay. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');
