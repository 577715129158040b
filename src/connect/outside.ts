import type { Statement } from '../vocabulary/claim.ts';
import type { Document } from '../vocabulary/document.ts';
import type { Anchor, Graph } from '../vocabulary/graph.ts';
import type { OutsideConnect } from '../vocabulary/outside-connect.ts';
import type { Range, Span } from '../vocabulary/span.ts';

const range = ({ start, end }: Span): Range => [start, end];
const place = ({ doc, start, end }: Anchor) => ({ doc, start, end });

const statementJson = ({ id, doc, source, cue, content, speaker, role, kind, said, origin }: Statement) => ({
  id,
  doc,
  source: source.map(range),
  cue: cue.map(range),
  content: content.map(range),
  speaker,
  role: role?.exact ?? null,
  kind,
  said,
  origin,
});

/** The graph of one story in the format of `onrecord connect`: offsets are UTF-16 units into each document's text. */
export const connectJson = (documents: readonly Document[], graph: Graph): OutsideConnect => ({
  documents: [...documents]
    .map(({ doc, sha256, facts }) => ({ doc, sha256, published: facts.published ?? null, publisher: facts.publisher ?? null }))
    .sort((a, b) => (a.doc < b.doc ? -1 : 1)),
  actors: graph.actors.map(({ id, name, type, aliases, roles, mentions }) => ({
    id,
    name,
    type,
    aliases,
    roles: roles.map(({ exact }) => exact).filter((role, i, all) => all.indexOf(role) === i),
    mentions: mentions.map(place),
  })),
  places: graph.places.map(({ id, name, kind, lat, lon, aliases, mentions }) => ({
    id,
    name,
    type: kind,
    aliases,
    lat,
    lon,
    mentions: mentions.map(place),
  })),
  claims: graph.claims.map(({ id, title, statements, utterances }) => ({
    id,
    title: title.exact,
    statements: statements.map(statementJson),
    utterances: utterances.map((utterance) => ({ id: utterance.id, statements: utterance.statements })),
    variants: utterances.flatMap(({ id: utterance, collation }) =>
      collation
        .filter(({ variant }) => variant)
        .map(({ readings }) => ({
          utterance,
          readings: readings.map(({ statement, start, end, exact }) => ({ statement, start, end, exact })),
        })),
    ),
  })),
  events: graph.events.map(({ id, title, type, date, status, places, participants, mentions, claims, saidAt, about, before, after }) => ({
    id,
    title: title.exact,
    type,
    date,
    status,
    places,
    participants,
    mentions: mentions.map(place),
    claims,
    ...(saidAt && { saidAt }),
    ...(about && { about }),
    ...(before && { before }),
    ...(after && { after }),
  })),
  relations: graph.relations.map(({ from, to, type, reason, evidence, state, series }) => ({
    from,
    to,
    type,
    reason,
    evidence: evidence.map(({ statement, start, end, exact }) => ({ statement, start, end, exact })),
    state,
    ...(series !== undefined && { series }),
  })),
  ...(graph.framings ? { framings: graph.framings } : {}),
});
