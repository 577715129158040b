/**
 * A stretch of the text that belongs together by layout, before it is known what part it plays. `mark` is a sign of layout that is no
 * part of a sentence (a bullet, a heading's `##`); `markup` is text for machines (HTML, images, front matter); `row` a row of a table.
 */
export type Unit = { start: number; end: number; role?: 'title' | 'heading' | 'item' | 'mark' | 'markup' | 'row' };
