import type { Name, SourceNode } from '../data/nodes.ts';
import { messages } from '../messages.ts';
import type { Link, Printer, SourceTag } from './printer.ts';

/**
 * Sources that print something: the first of them, and in words how many others. Whoever is in the news for years is named by thousands. A letter
 * names a source within its story: where there are several, `story` says whose letters they are.
 */
export type Printing = { stories: { story: Link | null; sources: SourceTag[] }[]; others: string };

/** A name as printed, and by whom. */
export type PrintedName = { form: string } & Printing;

/** So many names stand below one another; so many sources of so many stories beside each, or sources in one line of a search result. */
const most = { names: 24, sources: 12, stories: 3 };

const othersThan = (shown: number, all: number): string => (all > shown ? messages.andOthers(all - shown) : '');

export const printing = (print: Printer, sources: readonly SourceNode[]): Printing => {
  const stories = [...Map.groupBy(sources.slice(0, most.sources), ({ story }) => story)];
  const shown = stories.slice(0, most.stories);
  return {
    stories: shown.map(([story, own]) => ({ story: stories.length > 1 ? print.link(story) : null, sources: own.map(print.tag) })),
    others: othersThan(
      shown.reduce((sum, [, own]) => sum + own.length, 0),
      sources.length,
    ),
  };
};

/** The names that sources print for something, those that most print first, and in words how many others. */
export const printedNames = (print: Printer, names: readonly Name[]): { names: PrintedName[]; otherNames: string } => ({
  names: names.slice(0, most.names).map(({ form, sources }) => ({ form, ...printing(print, sources) })),
  otherNames: othersThan(most.names, names.length),
});

/** The outlets of some sources, each once. */
export const outletsOf = (sources: readonly SourceNode[]): string[] => [...new Set(sources.map(({ name }) => name))];

/** The first outlets in words, with how many others. */
export const outletsInWords = (outlets: readonly string[]): string =>
  outlets.length > most.sources
    ? `${outlets.slice(0, most.sources).join(', ')} ${othersThan(most.sources, outlets.length)}`
    : messages.list([...outlets]);
