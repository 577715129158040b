import type { LinkedData } from './things.ts';

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** As text that cannot end the element it stands in. */
export const writeLinkedData = (data: LinkedData): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...data }, (_, value) => (isEmpty(value) ? undefined : value)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
