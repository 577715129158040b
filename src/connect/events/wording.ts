import type { Document } from '../../vocabulary/document.ts';
import type { Range } from '../../vocabulary/span.ts';
import { readWords } from '../claims/words.ts';
import type { Weights, Wording } from './features.ts';
import { documentGroups } from './groups.ts';
import { type Term, telling, termsFrom } from './words.ts';

/** A document and where its sentences are. */
export type Sentenced = { document: Document; sentences: Range[] };

/** Text that names a happening: the spans of its trigger in the document with that index. */
export type Trigger = { doc: number; spans: Range[] };

/** The words that are the article's own. */
const articleTerms = (document: Document): Term[] => {
  const read = document.blocks.filter(({ kind }) => kind !== 'boilerplate' && kind !== 'label');
  return termsFrom(
    readWords(
      document,
      read.map(({ start, end }) => ({ start, end, exact: document.text.slice(start, end) })),
    ),
  );
};

const inside = (terms: Term[], start: number, end: number): Term[] => terms.filter((term) => term.start >= start && term.start < end);

const stems = (terms: Term[]): Set<string> => new Set(terms.map(({ stem }) => stem));

const wordingOf = ({ doc, spans }: Trigger, { document, sentences }: Sentenced, terms: Term[], group: number): Wording => {
  const [start, end] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
  const sentence = Math.max(
    0,
    sentences.findIndex(([from, to]) => from <= start && start < to),
  );
  const [from, to] = sentences[sentence] ?? [start, end];
  const own = inside(terms, Math.min(from, start), Math.max(to, end));
  const trigger = own.filter((term) => spans.some(([a, b]) => term.start >= a && term.start < b));
  const content = trigger.filter(telling);
  const head = content.at(-1) ?? trigger.at(-1);
  const others = own.filter((term) => telling(term) && (term.start < start || term.start >= end));
  return {
    doc,
    group,
    sentence,
    stem: head?.stem ?? document.text.slice(start, end).toLowerCase(),
    lemma: head?.lemma ?? '',
    rarity: head?.rarity ?? 1,
    trigger: stems(content.length > 0 ? content : trigger),
    context: stems(others),
    names: stems(others.filter(({ name }) => name)),
    numbers: stems(others.filter(({ number }) => number)),
  };
};

const count = (sets: Iterable<string>[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const set of sets) for (const each of new Set(set)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
};

/** The wordings of triggers, and what the words of these documents weigh. */
export const wordingsOf = (documents: Sentenced[], triggers: Trigger[]): { wordings: Wording[]; weights: Weights } => {
  const terms = documents.map(({ document }) => articleTerms(document));
  const groups = documentGroups(terms);
  const wordings = triggers.map((trigger) => {
    const document = documents[trigger.doc];
    if (document === undefined) throw new RangeError(`no document ${trigger.doc}`);
    return wordingOf(trigger, document, terms[trigger.doc] ?? [], groups[trigger.doc] ?? 0);
  });
  const scale = Math.log(documents.length + 1);
  const rarityOf = (often: number): number => Math.log((documents.length + 1) / often) / scale + 0.03;
  const frequency = count(terms.map((own) => stems(own.filter(telling))));
  const rarities = new Map([...frequency].map(([stem, often]) => [stem, rarityOf(often)]));
  const unseen = rarityOf(1);
  const byDocument = Map.groupBy(wordings, ({ doc }) => doc);
  const named = count([...byDocument.values()].map((own) => own.map(({ stem }) => stem)));
  return {
    wordings,
    weights: {
      idf: (stem) => rarities.get(stem) ?? unseen,
      spread: (stem) => Math.log(named.get(stem) ?? 1) / scale,
    },
  };
};
