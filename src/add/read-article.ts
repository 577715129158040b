import { extname } from 'node:path';
import type { Outcome } from '../support/problem.ts';
import type { AddedArticle } from './added-article.ts';
import { readPage } from './page/read-page.ts';

/** Bytes that someone wants to add, and where they come from. `address` and `charset` only for what was fetched. */
export type Incoming = { name: string; bytes: Uint8Array; type?: string; address?: string; charset?: string };

const plain = new Set(['.txt', '.text', '.md', '.markdown']);

const looksLikePage = (bytes: Uint8Array): boolean =>
  /^\s*(?:<!doctype\s+html|<html|<head|<\?xml[^>]*\?>\s*<!doctype\s+html)\b/i.test(
    new TextDecoder()
      .decode(bytes.subarray(0, 4000))
      .replace(/^\ufeff/, '')
      .replace(/<!--[\s\S]*?-->/g, ''),
  );

/**
 * What to write for an incoming article: a page becomes plain text, text and Markdown stay as they are, to the byte (`text` absent).
 * Problems: a page without an article, and files of another kind.
 */
export const readArticle = ({
  name,
  bytes,
  type = '',
  address,
  charset,
}: Incoming): Outcome<Omit<AddedArticle, 'text'> & { text?: string }> => {
  const ending = extname(name).toLowerCase();
  if (/html/.test(type) || ending === '.html' || ending === '.htm' || looksLikePage(bytes)) return readPage(name, bytes, address, charset);
  if (plain.has(ending) || type === 'text/plain' || type === 'text/markdown')
    return { ok: true, value: { facts: address ? { url: address } : {} } };
  return {
    ok: false,
    problems: [
      {
        file: name,
        what: type ? `it is of the type ${type.slice(0, 80)}` : 'this is neither a page, a feed nor a text',
        why: 'only articles can be added: saved pages, text, Markdown; nothing was added from it',
        fix: 'open it, copy the article into a .txt file and add that',
      },
    ],
  };
};
