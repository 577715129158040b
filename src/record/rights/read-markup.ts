import { addPlain, type Letters, letterOf, roomFor } from './letters.ts';
import { eachString } from './read-strings.ts';

const [doubleQuote, singleQuote, equals, greaterThan, ampersand, hash, letterX, semicolon, space] = [34, 39, 61, 62, 38, 35, 120, 59, 32];

const longestEntity = 10;

/** Where the entity at `at` ends (its semicolon), or -1. */
const entityEnd = (text: string, at: number, to: number): number => {
  const last = Math.min(at + longestEntity, to - 1);
  for (let end = at + 1; end <= last; end++) if (text.charCodeAt(end) === semicolon) return end;
  return -1;
};

/** The character of a numbered entity. The named ones that the pages use stand for marks, which are no letters. */
const characterOf = (text: string, at: number, end: number): string => {
  if (text.charCodeAt(at + 1) !== hash) return '';
  const hex = (text.charCodeAt(at + 2) | 32) === letterX;
  const code = Number.parseInt(text.slice(at + (hex ? 3 : 2), end), hex ? 16 : 10);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

const addText = (letters: Letters, text: string, from: number, to: number): void => {
  const codes = roomFor(letters, to - from);
  let { length } = letters;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const letter = letterOf(code);
    if (letter !== 0) codes[length++] = letter;
    if (code !== ampersand) continue;
    const end = entityEnd(text, at, to);
    if (end < 0) continue;
    letters.length = length;
    addPlain(letters, characterOf(text, at, end));
    length = letters.length;
    at = end;
  }
  letters.length = length;
};

/**
 * The `>` of the tag at `at`, not one in a value, which begins with a quotation mark behind an equals sign. Adds what stands between any two marks of one
 * kind and has a space in it: it may be words.
 */
const addTag = (letters: Letters, text: string, at: number): number => {
  let value = 0;
  let quote = 0;
  let begin = 0;
  let spaced = false;
  let end = at + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    // Nearly all that a tag has: letters.
    if (code > greaterThan) continue;
    if (code === greaterThan && value === 0) break;
    const isQuote = code === doubleQuote || code === singleQuote;
    if (value !== 0) value = code === value ? 0 : value;
    else if (isQuote && text.charCodeAt(end - 1) === equals) value = code;
    if (quote === 0) {
      if (isQuote) [quote, begin, spaced] = [code, end + 1, false];
    } else if (code === quote) {
      if (spaced) addText(letters, text, begin, end);
      quote = 0;
    } else spaced ||= code === space;
  }
  if (quote !== 0 && spaced) addText(letters, text, begin, end);
  return end;
};

const indexOr = (text: string, what: string, from: number): number => {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at;
};

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/**
 * Adds what HTML, XML or SVG says: its text to `text`, the tags left out; values of attributes, comments, scripts and the data in them to `beside`,
 * since they stand between words that follow each other for a reader. Linear; broken markup is read as far as it goes.
 */
export const addMarkup = (text: Letters, beside: Letters, given: string): void => {
  // Feeds carry HTML as text.
  const markup = given.startsWith('<?xml') && given.includes('&lt;') ? unescaped(given) : given;
  for (let at = 0; at < markup.length; ) {
    const open = indexOr(markup, '<', at);
    addText(text, markup, at, open);
    if (open === markup.length) return;
    if (markup.startsWith('<!--', open)) {
      at = indexOr(markup, '-->', open);
      addText(beside, markup, open, at);
      continue;
    }
    if (markup.startsWith('<![CDATA[', open)) {
      at = open + '<![CDATA['.length;
      continue;
    }
    at = addTag(beside, markup, open) + 1;
    const name = markup.startsWith('<script', open) ? 'script' : markup.startsWith('<style', open) ? 'style' : null;
    if (name === null) continue;
    const close = indexOr(markup, `</${name}`, at);
    eachString(markup.slice(at, close), (string) => {
      addPlain(beside, string);
    });
    at = close;
  }
};
