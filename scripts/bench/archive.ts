import type { StoryGraph } from '../../src/record/index.ts';
import { sha256 } from '../../src/support/hash.ts';
import type { Claim, Statement } from '../../src/vocabulary/claim.ts';
import type { Document } from '../../src/vocabulary/document.ts';
import type { Actor, Anchor, Event, StoryPlace } from '../../src/vocabulary/graph.ts';
import type { Relation } from '../../src/vocabulary/relation.ts';
import type { Span } from '../../src/vocabulary/span.ts';
import { SourceFacts } from '../../src/vocabulary/story.ts';
import { clause, coined, cue, type Draw, drawFrom, name, role } from './prose.ts';

const claimsOfStory = 50;

/** What belongs to a story of so many claims: a full one has five sources, ten events, a dozen actors and three places, a smaller one less. */
const partsOf = (claims: number) => {
  const share = (most: number) => Math.max(1, Math.round((most * claims) / claimsOfStory));
  return { sources: share(5), events: share(10), actors: share(12), places: Math.min(share(3), share(5)) };
};

/** An article as it is written: sentences are added at its end, and their words found again by offset. */
type Draft = { doc: string; text: string };

const append = (draft: Draft, sentence: string) => {
  const start = draft.text.length;
  draft.text += `${sentence} `;
  return (words: string, from = 0): Span => {
    const at = start + sentence.indexOf(words, from);
    return { start: at, end: at + words.length, exact: words };
  };
};

/** The same claim in another outlet: one word differs. */
const reworded = (what: string, draw: Draw): string => {
  const words = what.split(' ');
  words[words.lastIndexOf('the') + 1] = draw.chance(0.5) ? 'old' : 'costly';
  return words.join(' ');
};

const wordsOf = ({ id, content: [span] }: Statement) =>
  [...(span?.exact ?? '').matchAll(/\S+/g)].map(({ 0: exact, index }) => {
    const start = (span?.start ?? 0) + index;
    return { statement: id, start, end: start + exact.length, exact };
  });

/** Witnesses of as many words, column by column. */
const collate = (statements: Statement[]): Claim['utterances'][number]['collation'] => {
  const [first = [], ...others] = statements.map(wordsOf);
  if (others.length === 0) return [];
  return first.map((word, column) => {
    const readings = [word, ...others.flatMap((words) => words[column] ?? [])];
    return { variant: readings.some(({ exact }) => exact !== word.exact), readings };
  });
};

const storyOf = (number: number, claimCount: number, shared: readonly string[], draw: Draw): StoryGraph => {
  const id = `story-${String(number).padStart(4, '0')}`;
  const sizes = partsOf(claimCount);
  const drafts = Array.from({ length: sizes.sources }, (_, i): Draft => ({ doc: `article-${i + 1}.txt`, text: '' }));
  const draft = () => drafts[draw.below(drafts.length)] as Draft;
  const names = new Set([shared[draw.below(shared.length)] ?? '', shared[draw.below(shared.length)] ?? '']);
  while (names.size < sizes.actors) names.add(name(draw));
  const actors = [...names].slice(0, sizes.actors).map(
    (called, i): Actor => ({
      id: `${id}-actor-${i + 1}`,
      name: called,
      type: /(Council|Ministry|Union|Agency|Institute|Board)$/.test(called) ? 'organisation' : 'person',
      named: true,
      aliases: [],
      roles: [],
      affiliation: null,
      mentions: [],
      reasons: [],
    }),
  );
  const anyActor = () => actors[draw.below(actors.length)] as Actor;
  const note = (actor: Actor, doc: string, span: Span) => {
    actor.mentions.push({ doc, ...span });
    const alias = actor.aliases.find(({ form }) => form === span.exact);
    if (!alias) actor.aliases.push({ form: span.exact, docs: [doc] });
    else if (!alias.docs.includes(doc)) alias.docs.push(doc);
  };

  const places = Array.from({ length: sizes.places }, (_, i): StoryPlace => {
    const { doc, text } = drafts[i] as Draft;
    const where = coined(draw);
    const span = append(drafts[i] as Draft, `In ${where} it rained.`)(where);
    const anchor: Anchor = { doc, ...span };
    const place = { id: `geonames:${number * 10 + i}`, name: where, kind: 'city', country: null, lat: text.length % 90, lon: i } as const;
    return { ...place, aliases: [{ form: where, docs: [doc] }], mentions: [anchor] };
  });

  const events = Array.from({ length: sizes.events }, (_, i): Event => {
    const phrase = `talks about the ${coined(draw)} ${coined(draw)}`;
    const mentions = Array.from({ length: 1 + draw.below(3) }, () => {
      const into = draft();
      const sentence = `There were ${phrase} that day.`;
      const span = append(into, sentence);
      return { title: { doc: into.doc, ...span(phrase) }, context: span(sentence) };
    });
    return {
      id: `${id}-event-${i + 1}`,
      title: mentions[0]?.title as Anchor,
      type: 'talks',
      date: `2031-05-${String(1 + draw.below(28)).padStart(2, '0')}`,
      status: 'past',
      places: [places[draw.below(places.length)]?.id ?? ''],
      participants: [...new Set([anyActor().id, anyActor().id])],
      mentions: mentions.map(({ title, context }) => ({ ...title, context })),
      claims: [],
      partOf: null,
    };
  });

  const claims = Array.from({ length: claimCount }, (_, i): Claim => {
    // As in real stories, not every speaker is made out.
    const speaker = draw.chance(0.6) ? anyActor() : null;
    const who = speaker?.name ?? 'one of them';
    const about = draw.chance(0.4) ? anyActor() : undefined;
    const what = clause(draw, about?.name);
    const first = draw.below(drafts.length);
    const carried = Math.min(drafts.length, [1, 1, 1, 1, 1, 2, 2, 3, 4][draw.below(9)] ?? 1);
    const statements = Array.from({ length: carried }, (_witness, k): Statement => {
      const into = drafts[(first + k) % drafts.length] as Draft;
      const said = k === 0 ? what : reworded(what, draw);
      const [as, verb] = [role(draw), cue(draw)];
      const words = `Speaking to reporters beside the ${coined(draw)}, ${as} ${who} ${verb} that ${said}, and nobody asked why.`;
      const span = append(into, words);
      if (speaker) note(speaker, into.doc, span(speaker.name));
      if (speaker && speaker.roles.length < 2) speaker.roles.push({ doc: into.doc, ...span(as) });
      if (about) note(about, into.doc, span(about.name, words.indexOf(said)));
      return {
        id: `${id}-s-${i + 1}-${k + 1}`,
        doc: into.doc,
        source: [span(`${as} ${who}`)],
        cue: [span(verb, words.indexOf(who))],
        content: [span(said)],
        kind: 'indirect',
        speaker: speaker?.id ?? null,
        role: span(as),
        said: `2031-05-${String(1 + draw.below(28)).padStart(2, '0')}`,
        venue: null,
        origin: `${id}-o-${i + 1}-${k % 2}`,
        context: span(words),
      };
    });
    const [{ doc, content }] = statements as [Statement];
    const event = draw.chance(0.5) ? events[draw.below(events.length)] : undefined;
    const claim = {
      id: `${id}-claim-${i + 1}`,
      title: { doc, ...(content[0] as Span) },
      statements,
      utterances: [{ id: `${id}-u-${i + 1}`, statements: statements.map((statement) => statement.id), collation: collate(statements) }],
      events: event ? [event.id] : [],
    };
    event?.claims.push(claim.id);
    return claim;
  });

  const relations = Array.from({ length: Math.floor(claimCount / 10) }, (_, i): Relation => {
    const from = claims[i] as Claim;
    const { id: statement, content } = from.statements[0] as Statement;
    return {
      from: from.id,
      to: (claims[claimCount - 1 - i] as Claim).id,
      type: 'responds-to',
      reason: 'answer-to-speaker',
      evidence: [{ statement, ...(content[0] as Span) }],
      confidence: 0.5,
      state: 'proposed',
    };
  });

  const documents = drafts.map(
    ({ doc, text }, i): Document => ({
      doc,
      sha256: sha256(`${id} ${doc} ${text}`),
      encoding: 'utf-8',
      text,
      facts: SourceFacts.parse({ file: doc, publisher: `The ${name(drawFrom(i))} Post`, published: `2031-05-${10 + i}` }),
      headline: null,
      blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
      posts: [],
      breaks: [],
    }),
  );
  const mentioned = actors.filter(({ mentions }) => mentions.length > 0);
  const known = new Set(mentioned.map((actor) => actor.id));
  return {
    id,
    story: { title: `The ${coined(draw)} ${coined(draw)} affair`, sample: false, sources: [] },
    documents,
    graph: {
      actors: mentioned,
      places,
      claims,
      events: events.map((event) => ({ ...event, participants: event.participants.filter((actor) => known.has(actor)) })),
      relations,
    },
  };
};

/**
 * An archive of so many claims in stories of fifty, each with five sources, ten events and a dozen actors, two of them known from other
 * stories: the links between pages are about as many as in a real story. Every span is the words of its document.
 */
export const archive = (claims: number): StoryGraph[] => {
  const draw = drawFrom(claims);
  const shared = Array.from({ length: 4 + Math.floor(claims / 100) }, () => name(draw));
  const stories = Math.ceil(claims / claimsOfStory);
  return Array.from({ length: stories }, (_, i) => storyOf(i + 1, Math.min(claimsOfStory, claims - i * claimsOfStory), shared, draw));
};
