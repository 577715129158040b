import type { Outcome, Problem } from '../support/problem.ts';
import { linesProblem, sizeProblem } from './limits.ts';

/** `replaced`: how many U+FFFD stand where bytes made no sense in this encoding. */
export type Decoded = { text: string; encoding: string; replaced: number };

/** First bytes of formats that people take for articles, and what to do instead of passing them here. */
const formats: [magic: string, name: string][] = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'an RTF document'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\xd0\xcf\x11\xe0', 'an old Word document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
];

/** Share of control characters above which a file is taken for something else than text. */
const mostControls = 0.05;

/**
 * Bytes to text, with line ends and all characters as they are; only a byte order mark is left out, so offset 0 is the first character
 * after it. UTF-16 is known by its mark; else UTF-8; bytes that are not UTF-8 are windows-1252 (what the web takes them for,
 * WHATWG Encoding Standard), unless most of the characters beyond ASCII are good UTF-8: then the file is damaged UTF-8.
 */
export const decode = (file: string, bytes: Uint8Array): Outcome<Decoded> => {
  const tooLarge = sizeProblem(file, bytes.length);
  if (tooLarge) return failed(tooLarge);
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const format = formats.find(([magic]) => start.startsWith(magic));
  if (format) return notText(file, `the file is ${format[1]}, not text`);
  const decoded = toText(bytes);
  if (!/\S/.test(decoded.text)) {
    return failed({
      file,
      what: 'the file is empty',
      why: 'there is nothing to read in it',
      fix: 'save the article into it again, or take it out of the folder',
    });
  }
  const controls = decoded.text.match(/[^\P{Cc}\t\n\v\f\r\x85]/gu)?.length ?? 0;
  if (controls > decoded.text.length * mostControls) return notText(file, 'the file holds binary data, not text');
  const tooLong = linesProblem(file, decoded.text);
  return tooLong ? failed(tooLong) : { ok: true, value: decoded };
};

const failed = (problem: Problem): Outcome<Decoded> => ({ ok: false, problems: [problem] });

const notText = (file: string, what: string): Outcome<Decoded> =>
  failed({ file, what, why: 'only text can be quoted by its offsets', fix: 'open it and save the article as plain text in UTF-8' });

const toText = (bytes: Uint8Array): Decoded => {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return lenient('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return lenient('utf-16be', bytes);
  const utf8 = lenient('utf-8', bytes);
  if (utf8.replaced === 0) return utf8;
  const beyondAscii = utf8.text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return beyondAscii > utf8.replaced ? utf8 : { ...lenient('windows-1252', bytes), replaced: 0 };
};

const lenient = (encoding: string, bytes: Uint8Array): Decoded => {
  const text = new TextDecoder(encoding).decode(bytes);
  // A file may hold U+FFFD of its own, from a conversion that went wrong before: those are damage just the same.
  return { text, encoding, replaced: text.split('\ufffd').length - 1 };
};
