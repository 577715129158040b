import type { Problem } from '../support/problem.ts';
import { isReviewed } from '../vocabulary/page.ts';
import { isLive } from './context.ts';
import type { ReviewContent } from './item.ts';
import { mergedIds } from './merged-ids.ts';
import { placeIn } from './place.ts';

const most = 20;

const why = 'site.yaml says `unreviewed: fail`: nothing is published that no editor has judged';

/** What `unreviewed: fail` makes of the pages that no editor has judged: one problem each, and one for those beyond the first twenty. */
export const unreviewedProblems = (content: ReviewContent, siteFile: string): Problem[] => {
  if (content.site?.unreviewed !== 'fail') return [];
  const pages = [...content.actors, ...content.claims, ...content.events];
  const merged = mergedIds(pages.map(({ value }) => value));
  const open = pages.filter((page) => isLive(page, merged) && !isReviewed(page.value));
  const rest = open.length - most;
  return [
    ...open.slice(0, most).map((page) => ({
      file: page.file,
      ...placeIn(page),
      what: 'this page is not reviewed',
      why,
      fix: 'run `npx onrecord review`, or write `review: approved` or `review: rejected` above `record:`',
    })),
    ...(rest > 0
      ? [
          {
            file: siteFile,
            what: `and ${rest} more page${rest === 1 ? ' is' : 's are'} not reviewed`,
            why,
            fix: 'run `npx onrecord review`',
          },
        ]
      : []),
  ];
};
