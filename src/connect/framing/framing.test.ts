import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { EventType } from '../../vocabulary/event.ts';
import type { TermUse } from '../../vocabulary/framing.ts';
import { Graph } from '../../vocabulary/graph.ts';
import { readCase, type StoryCase } from '../golden/story-case.ts';
import { connect } from '../index.ts';

type Row = { used?: string[]; refused?: string[] };
type Golden = Omit<StoryCase, 'claims' | 'relations'> & {
  why: string;
  /** Mentions of events: the words begin with the trigger, and the speakers of the sentence take part. */
  events?: { type: EventType; date: string; told: [doc: string, words: string][] }[];
  /** Each table by the forms of its terms, in their order. */
  framings: Record<string, Row>[];
};

const folder = join(import.meta.dirname, 'golden');
const golden = readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), 'utf8')) as Golden);

const withEvents = (annotations: Annotations[], documents: Document[], events: NonNullable<Golden['events']>): Annotations[] =>
  annotations.map((own) => {
    const text = documents.find(({ doc }) => doc === own.doc)?.text ?? '';
    const told = events.flatMap(({ type, date, told: mentions }) =>
      mentions
        .filter(([doc]) => doc === own.doc)
        .map(([, words]) => {
          const start = text.indexOf(words);
          const exact = words.split(' ')[0] ?? '';
          const span = { start, end: start + exact.length, exact };
          const sentence = own.sentences.findIndex(([from, to]) => from <= start && start < to);
          const [from = 0, to = 0] = own.sentences[sentence] ?? [];
          const participants = own.mentions.filter((mention) => from <= mention.start && mention.start < to).map(({ chain }) => chain);
          return { ...span, type, status: 'past' as const, date, sentence, phrase: span, participants, places: [] };
        }),
    );
    return { ...own, events: told };
  });

const read = (story: Golden) => {
  const { documents, annotations } = readCase({ ...story, claims: [], relations: [] });
  return { documents, annotations: withEvents(annotations, documents, story.events ?? []) };
};

const rowsOf = (graph: Graph): Record<string, Row>[] => {
  const names = new Map(graph.actors.map(({ id, name }) => [id, name]));
  const who = ({ doc, by, quoted }: TermUse): string => {
    const name = by === null ? 'itself' : (names.get(by) ?? '');
    return `${doc} ${quoted ? `“${name}”` : name}`;
  };
  return (graph.framings ?? []).map(({ terms }) =>
    Object.fromEntries(
      terms.map(({ form, uses, turnedDown }) => [
        form.exact,
        { ...(uses.length > 0 ? { used: uses.map(who).sort() } : {}), ...(turnedDown ? { refused: turnedDown.map(who).sort() } : {}) },
      ]),
    ),
  );
};

const sorted = (rows: Record<string, Row>[]): Record<string, Row>[] =>
  rows.map((table) =>
    Object.fromEntries(
      Object.entries(table).map(([form, row]) => [
        form,
        Object.fromEntries(Object.entries(row).map(([kind, users]) => [kind, [...users].sort()])),
      ]),
    ),
  );

describe.each(golden)('$why', (story) => {
  const { documents, annotations } = read(story);
  const graph = connect('story', documents, annotations);

  test('has these tables and no others', () => {
    expect(rowsOf(graph)).toEqual(sorted(story.framings));
    expect(rowsOf(graph).map((table) => Object.keys(table))).toEqual(story.framings.map((table) => Object.keys(table)));
  });

  test('has its words from the documents', () => {
    expect(Graph.safeParse(graph).error).toBeUndefined();
    const texts = new Map(documents.map(({ doc, text }) => [doc, text]));
    const places = (graph.framings ?? []).flatMap(({ terms }) =>
      terms.flatMap(({ form, uses, turnedDown = [] }) => [form, ...uses, ...turnedDown]),
    );
    expect(places.map(({ doc, start, end }) => texts.get(doc)?.slice(start, end))).toEqual(places.map(({ exact }) => exact));
  });

  test('does not depend on the order of documents', () => {
    const orders = fc.shuffledSubarray(documents, { minLength: documents.length });
    fc.assert(
      fc.property(orders, (other) => {
        expect(connect('story', other, annotations).framings).toEqual(graph.framings);
      }),
      { numRuns: 10 },
    );
  });
});
