import { addCode, addPlain, type Letters } from './letters.ts';
import { eachString } from './read-strings.ts';

const [doubleQuote, singleQuote, equals, greaterThan, ampersand, hash, letterX] = [34, 39, 61, 62, 38, 35, 120];

/** Where the entity at `at` ends (its semicolon), or -1. */
const entityEnd = (text: string, at: number, to: number): number => {
  const end = text.indexOf(';', at);
  return end > at && end - at <= 10 && end < to ? end : -1;
};

/** The character of a numbered entity. The named ones that the pages use stand for marks, which are no letters. */
const characterOf = (text: string, at: number, end: number): string => {
  if (text.charCodeAt(at + 1) !== hash) return '';
  const hex = (text.charCodeAt(at + 2) | 32) === letterX;
  const code = Number.parseInt(text.slice(at + (hex ? 3 : 2), end), hex ? 16 : 10);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

const addText = (letters: Letters, text: string, from: number, to: number): void => {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const end = code === ampersand ? entityEnd(text, at, to) : -1;
    if (end < 0) addCode(letters, code);
    else {
      addPlain(letters, characterOf(text, at, end));
      at = end;
    }
  }
};

/** Values of attributes that may hold words: those with a space in them. */
const addAttributes = (letters: Letters, text: string, from: number, to: number): void => {
  for (let open = from; open < to; open++) {
    const quote = text.charCodeAt(open);
    if (quote !== doubleQuote && quote !== singleQuote) continue;
    let end = open + 1;
    let spaced = false;
    while (end < to && text.charCodeAt(end) !== quote) spaced = text.charCodeAt(end++) === 32 || spaced;
    if (spaced) {
      addText(letters, text, open + 1, end);
    }
    open = end;
  }
};

/** The `>` of the tag at `at`: not one inside a quoted value. */
export const tagEnd = (text: string, at: number): number => {
  let quote = 0;
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === greaterThan) return i;
    else if ((code === doubleQuote || code === singleQuote) && text.charCodeAt(i - 1) === equals) quote = code;
  }
  return text.length;
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
    const end = tagEnd(markup, open);
    addAttributes(beside, markup, open, end);
    at = end + 1;
    const name = markup.startsWith('<script', open) ? 'script' : markup.startsWith('<style', open) ? 'style' : null;
    if (name === null) continue;
    const close = indexOr(markup, `</${name}`, at);
    eachString(markup.slice(at, close), (string) => {
      addPlain(beside, string);
    });
    at = close;
  }
};
