import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { addPlain, clear, type Letters, noLetters } from './letters.ts';
import { addMarkup } from './read-markup.ts';
import { eachString } from './read-strings.ts';

/** `text`: words that follow each other as a reader meets them. `beside`: what stands between them, in attributes and data. */
export type FileLetters = { text: Letters; beside: Letters };

export const noFileLetters = (): FileLetters => ({ text: noLetters(), beside: noLetters() });

/** Pictures, fonts and programs: what words are drawn on a picture stands on the page it is for. Compressed copies are made of files that are read. */
const wordless = /\.(?:png|jpe?g|gif|webp|avif|ico|woff2?|ttf|wasm|pagefind|css|br|gz|zip)$/i;

/** Whether a file of this name can hold words. */
export const holdsWords = (path: string): boolean => !wordless.test(path);

/** What stands before the content of each file of the search index. */
const signature = 'pagefind_dcd';

const addString = ({ text, beside }: FileLetters, string: string): void => {
  if (string.includes('</')) addMarkup(text, beside, string);
  else addPlain(text, string);
};

const addJson = (letters: FileLetters, json: string): void => eachString(json, (string) => addString(letters, string));

const addValue = (letters: FileLetters, value: unknown): void => {
  if (typeof value === 'string') addString(letters, value);
  else if (Array.isArray(value)) for (const one of value) addValue(letters, one);
};

const contentOf = (bytes: Buffer): Buffer => gunzipSync(bytes).subarray(signature.length);

type Fragment = { url: string; content: string };

/** What the search index keeps of a page: where the page is, below the dist folder, and its text. */
export const readFragment = (bytes: Buffer): { page: string; text: string } => {
  const { url, content } = JSON.parse(contentOf(bytes).toString()) as Fragment;
  return { page: `${url.replace(/^\//, '')}index.html`, text: content };
};

/** A file of the search index: gzip around a signature and JSON (a page's text) or CBOR (lists of words, menus). */
const addIndexFile = (letters: FileLetters, path: string, bytes: Buffer): void => {
  if (path.endsWith('.pf_fragment')) addJson(letters, contentOf(bytes).toString());
  else addValue(letters, decode(contentOf(bytes)));
};

/**
 * Reads the letters of one built file into `letters`, whatever its format; false where it holds no words. `text`: what its bytes say, where that is
 * known.
 */
export const readFileLetters = (letters: FileLetters, path: string, bytes: Buffer, text?: string): boolean => {
  if (!holdsWords(path)) return false;
  clear(letters.text);
  clear(letters.beside);
  if (/\.pf_\w+$/.test(path)) addIndexFile(letters, path, bytes);
  else if (/\.(?:html?|xml|svg|xhtml|atom|rss)$/i.test(path)) addMarkup(letters.text, letters.beside, text ?? bytes.toString());
  else if (/\.(?:json|jsonl|jsonld|ndjson|geojson)$/i.test(path)) addJson(letters, bytes.toString());
  else addPlain(letters.text, bytes.toString());
  return true;
};
