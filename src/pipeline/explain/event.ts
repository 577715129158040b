import { enoughForOneEvent, type HappeningsJudged, happeningKey, type Reasons } from '../../connect/explain/index.ts';
import type { RecordFile } from '../../record/content.ts';
import { decisions } from './decisions.ts';
import type { Cite } from './evidence.ts';
import { count, inset, section } from './lines.ts';
import { happeningReasons } from './wording.ts';

const mostApart = 5;

const why = ({ score, reasons }: HappeningsJudged): string =>
  `score ${score.toFixed(2)}; ${reasons.map((reason) => happeningReasons[reason]).join(', ')}`;

/** How an event came about. */
export const eventLines = (page: RecordFile<'events'>, { happenings, happeningPairs }: Reasons, cite: Cite): string[] => {
  const { record } = page.value;
  const mentions = record.mentions.map((mention) => ({ mention, key: happeningKey(cite.fileOf(mention.doc), mention.start) }));
  const own = new Set(mentions.map(({ key }) => key));
  const nearest = (key: string): HappeningsJudged | undefined =>
    happeningPairs
      .filter(({ a, b, apart }) => !apart && own.has(a) && own.has(b) && (a === key || b === key))
      .sort((x, y) => y.score - x.score)[0];
  const place = (key: string): string => {
    const mention = happenings.get(key);
    return mention ? cite.at(key.slice(0, key.lastIndexOf(':')), mention.phrase) : key;
  };
  const near = happeningPairs
    .filter(({ a, b }) => own.has(a) !== own.has(b))
    .toSorted((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
  const outside = [...Map.groupBy(near, ({ a, b }) => (own.has(a) ? b : a))].slice(0, mostApart);
  return [
    `event ${page.id}`,
    ...section('Title', [cite.on(record.title)]),
    ...section('What it is', [
      `${record.type}, ${record.status}, ${record.date ?? 'no date'}`,
      ...(record.partOf ? [`part of ${record.partOf}`] : []),
    ]),
    ...decisions(page),
    ...section(
      count(mentions.length, 'mention'),
      mentions.flatMap(({ mention, key }) => {
        const told = happenings.get(key);
        const link = nearest(key);
        return [
          cite.on(mention),
          ...inset([
            ...(told ? [`${told.type}, ${told.status}, ${told.date ?? 'no date'}: ${cite.on({ doc: mention.doc, ...told.phrase })}`] : []),
            ...(link
              ? [
                  `one event with ${place(link.a === key ? link.b : link.a)}`,
                  ...inset([`${why(link)}; enough from a mean of ${enoughForOneEvent}`]),
                ]
              : []),
          ]),
        ];
      }),
    ),
    ...section(
      'Nearest mentions kept apart',
      outside.flatMap(([key, [nearest]]) => [
        place(key),
        ...inset(nearest ? [`${why(nearest)}${nearest.apart ? '; another day, place or kind of happening' : ''}`] : []),
      ]),
    ),
    ...section('Who takes part', record.participants),
    ...section('Where', record.places),
    ...section('Claims made at it or about it', record.claims),
  ];
};
