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

/** A tag as the components write it: values in double quotes. */
const tagForm = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-zA-Z_:@][\w:.@-]*(?:="[^"]*")?)*)\s*(\/?)>/y;
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

/** Where the closing tag of an element of raw text begins; -1 where there is none. */
const rawEnd = (html: string, element: string, from: number): number => {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + element.length).toLowerCase() === element) return at;
  }
  return -1;
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
    if (html.startsWith('<!', begin)) {
      at = declarationEnd(html, begin);
      if (at < 0) return false;
      continue;
    }
    tagForm.lastIndex = begin;
    const tag = tagForm.exec(html);
    if (tag === null) return false;
    at = tagForm.lastIndex;
    const [, slash, element = '', written = '', selfClosed] = tag;
    if (peculiar.has(element)) return false;
    if (slash !== '') {
      if (stack.length === 0) continue;
      if (written !== '' || stack.pop() !== element) return false;
      reader.onclosetag(element);
      continue;
    }
    if (marked < begin) marked = placeOf(html, 'data-doc', begin);
    if (raw.has(element)) {
      at = selfClosed !== '' || stack.length > 0 || marked < at ? -1 : rawEnd(html, element, at);
      if (at < 0) return false;
      continue;
    }
    const around = stack.at(-1);
    if (around === undefined && marked >= at && element !== 'q' && element !== 'blockquote') continue;
    const mayClose = around !== undefined && (element === 'a' ? around === 'a' : !phrasing.has(element) && !open.has(around));
    const attributes = attributesOf(written);
    if (mayClose || foreign.has(element) || (selfClosed !== '' && !wordless.has(element)) || attributes === null) return false;
    reader.onopentag(element, attributes);
    if (wordless.has(element)) reader.onclosetag(element);
    else stack.push(element);
  }
  return stack.length === 0;
};
