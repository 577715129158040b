import { accusationFinder } from '../../support/accusations.ts';
import { isReviewed } from '../../vocabulary/page.ts';
import type { Span } from '../../vocabulary/span.ts';
import type { Content } from './read-content.ts';

type Pages = Content['pages'];
type Shown = { id: string; excerpts: { doc: string; context: Span }[] };

/** Claims and events that no editor has judged, with the sentences that readers would see of them. */
const unjudged = ({ claims, events }: Pages): Shown[] => [
  ...claims.filter((page) => !isReviewed(page.front)).map(({ id, front }) => ({ id, excerpts: front.record.statements })),
  ...events.filter((page) => !isReviewed(page.front)).map(({ id, front }) => ({ id, excerpts: front.record.mentions })),
];

const accusing = (pages: Pages): string[] => {
  const people = pages.actors.filter(({ front }) => front.record.named && (front.type ?? front.record.type) === 'person');
  const accused = accusationFinder(people.flatMap(({ front }) => front.record.mentions));
  return unjudged(pages)
    .filter(({ excerpts }) => excerpts.some(({ doc, context }) => accused(doc, context).length > 0))
    .map(({ id }) => id);
};

/** Who speaks on a claim that an editor judged was judged with it: without them it would say that its speaker is not identified. */
const unreviewed = (pages: Pages): string[] => {
  const vouched = new Set(
    pages.claims
      .filter(({ front }) => isReviewed(front))
      .flatMap(({ front }) => front.record.statements.flatMap(({ speaker }) => speaker ?? [])),
  );
  const actors = pages.actors.filter((page) => !isReviewed(page.front) && !vouched.has(page.id));
  return [...unjudged(pages), ...actors].map(({ id }) => id);
};

/**
 * Ids of pages that `site.yaml` keeps from readers until an editor has judged them. Sources and stories are never among them: what they
 * say comes from `story.yaml`.
 */
export const withheldPages = ({ site, pages }: Content): Set<string> =>
  new Set([...(site.unreviewed === 'hide' ? unreviewed(pages) : []), ...(site.accusations === 'hold' ? accusing(pages) : [])]);
