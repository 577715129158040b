import type { ExplainerNode } from '../data/nodes.ts';
import type { Title } from '../data/words.ts';
import { messages } from '../messages.ts';
import type { Printer, When } from './printer.ts';

/** An explainer as it stands in lists. */
export type ExplainerCard = { href: string; title: Title; summary: string; by: string; published: When | null; updated: When | null };

export const explainerCard = (print: Printer, explainer: ExplainerNode): ExplainerCard => ({
  ...print.link(explainer),
  summary: explainer.summary,
  by: messages.explainer.by(explainer.authors),
  published: print.when(explainer.published),
  updated: print.when(explainer.updated),
});
