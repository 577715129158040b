import { escapeHTML, isHTMLString } from 'astro/runtime/server/escape.js';

/** Takes HTML piece by piece. */
type Destination = { write: (html: string) => void };

/** HTML, or what will be HTML where something in it has to be waited for. Anything else that a component prints is text, and escaped. */
export class Markup {
  readonly html: string | Promise<string>;

  constructor(html: string | Promise<string>) {
    this.html = html;
  }

  /** For Astro's own renderer, which an editor's text goes through. */
  render(to: Destination): void | Promise<void> {
    if (typeof this.html === 'string') return to.write(this.html);
    return this.html.then((html) => to.write(html));
  }
}

const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value;

/** HTML of pieces one after the other; a promise only where one of them is. */
export const joined = (pieces: (string | Promise<string>)[]): string | Promise<string> =>
  pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : Promise.all(pieces).then((all) => all.join(''));

const listed = (values: readonly unknown[]): string | Promise<string> => {
  let html = '';
  for (let i = 0; i < values.length; i++) {
    const piece = htmlOf(values[i]);
    if (typeof piece !== 'string') return joined([html, piece, ...values.slice(i + 1).map(htmlOf)]);
    html += piece;
  }
  return html;
};

/** What an expression of a component comes to in HTML: as Astro has it, what is false or missing is nothing, and 0 is 0. */
export const htmlOf = (value: unknown): string | Promise<string> => {
  if (typeof value === 'string') return escapeHTML(value);
  if (value instanceof Markup) return value.html;
  if (!value && value !== 0) return '';
  if (Array.isArray(value)) return listed(value);
  if (typeof value === 'function') return htmlOf(value());
  if (value instanceof Promise) return value.then(htmlOf);
  if (isHTMLString(value)) return String(value);
  if (typeof value === 'object' && isIterable(value)) return listed([...value]);
  return String(value);
};
