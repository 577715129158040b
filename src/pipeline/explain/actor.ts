import type { RecordFile } from '../../record/content.ts';
import type { StoryPlace } from '../../vocabulary/graph.ts';
import { decisions } from './decisions.ts';
import type { Cite } from './evidence.ts';
import { count, inset, section } from './lines.ts';
import { actorReasons } from './wording.ts';

type Anchor = Parameters<Cite['on']>[0];

/** Each printed form of the mentions with how often each document prints it and where first. */
const forms = (mentions: readonly Anchor[], cite: Cite): string[] =>
  [...Map.groupBy(mentions, ({ exact }) => exact.replace(/\s+/g, ' '))]
    .toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .flatMap(([form, all]) => [
      `“${form}” ${all.length}×`,
      ...inset([...Map.groupBy(all, ({ doc }) => doc).values()].map((own) => `${own.length}× ${cite.on(own[0] as Anchor)}`)),
    ]);

/** How an actor came about. */
export const actorLines = (page: RecordFile<'actors'>, cite: Cite): string[] => {
  const { record } = page.value;
  const documents = new Set(record.mentions.map(({ doc }) => doc)).size;
  return [
    `actor ${page.id}`,
    ...section('What it is', [
      `${record.name}: ${record.type}${record.named ? '' : ', nameless'}`,
      ...(record.affiliation ? [`belongs to ${record.affiliation}`] : []),
      `in ${record.stories.join(', ')}`,
    ]),
    ...section(
      documents > 1 ? `Why ${documents} documents mean one actor` : 'Why its mentions are one actor',
      record.reasons.map((reason) => actorReasons[reason] ?? reason),
    ),
    ...decisions(page),
    ...section(`${count(record.mentions.length, 'mention')} in ${count(documents, 'document')}`, forms(record.mentions, cite)),
    ...section('Roles as printed', record.roles.map(cite.on)),
  ];
};

/** How a place came about. `doc` fields of a story's places are ids of source pages. */
export const placeLines = (place: StoryPlace, cite: Cite): string[] => [
  `place ${place.id}`,
  ...section('What it is', [
    `${place.name}: ${place.kind}${place.country ? ` in ${place.country}` : ''}, ${place.lat}, ${place.lon} by the gazetteer`,
  ]),
  ...section(count(place.mentions.length, 'mention'), forms(place.mentions, cite)),
];
