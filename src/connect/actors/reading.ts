import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';

/** A document with its annotations, and the indices of each chain's mentions. */
export type Reading = { document: Document; annotations: Annotations; mentions: number[][] };

/** A chain of one reading. */
export type Member = { reading: Reading; chain: number };

const orderKey = ({ facts, sha256, doc }: Document): string => `${facts.published ?? '9999'}\n${sha256}\n${doc}`;

/** Documents with their annotations by date of publication (undated last), then by hash: an order that no file name or caller decides. */
export const inOrder = (documents: Document[], annotations: Annotations[]): Reading[] => {
  const byDoc = new Map(annotations.map((each) => [each.doc, each]));
  return documents
    .flatMap((document) => {
      const own = byDoc.get(document.doc);
      if (own === undefined) return [];
      const mentions: number[][] = own.chains.map(() => []);
      own.mentions.forEach(({ chain }, at) => {
        mentions[chain]?.push(at);
      });
      return [{ document, annotations: own, mentions }];
    })
    .sort((a, b) => (orderKey(a.document) < orderKey(b.document) ? -1 : 1));
};
