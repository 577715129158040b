import { byCodeUnit } from '../../support/files.ts';
import { type Correction, correctionsOf } from '../../vocabulary/correction.ts';
import type { Merged } from './merge-pages.ts';
import type { AnyNode, NodesById } from './nodes.ts';
import { kinds, type PageKind } from './page-kinds.ts';
import type { Content } from './read-content.ts';

/** A correction with the page it stands on; of a page that is not published any more only its kind and id are told. */
export type CorrectedPage = { correction: Correction; kind: PageKind; id: string; page: AnyNode | null };

type Front = { correction?: Correction | Correction[] | undefined };

/**
 * All corrections of the site, the latest first: those of pages that were taken back too, since readers saw them. What was put right on a
 * page that joined another one stands on that one from then on.
 */
export const joinCorrections = ({ pages }: Content, graph: NodesById, merged: Merged): CorrectedPage[] =>
  kinds
    .flatMap((kind) =>
      pages[kind].flatMap(({ id, front }: { id: string; front: Front }) => {
        const page = graph[kind].get(merged.get(id) ?? id) ?? null;
        const corrections = correctionsOf(front);
        if (page !== null && page.id !== id && corrections.length > 0) {
          page.corrections = correctionsOf({ correction: [...corrections, ...page.corrections].reverse() });
          page.review = 'corrected';
        }
        return corrections.map((correction) => ({ correction, kind, id: page?.id ?? id, page }));
      }),
    )
    .sort((a, b) => byCodeUnit(b.correction.date, a.correction.date) || byCodeUnit(a.kind + a.id, b.kind + b.id));
