import type { LookUp } from './look-up.ts';
import type { ActorNode, SourceNode, StatementNode } from './nodes.ts';
import type { Content } from './read-content.ts';

type Point = { start: number; end: number; actor: ActorNode };

/**
 * Which statements' words mention which actors, from the offsets of both. One pass over each source: statements and mentions
 * come in text order, and a statement is looked at only while mentions can still fall into it.
 */
export const linkMentions = (pages: Content['pages']['actors'], find: LookUp): void => {
  const points = new Map<SourceNode, Point[]>();
  for (const { id, file, front } of pages) {
    const actor = find('actors', id, file);
    if (!actor) continue;
    for (const { doc, start, end } of front.record.mentions) {
      const source = find('sources', doc, file);
      if (!source) continue;
      if (!points.has(source)) points.set(source, []);
      points.get(source)?.push({ start, end, actor });
    }
  }
  const pairs = [...points].flatMap(([source, list]) =>
    mentionedIn(
      list.sort((a, b) => a.start - b.start),
      source.statements,
    ),
  );
  const about = new Map<ActorNode, Set<StatementNode>>();
  for (const { actor, statement } of pairs) {
    const { claim } = statement;
    if (claim.speakers.includes(actor)) continue;
    if (!claim.mentions.includes(actor)) claim.mentions.push(actor);
    about.set(actor, (about.get(actor) ?? new Set()).add(statement));
  }
  for (const [actor, statements] of about) actor.mentionedIn = [...statements];
};

const mentionedIn = (points: Point[], statements: StatementNode[]): { actor: ActorNode; statement: StatementNode }[] => {
  const spans = statements.flatMap((statement) => statement.content.map(({ start, end }) => ({ start, end, statement })));
  spans.sort((a, b) => a.start - b.start);
  let next = 0;
  let open: typeof spans = [];
  return points.flatMap(({ start, end, actor }) => {
    for (let span = spans[next]; span && span.start <= start; span = spans[++next]) open.push(span);
    open = open.filter((span) => span.end > start);
    return open.filter((span) => span.end >= end).map(({ statement }) => ({ actor, statement }));
  });
};
