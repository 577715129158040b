import type { FramingRecord } from '../vocabulary/framing.ts';
import type { RecordFile } from './content.ts';

/** An id in a page's record and the kind of thing it has to be. `path` leads to it in the front matter. */
export type Reference = {
  to: 'sources' | 'actors' | 'events' | 'claims' | 'stories' | 'statements';
  id: string;
  path: (string | number)[];
};

type Path = (string | number)[];

const one = (to: Reference['to'], id: string | null | undefined, path: Path): Reference[] =>
  id === null || id === undefined ? [] : [{ to, id, path: ['record', ...path] }];
const many = (to: Reference['to'], ids: readonly string[], path: Path): Reference[] => ids.flatMap((id, at) => one(to, id, [...path, at]));
const docs = (list: readonly { doc: string }[], path: Path): Reference[] =>
  list.flatMap(({ doc }, at) => one('sources', doc, [...path, at, 'doc']));
const aliases = (list: readonly { docs: readonly string[] }[], path: Path): Reference[] =>
  list.flatMap((alias, at) => many('sources', alias.docs, [...path, at, 'docs']));

const ofActor = ({ value: { record } }: RecordFile<'actors'>): Reference[] => [
  ...many('stories', record.stories, ['stories']),
  ...one('actors', record.affiliation, ['affiliation']),
  ...aliases(record.aliases, ['aliases']),
  ...docs(record.roles, ['roles']),
  ...docs(record.mentions, ['mentions']),
];

const ofEvent = ({ value: { record } }: RecordFile<'events'>): Reference[] => [
  ...one('stories', record.story, ['story']),
  ...one('sources', record.title.doc, ['title', 'doc']),
  ...many('actors', record.participants, ['participants']),
  ...many('claims', record.claims, ['claims']),
  ...many('claims', record.saidAt ?? [], ['saidAt']),
  ...many('claims', record.about ?? [], ['about']),
  ...one('events', record.partOf, ['partOf']),
  ...many('events', record.before ?? [], ['before']),
  ...many('events', record.after ?? [], ['after']),
  ...docs(record.mentions, ['mentions']),
];

const ofClaim = ({ value: { record } }: RecordFile<'claims'>): Reference[] => [
  ...one('stories', record.story, ['story']),
  ...one('sources', record.title.doc, ['title', 'doc']),
  ...many('events', record.events, ['events']),
  ...docs(record.statements, ['statements']),
  ...record.statements.flatMap(({ speaker }, at) => one('actors', speaker, ['statements', at, 'speaker'])),
  ...record.utterances.flatMap(({ statements, collation }, at) => [
    ...many('statements', statements, ['utterances', at, 'statements']),
    ...collation.flatMap(({ readings }, column) =>
      readings.flatMap(({ statement }, row) =>
        one('statements', statement, ['utterances', at, 'collation', column, 'readings', row, 'statement']),
      ),
    ),
  ]),
  ...record.relations.flatMap(({ to, evidence, series }, at) => [
    ...one('claims', to, ['relations', at, 'to']),
    ...one('claims', series, ['relations', at, 'series']),
    ...evidence.flatMap(({ statement }, row) => one('statements', statement, ['relations', at, 'evidence', row, 'statement'])),
  ]),
];

const ofFraming = ({ event, claims, terms }: FramingRecord, path: Path): Reference[] => [
  ...one('events', event, [...path, 'event']),
  ...many('claims', claims, [...path, 'claims']),
  ...terms.flatMap(({ form, uses, turnedDown = [] }, row) => {
    const at = [...path, 'terms', row];
    const statements = (list: typeof uses, key: string) =>
      list.flatMap((use, i) => one('statements', use.statement, [...at, key, i, 'statement']));
    return [
      ...one('sources', form.doc, [...at, 'form', 'doc']),
      ...docs(uses, [...at, 'uses']),
      ...docs(turnedDown, [...at, 'turnedDown']),
      ...statements(uses, 'uses'),
      ...statements(turnedDown, 'turnedDown'),
    ];
  }),
];

const ofStory = ({ value: { record } }: RecordFile<'stories'>): Reference[] => [
  ...many('sources', record.sources, ['sources']),
  ...record.places.flatMap((place, at) => [
    ...aliases(place.aliases, ['places', at, 'aliases']),
    ...docs(place.mentions, ['places', at, 'mentions']),
  ]),
  ...(record.framings ?? []).flatMap((framing, at) => ofFraming(framing, ['framings', at])),
];

/** Every id that a page's record points to. */
export const referencesOf = (page: RecordFile): Reference[] => {
  switch (page.kind) {
    case 'actors':
      return ofActor(page as RecordFile<'actors'>);
    case 'events':
      return ofEvent(page as RecordFile<'events'>);
    case 'claims':
      return ofClaim(page as RecordFile<'claims'>);
    case 'stories':
      return ofStory(page as RecordFile<'stories'>);
    case 'sources':
      return one('stories', (page as RecordFile<'sources'>).value.record.story, ['story']);
  }
};
