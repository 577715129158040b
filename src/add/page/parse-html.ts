import { isUtf8 } from 'node:buffer';
import htmlEncodingSniffer from 'html-encoding-sniffer';
import { parseHTML } from 'linkedom';
import type { Outcome } from '../../support/problem.ts';
import { shapeFault } from './shape.ts';

/** A saved page is seldom above 5 MB; what is larger is mostly pictures written into it. Bytes. */
const largestPage = 10 * 1024 * 1024;

/** A page's tree. It loads nothing and runs nothing: scripts stay the text they are. */
export type PageTree = Document;

/**
 * Bytes of a page to its tree, by the encoding that its mark, `declared` (a Content-Type header's charset) or its own `<meta>` names
 * (WHATWG HTML, determining the character encoding). Pages too large or too deep to be read in bounded time are a problem.
 */
export const parsePage = (file: string, bytes: Uint8Array, declared?: string): Outcome<PageTree> => {
  if (bytes.length > largestPage) return refuse(file, `it has ${(bytes.length / 1024 / 1024).toFixed(1)} MB; the limit is 10 MB`);
  const encoding = htmlEncodingSniffer(bytes, {
    ...(declared && { transportLayerEncodingLabel: declared }),
    defaultEncoding: isUtf8(bytes) ? 'UTF-8' : 'windows-1252',
  });
  // Some name an encoding that nothing can read, such as "replacement".
  const html = new TextDecoder(encoding === 'replacement' ? 'utf-8' : encoding).decode(bytes).replaceAll('\0', '');
  const fault = shapeFault(html);
  return fault === undefined ? { ok: true, value: parseTree(html) } : refuse(file, fault);
};

/** A tree of a piece of a page, or of a whole one. Pages may leave out the tags that HTML implies; the tree needs them. */
export const parseTree = (html: string): PageTree => parseHTML(withBody(html)).document;

const withBody = (html: string): string => {
  if (/<body\b/i.test(html)) return html;
  const head = /<\/head\s*>/i.exec(html);
  if (head) return `${html.slice(0, head.index)}${head[0]}<body>${html.slice(head.index + head[0].length)}`;
  return `<html><body>${html.replace(/<\/?html\b[^>]{0,2000}>/gi, '')}</body></html>`;
};

const refuse = (file: string, fault: string): Outcome<never> => ({
  ok: false,
  problems: [
    {
      file,
      what: `this page cannot be read: ${fault}`,
      why: 'no article looks like this, and reading it might take all memory; nothing was added from it',
      fix: 'copy the article into a .txt file and add that',
    },
  ],
});
