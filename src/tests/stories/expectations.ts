import { z } from 'zod';
import { parseYaml } from '../../support/yaml.ts';
import { Edtf } from '../../vocabulary/edtf.ts';
import { EventStatus, EventType } from '../../vocabulary/event.ts';
import { ActorType } from '../../vocabulary/mention.ts';
import { RelationType } from '../../vocabulary/relation.ts';

/** A document's name without its ending, and words that stand in it. */
const Words = z.tuple([z.string(), z.string()]);

/** What an editor expects of a story, written from its articles alone. */
const Expectations = z.strictObject({
  /** Each has exactly one page, of this type, which knows these names. */
  actors: z.array(z.strictObject({ type: ActorType, forms: z.array(z.string()).min(1) })),
  /** Words that are no name of an actor. */
  notActors: z.array(z.string()),
  /** Words of the page, not of the article: no statement, mention or event stands there. */
  furniture: z.array(Words),
  /** Who says these words, and on which day where it is judged. The speaker is a name of `actors`, or a nameless source as printed. */
  statements: z.array(z.strictObject({ doc: z.string(), words: z.string(), speaker: z.string(), said: Edtf.optional() })),
  /** Words of one list put forward one proposition; those of two lists do not. */
  claims: z.record(z.string(), z.array(Words)),
  /** A careful editor would approve a link of this type between the claims of these words. */
  relations: z.array(z.strictObject({ type: RelationType, from: Words, to: Words })),
  /** All of `at` tell of one happening, if it holds more than one place. */
  events: z.array(z.strictObject({ date: Edtf.optional(), status: EventStatus, type: EventType.optional(), at: z.array(Words).min(1) })),
  /** A place's name and its country's ISO code. */
  places: z.array(z.tuple([z.string(), z.string()])),
  /** Names that look like a place of the gazetteer and are none. */
  notPlaces: z.array(z.string()),
  /** Words in which nobody states anything: no statement lies wholly within them. */
  notSaid: z.array(Words),
  /** Words with a date in them, and what all of the words' dates mean (EDTF, or its beginning); `null`: no date. */
  dates: z.array(z.tuple([z.string(), z.string(), Edtf.nullable()])),
});
type Expectations = z.output<typeof Expectations>;

/** Where words stand: UTF-16 offsets into the document's text. */
export type Passage = { doc: string; start: number; end: number; words: string };

/** Expectations with all words found. */
export type Expected = Omit<Expectations, 'furniture' | 'statements' | 'claims' | 'relations' | 'events' | 'notSaid' | 'dates'> & {
  furniture: Passage[];
  statements: { at: Passage; speaker: string; said?: string | undefined }[];
  claims: { name: string; at: Passage[] }[];
  relations: { type: RelationType; from: Passage; to: Passage }[];
  events: { date?: string | undefined; status: EventStatus; type?: EventType | undefined; at: Passage[] }[];
  notSaid: Passage[];
  dates: { at: Passage; value: string | null }[];
};

/** Reads an `expect.yaml` and finds its words in `texts`, by file name. Throws where a document or words are missing: the file is ours. */
export const readExpectations = (yaml: string, texts: ReadonlyMap<string, string>): Expected => {
  const parsed = parseYaml(Expectations, yaml, 'expect.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  const raw = parsed.value;
  const find = ([name, words]: [string, string]): Passage => {
    const [doc, text] = [...texts].find(([file]) => file.replace(/\.\w+$/, '') === name) ?? [];
    if (doc === undefined || text === undefined) throw new Error(`no document ${name}`);
    const start = text.replaceAll('\u00a0', ' ').indexOf(words);
    if (start < 0) throw new Error(`not in ${doc}: ${words}`);
    return { doc, start, end: start + words.length, words };
  };
  return {
    ...raw,
    furniture: raw.furniture.map(find),
    statements: raw.statements.map(({ doc, words, speaker, said }) => ({ at: find([doc, words]), speaker, said })),
    claims: Object.entries(raw.claims).map(([name, at]) => ({ name, at: at.map(find) })),
    relations: raw.relations.map(({ type, from, to }) => ({ type, from: find(from), to: find(to) })),
    notSaid: raw.notSaid.map(find),
    dates: raw.dates.map(([doc, words, value]) => ({ at: find([doc, words]), value })),
    events: raw.events.map((event) => ({ ...event, at: event.at.map(find) })),
  };
};
