import { byCodeUnit } from '../../support/files.ts';
import type { Claim, Statement } from '../../vocabulary/claim.ts';
import type { Actor, Event } from '../../vocabulary/graph.ts';
import { unique } from '../names.ts';
import type { StoryGraph } from '../story-graph.ts';
import { addedPieces } from './added.ts';
import { type Mark, marksIn } from './marks.ts';
import { nearest, type Owned, ownersOf } from './owners.ts';
import { actorOf, cutActor, type Piece, partId } from './pieces.ts';
import type { Rule, Rules } from './rule.ts';

/** A story as its editors see it: actors are cut and joined, and everything that points to one points to the right part. */
export type Decided = { story: StoryGraph; pieces: Piece[]; used: ReadonlySet<Rule> };

/** `cut`: some of it belongs to another page than the pipeline has it on. */
type Known = { actor: Actor; page: string | null; owned: Owned[]; cut: boolean };

/** The words that name a statement's speaker are one of the forms an editor gave to a page. */
const unknownSpeaker = ({ source, doc }: Statement, marks: ReadonlyMap<string, readonly Mark[]>): string | null => {
  const [words, ...more] = source;
  if (words === undefined || more.length > 0) return null;
  const same = ({ start, end, rule }: Mark) => rule?.form && rule.from === null && start === words.start && end === words.end;
  return marks.get(doc)?.find(same)?.to ?? null;
};

/** Who said it: the owner of the mention in the words that name the speaker, or else of the mention before the statement. */
const speakerOf = ({ doc, source, content }: Statement, { page, owned, cut }: Known): string | null => {
  if (!cut) return page;
  const named = owned.filter(
    ({ mention }) => mention.doc === doc && source.some(({ start, end }) => mention.start < end && mention.end > start),
  );
  const said = named.find(({ isName }) => isName) ?? named[0] ?? nearest(owned, doc, content[0]?.start ?? 0);
  return said === undefined ? page : said.owner;
};

/** Who of an actor's owners takes part: those named where the happening is told. */
const partakers = ({ mentions }: Event, { page, owned, cut }: Known): (string | null)[] => {
  if (!cut) return [page];
  const told = owned.filter(({ mention }) =>
    mentions.some(({ doc, context }) => doc === mention.doc && context.start <= mention.start && context.end >= mention.end),
  );
  if (told.length > 0) return told.map(({ owner }) => owner);
  const near = mentions.flatMap(({ doc, start }) => nearest(owned, doc, start) ?? []);
  return near.length > 0 ? near.map(({ owner }) => owner) : [page];
};

/** Parts belong to the same body as before; where all of that went to other pages, to its largest part. */
const withAffiliations = (pieces: readonly Piece[]): Piece[] => {
  const ids = new Set(pieces.map(({ part }) => part.id));
  const parts = Map.groupBy(pieces, ({ part }) => actorOf(part));
  const now = (id: string): string | null => {
    if (ids.has(id)) return id;
    const largest = (parts.get(id) ?? []).toSorted((a, b) => b.part.mentions.length - a.part.mentions.length)[0];
    return largest?.part.id ?? null;
  };
  return pieces.map(({ part, page }) => ({
    page,
    part: { ...part, affiliation: part.affiliation === null ? null : now(part.affiliation) },
  }));
};

/**
 * Carries out the editors' decisions on one story. `pageOf`: the page the pipeline has an actor on. Pure; the order of decisions plays no
 * part, nor does that of documents.
 */
export const decideStory = (story: StoryGraph, pageOf: (actor: string) => string | null, rules: Rules): Decided => {
  const marks = marksIn(story, rules);
  const { graph } = story;
  const given = new Map(rules.statements.map(({ statement, to }) => [statement, to]));
  const known = new Map(
    graph.actors.map((actor): [string, Known] => {
      const page = pageOf(actor.id);
      const owned = ownersOf(actor, page, marks);
      return [actor.id, { actor, page, owned, cut: owned.some(({ owner }) => owner !== page) }];
    }),
  );
  const spoken = new Map<string, Set<string | null>>();
  const silent = new Set<string>();
  const newSpeaker = (page: string): string => {
    silent.add(page);
    return partId('', null, page);
  };
  const speaks = (statement: Statement): string | null => {
    const to = given.get(statement.id);
    if (to === null) return null;
    const before = known.get(statement.speaker ?? '');
    if (before === undefined) {
      const page = to ?? unknownSpeaker(statement, marks);
      return page === null ? null : newSpeaker(page);
    }
    const owner = to ?? speakerOf(statement, before);
    spoken.set(before.actor.id, (spoken.get(before.actor.id) ?? new Set()).add(owner));
    return partId(before.actor.id, before.page, owner);
  };
  const claims = graph.claims.map(
    (claim): Claim => ({ ...claim, statements: claim.statements.map((statement) => ({ ...statement, speaker: speaks(statement) })) }),
  );
  const takesPart = (id: string, event: Event): string[] => {
    const one = known.get(id);
    if (one === undefined) return [];
    const owners = unique(partakers(event, one)).sort(
      (a, b) => Number(b === one.page) - Number(a === one.page) || byCodeUnit(a ?? '', b ?? ''),
    );
    return owners.map((owner) => partId(id, one.page, owner));
  };
  const events = graph.events.map(
    (event): Event => ({ ...event, participants: unique(event.participants.flatMap((id) => takesPart(id, event))) }),
  );
  const cut = [...known.values()].flatMap(({ actor, page, owned }) => cutActor(actor, page, owned, [...(spoken.get(actor.id) ?? [])]));
  const added = addedPieces(story, marks, silent);
  const pieces = withAffiliations([...cut, ...added.pieces]);
  const used = new Set([...added.used, ...[...known.values()].flatMap(({ owned }) => owned.flatMap(({ mark }) => mark?.rule ?? []))]);
  return { story: { ...story, graph: { ...graph, claims, events } }, pieces, used };
};
