import { slug } from '../support/slug.ts';
import type { Document } from '../vocabulary/document.ts';
import type { SourceRecord } from '../vocabulary/source-page.ts';
import type { Evidence } from './identity.ts';
import { unique } from './names.ts';

/** What a source page is known by: the bytes of its file, or else its name in its story's folder. */
export const sourceEvidence = (story: string, file: string, sha256: string): Evidence => ({
  story,
  traces: [{ file: sha256, start: 0, end: 1, exact: '', inPlace: true, telling: false, isNew: false }],
  signs: [`${story}/${file}`],
});

const stem = (file: string) => file.replace(/\.[^.]*$/, '');

/** `<publisher or file name>-<day of publication>-<6 hex digits of the file's SHA-256>`. */
export const sourceId = ({ facts, doc, sha256 }: Document): string => {
  const day = facts.published?.match(/^\d{4}(-\d{2}){0,2}/)?.[0];
  return [slug(facts.publisher ?? stem(doc), 40) || 'source', day, sha256.slice(0, 6)].filter((part) => part !== undefined).join('-');
};

const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Words of the article: what is printed, boilerplate left out, a word broken over a line counted once. */
const wordsOf = ({ text, blocks, breaks }: Document): number => {
  let next = 0;
  let count = 0;
  for (const { kind, start, end } of blocks) {
    let at = start;
    let block = '';
    for (let broken = breaks[next]; broken !== undefined && broken[0] < end; broken = breaks[++next]) {
      block += text.slice(at, broken[0]);
      at = Math.max(at, broken[1]);
    }
    if (kind !== 'boilerplate') count += (block + text.slice(at, end)).match(word)?.length ?? 0;
  }
  return count;
};

/** The names a file had before the one it has now. */
const formerNames = (file: string, before: SourceRecord | undefined): Pick<SourceRecord, 'formerly'> => {
  const names = before === undefined ? [] : unique([...(before.formerly ?? []), before.facts.file]).filter((name) => name !== file);
  return names.length > 0 ? { formerly: names } : {};
};

const pairsIn = ({ text }: Document): Pick<SourceRecord, 'pairs'> => {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  return pairs.length > 0 ? { pairs } : {};
};

/** `before`: the record that the page had so far. */
export const sourceRecord = (id: string, story: string, document: Document, before: SourceRecord | undefined): SourceRecord => ({
  id,
  story,
  sha256: document.sha256,
  facts: document.facts,
  ...formerNames(document.doc, before),
  headline: document.headline,
  posts: document.posts,
  breaks: document.breaks,
  ...pairsIn(document),
  words: wordsOf(document),
});
