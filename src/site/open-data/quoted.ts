import type { Review } from '../../vocabulary/page.ts';
import type { RelationType } from '../../vocabulary/relation.ts';
import type { AnyNode } from '../data/nodes.ts';
import { plainText, type Words } from '../data/words.ts';

/** Words of a source as data: where they stand, and the text as pages print it. */
export const printedData = (words: Words) => ({ source: words.doc, start: words.start, end: words.end, text: plainText({ words }) });

export const idsOf = (nodes: Iterable<{ id: string }>): string[] => [...new Set([...nodes].map(({ id }) => id))];

const reviews = { approved: 'approved', corrected: 'corrected', rejected: 'machine' } as const satisfies Record<Review, string>;

/** What editors said of a page. */
export const reviewedData = ({ review, note, corrections }: AnyNode) => ({
  review: review === undefined ? ('machine' as const) : reviews[review],
  ...(note === undefined ? {} : { note }),
  corrections,
});

const ontology = 'http://purl.org/spar/cito/';

/** The nearest terms of the Citation Typing Ontology (Peroni and Shotton 2012). */
const terms = {
  'same-fact-different-frame': 'discusses',
  'disputes-characterisation': 'critiques',
  denies: 'disputes',
  'differs-in-number': 'disagreesWith',
  'differs-in-date': 'disagreesWith',
  narrows: 'qualifies',
  supersedes: 'updates',
  'responds-to': 'repliesTo',
} as const satisfies Record<RelationType, string>;

export const citoTerm = (type: RelationType): string => terms[type];

export const citoOf = (type: RelationType): string => ontology + terms[type];

/** Each relation with the term that stands for it. */
export const citoTable = (Object.keys(terms) as RelationType[]).map((type) => ({ type, term: terms[type] }));
