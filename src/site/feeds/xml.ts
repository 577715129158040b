const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

// Control characters may stand in a source's words but not in XML 1.0.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const special = new RegExp(`${forbidden.source}|[&<>"']`, 'g');

/** Text for XML, in elements and in attributes. */
export const escapeXml = (text: string): string => text.replace(special, (character) => entities[character] ?? '');
