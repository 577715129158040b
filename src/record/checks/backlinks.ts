import type { Problem } from '../../support/problem.ts';
import type { ReadContent, RecordFile } from '../content.ts';
import { positionOf } from '../position.ts';

type Ends<A extends RecordFile, B extends RecordFile> = { pages: readonly A[]; others: readonly B[]; key: string };

/** Links of one kind of page that the page at the other end does not have. An end that is not there is told of as an unknown id. */
const oneWay = <A extends RecordFile, B extends RecordFile>(
  { pages, others, key }: Ends<A, B>,
  links: (page: A) => readonly string[],
  back: (page: B) => readonly string[],
): Problem[] => {
  const ends = new Map(others.map((page) => [page.id, page]));
  return pages.flatMap((page) =>
    links(page).flatMap((id, at) => {
      const end = ends.get(id);
      if (end === undefined || back(end).includes(page.id)) return [];
      return [
        {
          file: page.file,
          ...positionOf(page, ['record', key, at]),
          what: `this page leads to \`${id}\`, but nothing leads back from there`,
          why: 'readers of the one page would know of the other, and not the other way round',
          fix: 'run onrecord again: the pipeline writes both records anew',
        },
      ];
    }),
  );
};

/** Links between records that stand on both of their pages, where one of the two is missing. */
export const missingBacklinks = (content: ReadContent): Problem[] => {
  const live = <P extends RecordFile>(pages: readonly P[]) =>
    pages.filter(({ value, unread }) => !value.record.orphaned && unread.length === 0);
  const [claims, events, sources, stories] = [live(content.claims), live(content.events), live(content.sources), live(content.stories)];
  type Claim = RecordFile<'claims'>;
  const eventsOf = ({ value }: Claim) => value.record.events;
  const claimsOf = ({ value }: RecordFile<'events'>) => value.record.claims;
  const storyOf = ({ value }: RecordFile<'sources'>) => [value.record.story];
  const sourcesOf = ({ value }: RecordFile<'stories'>) => value.record.sources;
  return [
    ...oneWay<Claim, RecordFile<'events'>>({ pages: claims, others: events, key: 'events' }, eventsOf, claimsOf),
    ...oneWay<RecordFile<'events'>, Claim>({ pages: events, others: claims, key: 'claims' }, claimsOf, eventsOf),
    ...oneWay<RecordFile<'sources'>, RecordFile<'stories'>>({ pages: sources, others: stories, key: 'story' }, storyOf, sourcesOf),
    ...oneWay<RecordFile<'stories'>, RecordFile<'sources'>>({ pages: stories, others: sources, key: 'sources' }, sourcesOf, storyOf),
  ];
};
