import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Statement } from '../../vocabulary/claim.ts';
import type { Actor, Event, Graph } from '../../vocabulary/graph.ts';
import type { Expected, Passage } from './expectations.ts';
import { isCalled, isCalledAbout, plainName } from './names.ts';

export const measures = [
  'actors',
  'strangers',
  'furniture',
  'noise',
  'statements',
  'speakers',
  'said',
  'joined',
  'apart',
  'relations',
  'events',
  'event days',
  'event status',
  'places',
  'dates',
] as const;
export type Measure = (typeof measures)[number];
/** `right` of `asked` expectations were met. */
export type Tally = { right: number; asked: number };
/** `misses`: one line for each expectation that was not met. */
export type StoryScore = { tallies: Record<Measure, Tally>; misses: string[] };

const shared = ({ start, end }: Passage, spans: readonly { start: number; end: number }[]): number =>
  spans.reduce((sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)), 0);

const size = (spans: readonly { start: number; end: number }[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

type Said = { claim: string; statement: Statement };

/** The statement that holds most of the words and least besides; what somebody says goes before what the outlet asserts. */
const statementAt = (all: readonly Said[], at: Passage): Said | undefined =>
  all
    .filter(({ statement }) => statement.doc === at.doc && shared(at, statement.content) >= 0.6 * (at.end - at.start))
    .sort(
      (a, b) =>
        Number(a.statement.kind === 'narrated') - Number(b.statement.kind === 'narrated') ||
        size(a.statement.content) - size(b.statement.content),
    )[0];

const eventsAt = (events: readonly Event[], at: Passage): Event[] =>
  events.filter(({ mentions }) => mentions.some((mention) => mention.doc === at.doc && shared(at, [mention]) > 0));

/** Compares the graph of a story with what an editor expects. `annotations` are those it was made from. */
export const scoreStory = (expected: Expected, graph: Graph, annotations: readonly Annotations[]): StoryScore => {
  const tallies = Object.fromEntries(measures.map((measure) => [measure, { right: 0, asked: 0 }])) as Record<Measure, Tally>;
  const misses: string[] = [];
  const count = (measure: Measure, right: boolean, miss: () => string): void => {
    tallies[measure].asked++;
    if (right) tallies[measure].right++;
    else misses.push(`${measure}: ${miss()}`);
  };
  const named = graph.actors.filter((actor) => actor.named);
  const show = (actor: Actor): string => `${actor.name} (${actor.type}: ${actor.aliases.map(({ form }) => form).join(', ')})`;
  const where = ({ doc, words }: Passage): string => `${doc} “${words}”`;

  for (const { type, forms } of expected.actors) {
    const pages = named.filter((actor) => forms.some((form) => isCalled(actor, form)));
    const whole = pages.length === 1 && pages[0]?.type === type && forms.every((form) => pages[0] && isCalled(pages[0], form));
    count('actors', whole, () => `${type} ${forms.join(', ')}: ${pages.map(show).join('; ') || 'no page'}`);
  }
  for (const words of expected.notActors) {
    const page = named.find(({ name, aliases }) =>
      [name, ...aliases.map(({ form }) => form)].some((form) => plainName(form) === plainName(words)),
    );
    count('strangers', page === undefined, () => `${words}: ${page ? show(page) : ''}`);
  }

  const statements = graph.claims.flatMap((claim) => claim.statements.map((statement) => ({ claim: claim.id, statement })));
  for (const at of expected.furniture) {
    const own = annotations.find(({ doc }) => doc === at.doc);
    const found = [
      ...statements.filter(({ statement }) => statement.doc === at.doc && shared(at, statement.content) > 0).map(() => 'statement'),
      ...(own?.mentions ?? []).filter((mention) => shared(at, [mention]) > 0).map(({ exact }) => `mention ${exact}`),
      ...(own?.events ?? []).filter((event) => shared(at, [event]) > 0).map(({ exact }) => `event ${exact}`),
    ];
    count('furniture', found.length === 0, () => `${where(at)}: ${found.join(', ')}`);
  }

  for (const at of expected.notSaid) {
    const found = statements.find(
      ({ statement: { doc, kind, content } }) => doc === at.doc && kind !== 'narrated' && shared(at, content) === size(content),
    );
    count('noise', found === undefined, () => `${where(at)}: ${found?.statement.content.map(({ exact }) => exact).join(' … ')}`);
  }

  const actorById = new Map(graph.actors.map((actor) => [actor.id, actor]));
  for (const { at, speaker, said } of expected.statements) {
    const found = statementAt(statements, at)?.statement;
    const attributed = found !== undefined && found.kind !== 'narrated';
    count('statements', attributed, () => `${where(at)} (${speaker})${found ? ': narrated' : ''}`);
    if (!attributed) continue;
    const actor = actorById.get(found.speaker ?? '');
    const forms = expected.actors.find(({ forms }) => forms.some((form) => plainName(form) === plainName(speaker)))?.forms;
    const right = actor !== undefined && (forms ? forms.some((form) => isCalled(actor, form)) : isCalledAbout(actor, speaker));
    count('speakers', right, () => `${actor?.name ?? 'nobody'} for ${speaker}: ${where(at)}`);
    if (said !== undefined) count('said', found.said?.slice(0, said.length) === said, () => `${found.said} for ${said}: ${where(at)}`);
  }

  const keyed = expected.claims.flatMap(({ name, at }) =>
    at.map((passage) => ({ name, passage, found: statementAt(statements, passage) })),
  );
  // One quotation may hold the words of two lists; it is then rightly with either.
  const namesOf = ({ statement }: Said): Set<string> =>
    new Set(keyed.filter(({ found }) => found?.statement.id === statement.id).map(({ name }) => name));
  keyed.forEach((a, i) => {
    for (const b of keyed.slice(0, i)) {
      const pair = () => `${where(b.passage)} | ${where(a.passage)}`;
      if (a.name === b.name)
        count(
          'joined',
          a.found !== undefined && a.found.claim === b.found?.claim,
          () => `${a.name}: ${pair()}${a.found && b.found ? '' : ' (not a statement)'}`,
        );
      else if (a.found && b.found && namesOf(a.found).isDisjointFrom(namesOf(b.found)))
        count('apart', a.found.claim !== b.found.claim, () => `${b.name}, ${a.name}: ${pair()}`);
    }
  });

  for (const { type, from, to } of expected.relations) {
    const ends = [statementAt(statements, from)?.claim, statementAt(statements, to)?.claim];
    const links = graph.relations.filter((link) => ends.includes(link.from) && ends.includes(link.to));
    // The numbers of one quantity are a chain: a reader gets from any of them to any other.
    const series = ends.map((end) =>
      graph.relations.flatMap((link) => (link.series && [link.from, link.to].includes(end ?? '') ? link.series : [])),
    );
    const counted = type === 'differs-in-number' && series[0]?.some((name) => series[1]?.includes(name)) === true;
    count(
      'relations',
      counted || links.some((link) => link.type === type),
      () =>
        `${type}: ${where(from)} -> ${where(to)}: ${ends.includes(undefined) ? 'not a statement' : links.map((link) => link.type).join(', ') || (ends[0] === ends[1] ? 'one claim' : 'none')}`,
    );
  }

  for (const { date, status, type, at } of expected.events) {
    const found = at.map((passage) => eventsAt(graph.events, passage));
    const common = found.reduce((kept, events) => kept.filter((event) => events.includes(event)));
    const one = common.find((event) => type === undefined || event.type === type);
    count(
      'events',
      one !== undefined,
      () =>
        `${at.map(where).join(' = ')}: ${found.map((events) => events.map((event) => `${event.title.exact} ${event.type}`).join(', ') || 'none').join(' | ')}`,
    );
    const any = one ?? found.flat()[0];
    if (any === undefined) continue;
    if (date !== undefined)
      count('event days', any.date?.slice(0, date.length) === date, () => `${any.date} for ${date}: ${at.map(where).join(' = ')}`);
    count('event status', any.status === status, () => `${any.status} for ${status}: ${at.map(where).join(' = ')}`);
  }

  for (const [form, country] of expected.places) {
    const pages = graph.places.filter(({ aliases }) => aliases.some((alias) => plainName(alias.form) === plainName(form)));
    count(
      'places',
      pages.length === 1 && pages[0]?.country === country,
      () => `${form}: ${pages.map((page) => `${page.name} ${page.country}`).join(', ') || 'none'}`,
    );
  }
  for (const form of expected.notPlaces) {
    const page = graph.places.find(({ aliases }) => aliases.some((alias) => plainName(alias.form) === plainName(form)));
    count('places', page === undefined, () => `${form} is not ${page?.name} ${page?.country}`);
  }
  for (const { at, value } of expected.dates) {
    const own = annotations.find(({ doc }) => doc === at.doc);
    const found = (own?.dates ?? []).filter((date) => shared(at, [date]) > 0);
    const right = value === null ? found.length === 0 : found.length > 0 && found.every((date) => date.value?.startsWith(value));
    count('dates', right, () => `${found.map((date) => date.value).join(', ') || 'none'} for ${value}: ${where(at)}`);
  }
  return { tallies, misses };
};
