import type { Reasons } from '../connect/explain/index.ts';
import type { ReadContent } from '../record/content.ts';
import type { Document } from '../vocabulary/document.ts';
import { actorLines, placeLines } from './explain/actor.ts';
import { claimLines } from './explain/claim.ts';
import { eventLines } from './explain/event.ts';
import { citing } from './explain/evidence.ts';
import { statementLines } from './explain/statement.ts';
import type { Subject } from './explain/subject.ts';

export { type Subject, subjectOf } from './explain/subject.ts';

/**
 * How a page, place or statement came about, as text for an editor's terminal: evidence as `file:line:column “words”`. `stories` are those
 * it comes from, the one that `reasons` are of first.
 */
export const explanation = (
  subject: Subject,
  content: ReadContent,
  stories: readonly { id: string; documents: readonly Document[] }[],
  reasons: Reasons,
): string => {
  const cite = citing(content, stories);
  const statements = new Map(
    content.claims.flatMap(({ id: claim, value }) => value.record.statements.map(({ id, doc }) => [id, { doc, claim }] as const)),
  );
  const actors = new Map(
    content.actors.flatMap(({ id: actor, value }) =>
      value.record.mentions.map(({ doc, start }) => [`${cite.fileOf(doc)}:${start}`, actor] as const),
    ),
  );
  const lines = (): string[] => {
    if (subject.kind === 'actor') return actorLines(subject.page, reasons, cite, (file, start) => actors.get(`${file}:${start}`) ?? '');
    if (subject.kind === 'event') return eventLines(subject.page, reasons, cite);
    if (subject.kind === 'place') return placeLines(subject.place, cite);
    const { page, statement } = subject;
    const own = page.value.record.statements.find(({ id }) => id === statement);
    if (own) return [...statementLines(own, reasons, cite), '', `It is on ${page.id}: \`npx onrecord explain ${page.id}\` says why.`];
    return claimLines(
      page,
      reasons,
      cite,
      (id) => statements.get(id)?.doc ?? '',
      (id) => statements.get(id)?.claim ?? '',
    );
  };
  return [
    ...(subject.led === null ? [] : [`${subject.led} leads to ${'page' in subject ? subject.page.id : subject.place.id} now.`]),
    ...lines(),
  ].join('\n');
};
