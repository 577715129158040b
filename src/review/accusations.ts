import type { ClaimPage } from '../vocabulary/claim-page.ts';
import type { EventPage } from '../vocabulary/event-page.ts';
import type { Span } from '../vocabulary/span.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import type { Evidence, Item, PageFile } from './item.ts';
import { placeIn } from './place.ts';
import { speakerFix, statementEvidence } from './speakers.ts';

type Told = { id: string; evidence: Evidence };

/** What accuses, marked, before what does not. */
const judged = (told: Told[], { accused }: Context): { accusing: Told[]; others: Told[] } => {
  const marked = told.map(({ id, evidence }) => ({ id, evidence, marks: accused(evidence.doc, evidence.context) }));
  return {
    accusing: marked.flatMap(({ id, evidence, marks }) => (marks.length > 0 ? [{ id, evidence: { ...evidence, marks } }] : [])),
    others: marked.filter(({ marks }) => marks.length === 0),
  };
};

const wordsAt = ({ start, exact }: Span, mark: { start: number; end: number } | undefined): string =>
  mark ? exact.slice(mark.start - start, mark.end - start) : exact;

const item = (page: PageFile<ClaimPage | EventPage>, told: Told[], context: Context, place: (first: Told) => string): Item[] => {
  const { accusing, others } = judged(told, context);
  const [first] = accusing;
  if (first === undefined) return [];
  const verdict = (value: 'approved' | 'rejected'): Decision[] => [{ key: 'review', value }];
  return [
    {
      key: `${page.path} accusation`,
      need: 'accusation',
      path: page.path,
      file: page.file,
      ...placeIn(page, place(first)),
      why: 'accuses a person by name',
      words: wordsAt(first.evidence.context, first.evidence.marks[0]),
      sources: new Set(told.map(({ evidence }) => evidence.doc)).size,
      evidence: [...accusing, ...others].map(({ evidence }) => evidence),
      approve: verdict('approved'),
      reject: verdict('rejected'),
    },
  ];
};

/** A claim whose sentences, as readers see them, accuse a named person. What is most often wrong about it is who said so. */
export const claimAccusation = (page: PageFile<ClaimPage>, context: Context): Item[] => {
  const told = page.value.record.statements.map((statement) => ({ id: statement.id, evidence: statementEvidence(statement) }));
  const open = judged(told, context)
    .accusing.map(({ id }) => id)
    .filter((id) => !context.settled.has(id));
  const fix = open.length > 0 ? { fix: speakerFix(open, context, [{ key: 'review', value: 'corrected' }]) } : {};
  return item(page, told, context, ({ id }) => `id: ${id}`).map((asked) => ({ ...asked, ...fix }));
};

export const eventAccusation = (page: PageFile<EventPage>, context: Context): Item[] => {
  const told = page.value.record.mentions.map(({ doc, start, end, context: around }) => ({
    id: '',
    evidence: { doc, context: around, marks: [{ start, end }] },
  }));
  return item(page, told, context, () => 'mentions:');
};
