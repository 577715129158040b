import type { ClaimRecord } from '../../vocabulary/claim-page.ts';
import type { Span } from '../../vocabulary/span.ts';
import { editorsOf } from './editors-of.ts';
import { bySiglum } from './join-stories.ts';
import type { LookUp } from './look-up.ts';
import type { ClaimNode, RelationEdge, SourceNode, StatementNode } from './nodes.ts';
import { pathOf } from './page-kinds.ts';
import type { Content } from './read-content.ts';
import { printWords, type Title } from './words.ts';

const distinct = <T>(list: T[]): T[] => [...new Set(list)];

/** True where the words stand between quotation marks in the text around them. */
const standsInQuotes = (words: Span, around: Span): boolean => {
  if (words.start < around.start || words.end > around.end || /["“”]/.test(words.exact)) return false;
  const before = around.exact.slice(0, words.start - around.start);
  const curly = before.lastIndexOf('“') > before.lastIndexOf('”');
  return curly || before.split('"').length % 2 === 0;
};

/** The claim's words, in quotation marks when someone said exactly this. */
const titleOf = ({ title, statements }: ClaimRecord, source: SourceNode): Title => {
  const { doc, ...span } = title;
  const quoted = statements.some(
    (statement) =>
      statement.doc === doc &&
      (standsInQuotes(span, statement.context) ||
        (statement.kind === 'direct' && statement.content.some(({ start, end }) => start <= span.start && end >= span.end))),
  );
  return { words: printWords(span, source, { quoted }) };
};

const statementsOf = (record: ClaimRecord, claim: ClaimNode, file: string, find: LookUp): StatementNode[] =>
  record.statements.flatMap((statement) => {
    const printedBy = find('sources', statement.doc, file);
    if (!printedBy) return [];
    const speaker = statement.speaker === null ? null : (find('actors', statement.speaker, file) ?? null);
    const { id, source, cue, content, kind, said, origin, context, chain = [] } = statement;
    const role = statement.role && printWords(statement.role, printedBy);
    const venue = statement.venue && printWords(statement.venue, printedBy);
    const way = chain
      .filter((link) => link.kind !== 'speaker' && link.kind !== 'outlet')
      .map((link) => ({ kind: link.kind, words: link.words ? printWords(link.words, printedBy) : null, name: link.name ?? '' }));
    return [{ id, source, cue, content, kind, said, origin, context, claim, printedBy, speaker, role, venue, way }];
  });

export const joinClaims = (pages: Content['pages']['claims'], find: LookUp): ClaimNode[] => {
  const nodes = pages.flatMap(({ id, file, front }) => {
    const { record } = front;
    const story = find('stories', record.story, file);
    const titled = find('sources', record.title.doc, file);
    if (!story || !titled) return [];
    const claim: ClaimNode = {
      kind: 'claims',
      id,
      path: pathOf('claims', id),
      ...editorsOf(front),
      citedBy: [],
      namesake: 0,
      story,
      bare: record.bare === true,
      title: front.title ? { text: front.title } : titleOf(record, titled),
      statements: [],
      reporting: 0,
      first: null,
      utterances: record.utterances,
      events: [],
      relations: [],
      relationsTo: [],
      mentions: [],
      sources: [],
      speakers: [],
      origins: new Set(record.statements.map(({ origin }) => origin)).size,
    };
    claim.statements = statementsOf(record, claim, file, find);
    claim.reporting = reporting(claim);
    claim.first = claim.statements.find(({ id: statement }) => statement === record.first) ?? null;
    claim.sources = distinct(claim.statements.map(({ printedBy }) => printedBy)).sort(bySiglum);
    claim.speakers = distinct(claim.statements.flatMap(({ speaker }) => speaker ?? []));
    return claim.statements.length > 0 ? [claim] : [];
  });
  for (const claim of nodes) {
    claim.story.claims.push(claim);
    for (const statement of claim.statements) {
      statement.printedBy.statements.push(statement);
      statement.speaker?.statements.push(statement);
    }
  }
  for (const source of new Set(nodes.flatMap(({ sources }) => sources))) {
    source.statements.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  }
  for (const story of new Set(nodes.map(({ story }) => story))) story.claims.sort(mostCarried);
  return nodes;
};

/** How many sources report one remark of the claim: two accounts of one occasion are surely of one claim, two speakers' words less surely. */
const reporting = ({ statements, utterances }: ClaimNode): number => {
  const sources = new Map(statements.map(({ id, printedBy }) => [id, printedBy]));
  return Math.max(0, ...utterances.map((utterance) => new Set(utterance.statements.map((id) => sources.get(id))).size));
};

/**
 * Claims that say nothing of their own last; of the others more sources first, then more sources of one remark, then more independent origins, then
 * words with a speaker, then the order of ids.
 */
export const mostCarried = (a: ClaimNode, b: ClaimNode): number =>
  Number(a.bare) - Number(b.bare) ||
  b.sources.length - a.sources.length ||
  b.reporting - a.reporting ||
  b.origins - a.origins ||
  Number(b.speakers.length > 0) - Number(a.speakers.length > 0) ||
  b.statements.length - a.statements.length ||
  (a.id < b.id ? -1 : 1);

/** Relations between claims, and the events that claims name. Rejected relations are not shown. */
export const linkClaims = (pages: Content['pages']['claims'], find: LookUp): void => {
  for (const { id, file, front } of pages) {
    const from = find('claims', id, file);
    if (!from) continue;
    for (const event of front.record.events) linkEvent(from, find('events', event, file));
    for (const relation of front.record.relations) {
      const to = relation.state === 'rejected' ? undefined : find('claims', relation.to, file);
      if (!to || to === from) continue;
      const { type, reason, confidence, state, series } = relation;
      const printers = new Map([...from.statements, ...to.statements].map((statement) => [statement.id, statement.printedBy]));
      const evidence: RelationEdge['evidence'] = relation.evidence.flatMap((span) => {
        const source = printers.get(span.statement);
        return source ? [{ words: printWords(span, source), source, span }] : [];
      });
      const edge: RelationEdge = { from, to, type, reason, confidence, state, evidence, ...(series === undefined ? {} : { series }) };
      from.relations.push(edge);
      to.relationsTo.push(edge);
    }
  }
};

const linkEvent = (claim: ClaimNode, event: ClaimNode['events'][number] | undefined): void => {
  if (!event) return;
  if (!claim.events.includes(event)) claim.events.push(event);
  if (!event.claims.includes(claim)) event.claims.push(claim);
};
