import type { ExplainerNode } from '../data/nodes.ts';
import { type Backlink, backlinks } from './backlinks.ts';
import { type ExplainerCard, explainerCard } from './explainer-card.ts';
import { type Head, headOf } from './head.ts';
import type { Link, Printer } from './printer.ts';

export type ExplainerView = ExplainerCard & { head: Head; story: Link; citedBy: Backlink[] };

export const explainerView = (print: Printer, explainer: ExplainerNode): ExplainerView => {
  const card = explainerCard(print, explainer);
  return {
    ...card,
    head: headOf(print, explainer, [explainer.story], explainer.summary, {
      date: explainer.published,
      who: card.by,
    }),
    story: print.link(explainer.story),
    citedBy: backlinks(print, explainer),
  };
};
