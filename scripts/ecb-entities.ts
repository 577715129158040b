import { annotate } from '../src/annotate/index.ts';
import { inOrder } from '../src/connect/actors/reading.ts';
import { resolveChains, type Trust } from '../src/connect/actors/resolve.ts';
import { storyPlaces } from '../src/connect/places/index.ts';
import type { Annotations } from '../src/vocabulary/annotations.ts';
import type { Document } from '../src/vocabulary/document.ts';
import type { Range, Span } from '../src/vocabulary/span.ts';
import { paragraphs } from './corpus.ts';
import type { GoldDocument, GoldMention } from './ecb-chains.ts';

/** What annotation makes of a gold mention: a chain, a place or a date of its document. */
type Found = { chain: number; place: number | null; date: string | null };

const PRONOUN =
  /^(?:I|me|my|we|us|our|you|your|he|him|his|she|her|hers|it|its|they|them|their|theirs|himself|herself|itself|themselves|who|whom|whose|which|that|this|there|where|one|both)$/i;

/** Two spans are one mention when they end together, as "navy" and "the Indian navy" do, or are nearly the same. */
const isSame = ([start, end]: Range, other: Span): boolean => {
  const shared = Math.min(end, other.end) - Math.max(start, other.start);
  return shared > 0 && (other.end === end || shared / (Math.max(end, other.end) - Math.min(start, other.start)) > 0.6);
};

/** Its noun is capitalised where the text does not begin, and nowhere in small letters. */
const isName = ({ start, exact }: Span, text: string): boolean => {
  const noun = exact.split(/ (?:of|in|at|on|from|between|for|with|near|off) /)[0]?.match(/[\p{L}\d-]+$/u)?.[0] ?? '';
  return (
    /^\p{Lu}/u.test(noun) &&
    !text.includes(` ${noun.toLowerCase()}`) &&
    (exact.includes(' ') || !/(?:[.!?"”:]\s*|\n|^)$/.test(text.slice(0, start)))
  );
};

/** The annotations of a text in which every gold mention is in a chain: a name or a descriptor of its own where annotation found none. */
export const withGold = (document: Document, gold: GoldMention[]): { annotations: Annotations; found: Found[] } => {
  const own = annotate(document);
  const mentions = [...own.mentions];
  const chains = [...own.chains];
  const found = gold.map(({ spans }): Found => {
    const end = spans.at(-1)?.[1] ?? 0;
    const first = spans[0]?.[0] ?? 0;
    const start =
      first +
      (/^(?:(?:in|at|on|from|to|off|near|outside|inside|into|around) )?(?:the )?(?=\S)/i.exec(document.text.slice(first, end))?.[0]
        .length ?? 0);
    const range: Range = [start, end];
    const known = own.mentions.filter((mention) => isSame(range, mention)).sort((a, b) => a.end - a.start - (b.end - b.start));
    const place = own.places.findIndex((mention) => mention.start === start && mention.end <= end);
    const dated = own.dates.find((mention) => mention.start < end && mention.end > start);
    const date = dated?.value ?? null;
    const chain = known.at(-1)?.chain ?? chains.length;
    if (chain === chains.length) {
      const name = { start, end, exact: document.text.slice(start, end) };
      const named = dated === undefined && isName(name, document.text);
      chains.push({ type: named ? 'organisation' : 'group', name, named, roles: [], affiliation: null });
      mentions.push({ ...name, kind: PRONOUN.test(name.exact) ? 'pronoun' : named ? 'name' : 'nominal', chain });
    }
    return { chain, place: place < 0 ? null : place, date };
  });
  return { annotations: { ...own, mentions, chains }, found };
};

/** The chains that the shipped resolution finds among the gold mentions of a topic: of actors and whatever else is named or described, of places by their gazetteer entry, of dates by their value. */
export const resolveTopic = (topic: string, rows: GoldDocument[], trust?: Trust) => {
  const read = rows.map((row) => {
    const document = paragraphs({ ...row, date: null, publisher: null, attributions: [], dates: [] });
    const gold = row.entity_chains.flatMap(({ mentions }) => mentions);
    return { row, document, gold, ...withGold(document, gold) };
  });
  const documents = read.map(({ document }) => document);
  const annotations = read.map((each) => each.annotations);
  const readings = inOrder(documents, annotations);
  const { clusterAt } = resolveChains(readings, trust);
  const { placeOf } = storyPlaces(documents, annotations);
  return read.map(({ row, document: { doc }, gold, found }) => {
    const at = readings.findIndex((reading) => reading.document.doc === doc);
    const idOf = ({ chain, place, date }: Found): string => {
      const here = `${at}:${chain}`;
      const located = place === null ? null : placeOf(doc, place);
      return date ?? located ?? clusterAt(here) ?? here;
    };
    const ids = gold.map((mention, i) => ({ id: `${topic}/${idOf(found[i] as Found)}`, mention }));
    return {
      doc_id: row.doc_id,
      entity_chains: [...Map.groupBy(ids, ({ id }) => id)].map(([id, list]) => ({ id, mentions: list.map(({ mention }) => mention) })),
    };
  });
};
