/** A place name without case, accents, apostrophes and full stops: how gazetteer entries and printed names are compared. */
export const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}|['’ʼ`.]/gu, '')
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
