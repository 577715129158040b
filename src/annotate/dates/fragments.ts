import words from './words.json' with { type: 'json' };

const alternatives = (keys: string[]): string =>
  keys
    .toSorted((a, b) => b.length - a.length)
    .map((key) => key.replaceAll(/['’]/g, "['’]").replaceAll(' ', '\\s+'))
    .join('|');

const unitNames = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century'];
const teens = Object.keys(words.numerals).filter((word) => word !== 'a' && word !== 'an');

/** Parts that date patterns are built from. Month abbreviations need a capital or a full stop to tell "mar" and "sun" from words. */
const monthNames = Object.keys(words.months);
export const MONTH = `(?:(?:${alternatives(monthNames.filter((name) => name.length > 4 || name === 'june' || name === 'july' || name === 'may'))})\\b|(?:${alternatives(monthNames.filter((name) => name.length <= 4 && !/^(?:june|july|may)$/.test(name)))})\\b\\.?)`;
export const WEEKDAY = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun)\\.)`;
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|${alternatives(Object.keys(words.ordinals))})`;
export const DAY = `(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d,.]*\\d)`;
export const YEAR = `(?:1[5-9]\\d\\d|20\\d\\d)`;
export const UNIT = `(?:${unitNames.map((unit) => (unit === 'century' ? 'centur(?:y|ies)' : `${unit}s?`)).join('|')})`;
export const LONG_UNIT = '(?:days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies))';
export const NUMBER = `(?:\\d+(?:[.,]\\d+)?|(?:${alternatives(teens)})(?:[\\s-](?:${alternatives(teens)}))?(?:\\s+hundred)?|an?\\s+hundred)`;
export const FEW = '(?:several|a\\s+few|few|many|a\\s+number\\s+of|some)';
export const SEASON = `(?:${alternatives(Object.keys(words.seasons))})`;
export const DAY_PART = `(?:${alternatives(Object.keys(words.dayParts))})`;
export const HOLIDAY = `(?:${alternatives(Object.keys(words.holidays))})`;
export const VAGUE = `(?:${alternatives(Object.keys(words.vague))})`;
export const ABOUT = '(?:(?:about|around|nearly|almost|roughly|some|more\\s+than|less\\s+than|at\\s+least|over|up\\s+to|just\\s+over)\\s+)';

/** A rule's pattern over whole words. */
export const pattern = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}$£€.])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
