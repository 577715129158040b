import slugify from '@sindresorhus/slugify';

/** File names that Windows keeps for devices, with any ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A text as lower-case ASCII words joined by hyphens, at most `limit` characters, cut between words where it can be.
 * Other scripts are transliterated. Empty when the text has no letter or digit: the caller then falls back to a hash.
 */
export const slug = (text: string, limit = 60): string => {
  const words = slugify(text.slice(0, limit * 8).toWellFormed(), { decamelize: false });
  const whole = words.slice(0, limit);
  const cut = words.length > limit && words[limit] !== '-' && whole.includes('-') ? whole.slice(0, whole.lastIndexOf('-')) : whole;
  const trimmed = cut.replace(/-+$/, '');
  return devices.test(trimmed) ? `${trimmed}-x` : trimmed;
};
