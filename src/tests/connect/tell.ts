import { sha256 } from '../../support/hash.ts';
import type { Annotations } from '../../vocabulary/annotations.ts';
import { Document } from '../../vocabulary/document.ts';
import type { EventMention, EventStatus, EventType } from '../../vocabulary/event.ts';
import type { ActorType } from '../../vocabulary/mention.ts';
import type { Place } from '../../vocabulary/place.ts';
import type { Span } from '../../vocabulary/span.ts';

type ToldChain = ActorType | { type: ActorType; of?: string; named?: boolean; gender?: 'male' | 'female' };
type ToldEvent = {
  type?: EventType;
  status?: EventStatus;
  date?: string;
  who?: string[];
  where?: string[];
  phrase?: string;
  agent?: string;
};

/**
 * A document with its annotations written into the text: `[words|label]` is a name of the chain with that label, `[words|label|kind]` a
 * nominal, pronoun, role, place or event. `says` names those who speak. Several gazetteer ids of one place are joined by `+`.
 */
export type Told = {
  text: string;
  published?: string;
  chains?: Record<string, ToldChain>;
  says?: string[];
  events?: Record<string, ToldEvent>;
};

type Mark = Span & { label: string; kind: string };

const read = (marked: string): { text: string; marks: Mark[] } => {
  const marks: Mark[] = [];
  let text = '';
  for (const [, plain, exact, label, kind] of marked.matchAll(/([^[]+)|\[([^|\]]+)\|([^|\]]+)(?:\|([^\]]+))?\]/g)) {
    if (plain !== undefined) text += plain;
    else {
      marks.push({
        start: text.length,
        end: text.length + (exact?.length ?? 0),
        exact: exact ?? '',
        label: label ?? '',
        kind: kind ?? 'name',
      });
      text += exact;
    }
  }
  return { text, marks };
};

const span = ({ start, end, exact }: Span): Span => ({ start, end, exact });
const place = (id: string): Place => ({ id, name: id, kind: 'city', country: id.split(':')[0]?.toUpperCase() ?? null, lat: 0, lon: 0 });

/** Builds the document `doc` and its annotations from a text with marks in it. Sentences end at full stops. */
export const tell = (
  doc: string,
  { text: marked, published, chains = {}, says = [], events = {} }: Told,
): { document: Document; annotations: Annotations } => {
  const { text, marks } = read(marked);
  const labels = [...new Set(marks.filter(({ kind }) => /^(name|nominal|pronoun)$/.test(kind)).map(({ label }) => label))];
  const sentences = [...text.matchAll(/[^.]+\.?/g)].map((found): [number, number] => [found.index, found.index + found[0].length]);
  const sentenceAt = (at: number): number => sentences.findIndex(([start, end]) => start <= at && at < end);
  const places = marks.filter(({ kind }) => kind === 'place');
  const document = Document.parse({
    doc,
    sha256: sha256(text),
    encoding: 'utf-8',
    text,
    facts: { file: doc, ...(published === undefined ? {} : { published }) },
    headline: null,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    posts: [],
    breaks: [],
  });
  const annotations: Annotations = {
    doc,
    sha256: document.sha256,
    sentences,
    mentions: marks.flatMap((mark) => {
      const chain = labels.indexOf(mark.label);
      const kind = mark.kind === 'name' || mark.kind === 'nominal' || mark.kind === 'pronoun' ? mark.kind : null;
      return kind === null ? [] : [{ ...span(mark), kind, chain }];
    }),
    chains: labels.map((label) => {
      const told = chains[label] ?? 'person';
      const { type, of, named = true, gender } = typeof told === 'string' ? { type: told } : told;
      const own = marks.filter((mark) => mark.label === label && /^(name|nominal)$/.test(mark.kind));
      const name = own.toSorted((a, b) => b.exact.split(' ').length - a.exact.split(' ').length)[0] as Mark;
      const roles = marks.filter((mark) => mark.label === label && mark.kind === 'role').map(span);
      const affiliation = of === undefined ? null : labels.indexOf(of);
      return { type, name: span(name), named, roles, affiliation, ...(gender ? { gender } : {}) };
    }),
    places: places.map((mark) => ({ ...span(mark), places: mark.label.split('+').map(place) })),
    dates: [],
    attributions: says.map((label) => ({
      source: [],
      cue: [],
      content: [{ start: 0, end: text.length, exact: text }],
      kind: 'indirect',
      speaker: labels.indexOf(label),
      role: null,
      said: null,
      venue: null,
      within: null,
    })),
    events: marks
      .filter(({ kind }) => kind === 'event')
      .map((mark): EventMention => {
        const { type = 'other', status = 'past', date = null, who = [], where = [], phrase = mark.exact, agent } = events[mark.label] ?? {};
        const doer = agent === undefined ? -1 : text.lastIndexOf(agent, mark.start);
        const start = text.lastIndexOf(phrase, mark.start);
        return {
          ...span(mark),
          type,
          status,
          date,
          sentence: sentenceAt(mark.start),
          phrase: { start, end: start + phrase.length, exact: phrase },
          ...(agent === undefined ? {} : { agent: { start: doer, end: doer + agent.length, exact: agent } }),
          participants: who.map((label) => labels.indexOf(label)),
          places: places.flatMap(({ label }, at) => (where.includes(label) ? [at] : [])),
        };
      }),
  };
  return { document, annotations };
};

/** Builds every document of a story. */
export const tellAll = (
  told: Record<string, Told>,
): { documents: Document[]; annotations: Annotations[]; labels: Record<string, string[]> } => {
  const all = Object.entries(told).map(([doc, each]) => ({ doc, ...tell(doc, each) }));
  const labels = Object.fromEntries(
    Object.entries(told).map(([doc, { text }]) => [
      doc,
      [
        ...new Set(
          read(text)
            .marks.filter(({ kind }) => /^(name|nominal|pronoun)$/.test(kind))
            .map(({ label }) => label),
        ),
      ],
    ]),
  );
  return { documents: all.map(({ document }) => document), annotations: all.map(({ annotations }) => annotations), labels };
};
