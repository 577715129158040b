import anyAscii from 'any-ascii';

const isAscii = (text: string): boolean => !/[^\x20-\x7e]/.test(text);

/** ASCII lower case without possessive endings, so that "Müller's", "MULLER" and "Мюллер" come near one another. */
export const fold = (text: string): string =>
  (isAscii(text) ? text : anyAscii(text.normalize('NFC')))
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/(?<=\w)'s?(?=$|[^\w])/g, '');

/** Folded words of a name. Full stops vanish inside abbreviations ("U.N." → "un") and hyphens part words. */
export const words = (text: string): string[] =>
  fold(text)
    .replace(/\./g, (_, at: number, whole: string) => (/[a-z]/.test(whole[at + 1] ?? '') ? '' : ' '))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** A name as it may be shown: verbatim, but without a leading article or a possessive ending. */
export const bareForm = (exact: string): string =>
  exact
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(the|The|THE)\s+(?=\S)/, '')
    .replace(/['’]s?$/, '');
