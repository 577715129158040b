import { kept } from '../../support/kept.ts';

/** A place name without case, accents, apostrophes and full stops: how gazetteer entries and printed names are compared. */
export const fold = (name: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first 128 characters need no normalisation
  (/^[\x00-\x7f]*$/.test(name) ? name : name.normalize('NFD'))
    .replaceAll(/\p{M}|['’ʼ`.]/gu, '')
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim();

/** `fold` of the names that a text prints: the same few, many times. */
export const folded = kept(20_000, fold);
