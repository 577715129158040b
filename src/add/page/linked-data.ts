import type { PageTree } from './parse-html.ts';

/** One thing that a page describes in JSON-LD; values as they came. */
export type Thing = Record<string, unknown>;

const mostThings = 500;

/** Everything a page's JSON-LD blocks describe, nested things too. A block that is no JSON is passed over. */
export const thingsOf = (tree: PageTree): Thing[] => {
  const things: Thing[] = [];
  const open: unknown[] = [...tree.querySelectorAll('script[type="application/ld+json"]')].map((script) =>
    parsed(script.textContent ?? ''),
  );
  for (let value = open.shift(); things.length < mostThings && (value !== undefined || open.length > 0); value = open.shift()) {
    if (Array.isArray(value)) open.push(...value.slice(0, mostThings));
    else if (typeof value === 'object' && value !== null) {
      things.push(value as Thing);
      open.push(
        ...['@graph', 'mainEntity', 'mainEntityOfPage'].map((key) => (value as Thing)[key]).filter((inner) => typeof inner === 'object'),
      );
    }
  }
  return things;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.trim().replace(/^<!--|-->$|^\/\/<!\[CDATA\[|\/\/\]\]>$/g, ''));
  } catch {
    return undefined;
  }
};

/** Whether a thing is of a type whose name ends so: `Article` takes `NewsArticle` and `ReportageNewsArticle` too. */
export const isA = (thing: Thing, ending: RegExp): boolean =>
  [thing['@type']].flat().some((type) => typeof type === 'string' && ending.test(type));

/** The first text of a value that may be a text, a thing with a name, or a list of either. */
export const textOf = (value: unknown): string | undefined => textsOf(value)[0];

/** Every text of such a value. */
export const textsOf = (value: unknown): string[] =>
  [value]
    .flat()
    .slice(0, 20)
    .map((one) => (typeof one === 'object' && one !== null ? (one as Thing).name : one))
    .filter((one) => typeof one === 'string')
    .map((text) => decoded(text).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');

/** JSON-LD is not HTML, yet many systems write its texts with entities. */
const decoded = (text: string): string =>
  text
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (whole, hex: string, code: string) => {
      const point = Number.parseInt(code, hex ? 16 : 10);
      return point > 0x1f && point < 0x110000 && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole;
    })
    .replace(
      /&(quot|apos|lt|gt|nbsp|amp);/g,
      (_, name: string) => ({ quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', amp: '&' })[name] ?? '',
    );
