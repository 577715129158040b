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

/** Letters and digits, as an inside of a character class: several times as fast as `\p{L}\p{N}`, and with no mark that news sets beside a date. */
const IN_WORD = 'a-z\\d\\u00aa\\u00b5\\u00c0-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufaff';

/** A rule's pattern over whole words of a text in small letters. */
export const pattern = (source: string): RegExp => new RegExp(`(?<![${IN_WORD}$£€.])(?:${source})(?![${IN_WORD}])`, 'g');

/** A word by itself. */
export const word = (source: string): RegExp => new RegExp(`^(?:${source})$`);

const parts = new RegExp(`[${IN_WORD}]+|[^${IN_WORD}]+`, 'g');

/** The words and marks that a token in small letters is made of: "mid", "-", "march". */
export const partsOf = (lower: string): readonly string[] => lower.match(parts) ?? [];

const oneOf = (list: (string | undefined)[]): RegExp => word([...new Set(list)].join('|'));
const holidays = Object.keys(words.holidays).map((name) => name.match(/[a-z]+/g)?.filter((part) => part !== 's') ?? []);

// Kinds of words, for the needs of rules.
export const A_MONTH = oneOf(monthNames);
export const A_WEEKDAY = word('(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tues?|wed|thurs?|fri|sat|sun');
export const A_DAY_PART = word(DAY_PART);
export const A_SEASON = word(SEASON);
export const A_UNIT = word(UNIT);
export const A_YEAR = word(YEAR);
export const A_NUMBER = new RegExp(`\\d|^(?:${alternatives(teens)}|hundred)$`);
export const AN_ORDINAL = word(`\\d{1,2}(?:st|nd|rd|th)?|${alternatives(Object.keys(words.ordinals))}`);
export const FIRST_OF_HOLIDAY = oneOf(holidays.map((name) => name[0]));
export const LAST_OF_HOLIDAY = oneOf(holidays.map((name) => name.at(-1)));
export const LAST_OF_VAGUE = oneOf(Object.keys(words.vague).map((phrase) => phrase.split(' ').at(-1)));
