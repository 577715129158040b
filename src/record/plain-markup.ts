import type { MarkupReader } from './page-quotations.ts';

const wordless = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** Their content is text up to the closing tag, whatever it looks like. */
const raw = new Set(['script', 'style', 'title']);
/** Parsers read what stands in these by other rules. */
const peculiar = new Set(['template', 'textarea', 'noembed', 'noframes', 'iframe', 'xmp', 'plaintext']);
/** The same inside a quotation; around one they make no difference. */
const foreign = new Set(['svg', 'math', 'select', 'noscript']);
/** Elements of a line: where they begin, nothing that is open ends. So with `a`, but within another. */
const phrasing = new Set(
  'abbr b bdi cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr br'.split(' '),
);
/** Elements that end where nothing but their closing tag says so. */
const open = new Set([...phrasing, 'div', 'blockquote', 'figure', 'section', 'article', 'footer', 'figcaption', 'a', 'ul', 'ol', 'dl']);

const [slash, greaterThan, equals, doubleQuote, hyphen, colon, atSign, dot, underscore, exclamation] = [
  47, 62, 61, 34, 45, 58, 64, 46, 95, 33,
];

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11);
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => isLower(code | 32);
const beginsKey = (code: number): boolean => isLetter(code) || code === underscore || code === colon || code === atSign;
const inKey = (code: number): boolean => beginsKey(code) || isDigit(code) || code === hyphen || code === dot;

/** Where the attributes of a tag end, which may begin at `from`: name by name, values in double quotes; -1 where they are written otherwise. */
const attributesEnd = (html: string, from: number): number => {
  for (let end = from; ; ) {
    let next = end;
    while (isSpace(html.charCodeAt(next))) next += 1;
    if (next === end || !beginsKey(html.charCodeAt(next))) return end;
    while (inKey(html.charCodeAt(next))) next += 1;
    end = next;
    if (html.charCodeAt(next) !== equals || html.charCodeAt(next + 1) !== doubleQuote) continue;
    end = html.indexOf('"', next + 2) + 1;
    if (end === 0) return -1;
  }
};

/** A tag as the components write it. `end`: behind its `>`. */
type Tag = { closes: boolean; element: string; written: string; selfClosed: boolean; end: number };

/** The tag that begins at `begin`; null where it is not as the components write one. */
const tagAt = (html: string, begin: number): Tag | null => {
  const closes = html.charCodeAt(begin + 1) === slash;
  const name = begin + (closes ? 2 : 1);
  if (!isLower(html.charCodeAt(name))) return null;
  let nameEnd = name + 1;
  for (let code = html.charCodeAt(nameEnd); isLower(code) || isDigit(code) || code === hyphen; code = html.charCodeAt(nameEnd))
    nameEnd += 1;
  const last = attributesEnd(html, nameEnd);
  if (last < 0) return null;
  let end = last;
  while (isSpace(html.charCodeAt(end))) end += 1;
  const selfClosed = html.charCodeAt(end) === slash;
  if (selfClosed) end += 1;
  if (html.charCodeAt(end) !== greaterThan) return null;
  return { closes, element: html.slice(name, nameEnd), written: html.slice(nameEnd, last), selfClosed, end: end + 1 };
};

const attribute = /\s([a-zA-Z_:@][\w:.@-]*)(?:="([^"]*)")?/g;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', '#38': '&' };

/** Text with its entities decoded; null with one that is not known here, or a bare `&`. */
const decoded = (text: string): string | null => {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const plain = text.replace(/&([a-z0-9#]{0,8};)?/gi, (_, entity: string | undefined) => {
    const character = entities[entity?.slice(0, -1) ?? ''];
    isKnown &&= character !== undefined;
    return character ?? '';
  });
  return isKnown ? plain : null;
};

const attributesOf = (written: string): Record<string, string> | null => {
  const found: Record<string, string> = {};
  for (const [, key = '', value = ''] of written.matchAll(attribute)) {
    // Entities in those that count are left to the parser.
    if (value.includes('&') && key.startsWith('data-')) return null;
    found[key.toLowerCase()] ??= value;
  }
  return found;
};

/** The first place from `at` on where something stands, or the text's end. */
const placeOf = (html: string, what: string, at: number): number => {
  const found = html.indexOf(what, at);
  return found < 0 ? html.length : found;
};

const markupInText = /<[a-z!/?]/gi;

/** Where the closing tag of an element of raw text begins; -1 where other markup is first, which parsers take for text or not, by where it stands. */
const rawEnd = (html: string, element: string, from: number): number => {
  markupInText.lastIndex = from;
  const at = markupInText.exec(html)?.index ?? -1;
  return at >= 0 && html.slice(at + 1, at + 2 + element.length).toLowerCase() === `/${element}` ? at : -1;
};

/** The end of a comment or document type that begins at `at`; -1 for everything else, and for comments that parsers may end elsewhere. */
const declarationEnd = (html: string, at: number): number => {
  if (html.slice(at, at + 15).toLowerCase() === '<!doctype html>') return at + 15;
  const end = html.startsWith('<!--', at) ? html.indexOf('-->', at + 4) : -1;
  return end < 0 || /^(?:>|->)|--!/.test(html.slice(at + 4, end + 3)) ? -1 : end + 3;
};

/**
 * Tells `reader` of every quotation element and every one with `data-doc`, and of all that stands in them, as an HTML parser would, many times faster.
 * False where the markup is not as the site's components write it, every element closed in its order, and only a parser can tell what it says:
 * then what `reader` was told does not count. Linear.
 */
export const plainMarkup = (html: string, reader: MarkupReader): boolean => {
  /** The elements that are open, from the outermost that counts on. */
  const stack: string[] = [];
  let marked = placeOf(html, 'data-doc', 0);
  for (let at = 0; at < html.length; ) {
    const begin = placeOf(html, '<', at);
    if (stack.length > 0 && begin > at) {
      const text = decoded(html.slice(at, begin));
      if (text === null) return false;
      reader.ontext(text);
    }
    if (begin === html.length) break;
    if (html.charCodeAt(begin + 1) === exclamation) {
      at = declarationEnd(html, begin);
      if (at < 0) return false;
      continue;
    }
    const tag = tagAt(html, begin);
    if (tag === null) return false;
    at = tag.end;
    const { closes, element, written, selfClosed } = tag;
    if (peculiar.has(element)) return false;
    if (closes) {
      if (stack.length === 0) continue;
      if (written !== '' || stack.pop() !== element) return false;
      reader.onclosetag(element);
      continue;
    }
    if (marked < begin) marked = placeOf(html, 'data-doc', begin);
    if (raw.has(element)) {
      at = selfClosed || stack.length > 0 || marked < at ? -1 : rawEnd(html, element, at);
      if (at < 0) return false;
      continue;
    }
    const around = stack.at(-1);
    if (around === undefined && marked >= at && element !== 'q' && element !== 'blockquote') continue;
    const mayClose = around !== undefined && (element === 'a' ? around === 'a' : !phrasing.has(element) && !open.has(around));
    const attributes = attributesOf(written);
    if (mayClose || foreign.has(element) || (selfClosed && !wordless.has(element)) || attributes === null) return false;
    reader.onopentag(element, attributes);
    if (wordless.has(element)) reader.onclosetag(element);
    else stack.push(element);
  }
  return stack.length === 0;
};
