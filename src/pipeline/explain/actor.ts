import type { NamesJudged, Reasons } from '../../connect/explain/index.ts';
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

const mostApart = 5;

const verdicts = { same: 'alike, but the actors as wholes are not', unsure: 'not enough to tell', different: 'never one actor' };

/** The actors whose names come nearest, and why each is an actor of its own. `actorAt`: the page of the mention at a place of a file. */
const apartLines = (
  page: RecordFile<'actors'>,
  names: readonly NamesJudged[],
  cite: Cite,
  actorAt: (file: string, start: number) => string,
): string[] => {
  const found = names.flatMap(({ names: [left, right], ...judged }) => {
    const [one, other] = [actorAt(left.doc, left.start), actorAt(right.doc, right.start)];
    if (one === other || one === '' || other === '' || (one !== page.id && other !== page.id)) return [];
    return [{ ...judged, own: one === page.id ? left : right, other: one === page.id ? right : left, id: one === page.id ? other : one }];
  });
  return [...Map.groupBy(found, ({ id }) => id)]
    .slice(0, mostApart)
    .flatMap(([id, [nearest]]) =>
      nearest
        ? [
            `${id}: ${verdicts[nearest.verdict]} (${nearest.reasons.map((reason) => actorReasons[reason]).join(', ')})`,
            ...inset([`${cite.at(nearest.own.doc, nearest.own)} | ${cite.at(nearest.other.doc, nearest.other)}`]),
          ]
        : [],
    );
};

/** How an actor came about. */
export const actorLines = (
  page: RecordFile<'actors'>,
  { names }: Pick<Reasons, 'names'>,
  cite: Cite,
  actorAt: (file: string, start: number) => string,
): string[] => {
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
    ...section('Nearest actors kept apart', apartLines(page, names, cite, actorAt)),
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
