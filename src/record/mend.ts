import { z } from 'zod';
import { parsePage } from '../support/front-matter.ts';
import { Statement } from '../vocabulary/claim.ts';
import { Anchor } from '../vocabulary/graph.ts';
import { type PageKind, recordKindNames, recordKinds } from './kinds.ts';

type Raw = Record<string, unknown>;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

const anchorsIn = (list: unknown): Anchor[] =>
  Array.isArray(list)
    ? list.flatMap(
        (one) => Anchor.safeParse(isObject(one) ? { doc: one.doc, start: one.start, end: one.end, exact: one.exact } : one).data ?? [],
      )
    : [];

/** A statement's document and words, which are enough to know it again. */
const statementFrom = (raw: unknown): Raw[] => {
  if (!isObject(raw)) return [];
  const content = anchorsIn(
    Array.isArray(raw.content) ? raw.content.map((span) => ({ ...(isObject(span) ? span : {}), doc: raw.doc })) : [],
  );
  const spans = content.map(({ doc: _, ...span }) => span);
  const nothing = { source: [], cue: [], kind: 'indirect', speaker: null, role: null, said: null, venue: null };
  return [{ ...nothing, content: spans, context: spans[0], origin: raw.doc }];
};

const statementsFrom = (list: unknown): Raw[] =>
  Array.isArray(list) ? list.flatMap((raw) => statementFrom(raw).map((rest) => kept(Statement.shape, raw as Raw, rest))) : [];

/** What stands in for parts of a record that cannot be read. The next run replaces it. */
const standIns: { [K in keyof typeof recordKinds]: (raw: Raw, id: string) => Raw } = {
  stories: (_, id) => ({ title: id, sample: false, sources: [], places: [] }),
  sources: (raw) => ({ facts: raw.facts, headline: null, posts: [], words: 0 }),
  actors: ({ mentions }, id) => ({
    name: id,
    type: 'person',
    named: true,
    stories: [id],
    aliases: [],
    affiliation: null,
    reasons: [],
    roles: [],
    mentions: anchorsIn(mentions),
  }),
  events: ({ mentions }) => ({
    title: anchorsIn(mentions)[0],
    type: 'other',
    date: null,
    status: 'past',
    places: [],
    participants: [],
    claims: [],
    partOf: null,
    mentions: anchorsIn(mentions).map(({ doc, ...span }) => ({ doc, ...span, context: span })),
  }),
  claims: ({ statements }) => {
    const said = statementsFrom(statements);
    const [first] = said.flatMap(({ doc, content }) => (content as Raw[]).map((span) => ({ doc, ...span })));
    return { title: first, statements: said, utterances: [], events: [], relations: [] };
  },
};

/** Every part of a value that its schema takes, and a stand-in for every other. Parts that no schema knows are left out. */
const kept = (shape: Record<string, z.core.$ZodType>, raw: Raw, rest: Raw): Raw =>
  Object.fromEntries(
    Object.entries(shape).flatMap(([key, schema]) => {
      const read = z.safeParse(schema, raw[key]);
      const value = read.success ? read.data : rest[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );

/**
 * The front matter of a page with as much of its record as can be read, when the record is all that is wrong with it: written by another
 * version, or damaged. `null` when something of the editor's is wrong, or too little is left to know what the page was about.
 */
export const mendPage = (kind: PageKind, id: string, text: string, file: string): unknown => {
  const own = recordKindNames.find((name) => name === kind);
  const loose = parsePage(z.record(z.string(), z.unknown()), text, file);
  if (own === undefined || !loose.ok || !isObject(loose.value.value.record)) return null;
  const { record: raw, ...editors } = loose.value.value as Raw & { record: Raw };
  const record = kept(recordKinds[own].shape.record.shape, raw, standIns[own](raw, id));
  const mended = recordKinds[own].safeParse({ ...editors, record });
  return mended.success && mended.data.record.id === id ? mended.data : null;
};
