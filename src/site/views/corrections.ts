import type { Correction } from '../../vocabulary/correction.ts';
import type { CorrectedPage } from '../data/join-corrections.ts';
import { messages } from '../messages.ts';
import type { Head } from './head.ts';
import type { Link, Printer, When } from './printer.ts';

/** A correction as its page shows it; `id` is unique on the page and stays when others are added. */
export type CorrectionView = Omit<Correction, 'date'> & { id: string; when: When | null };

/** A correction as the list of all shows it; without a link, where its page is not published any more. */
export type ListedCorrection = CorrectionView & { kind: string; page: Link | null };

export type CorrectionsView = { head: Head; listed: ListedCorrection[]; beyond: number };

/** So many fit onto one page; the data files hold all. */
const most = 60;

/** Corrections of one page, the latest first. */
export const correctionViews = (print: Printer, corrections: readonly Correction[]): CorrectionView[] =>
  corrections.map(({ date, ...texts }, i) => {
    const earlier = corrections.slice(i + 1).filter((other) => other.date === date).length;
    return { ...texts, id: `correction-${date}${earlier > 0 ? `-${earlier + 1}` : ''}`, when: print.when(date) };
  });

/** Every correction of the site with the address of its place, the latest first. */
export const listedCorrections = (print: Printer, all: readonly CorrectedPage[]): ListedCorrection[] =>
  all.map(({ correction, kind, page }) => {
    const views = page === null ? [] : correctionViews(print, page.corrections);
    const view = views[page?.corrections.indexOf(correction) ?? -1] ?? correctionViews(print, [correction])[0];
    const link = page && print.link(page);
    return {
      ...(view as CorrectionView),
      kind: messages.kindSingular[kind],
      page: link && { ...link, href: `${link.href}#${view?.id}` },
    };
  });

export const correctionsView = (print: Printer, all: readonly CorrectedPage[]): CorrectionsView => ({
  head: {
    title: messages.corrections.title,
    description: messages.corrections.summary,
    path: 'corrections/',
    crumbs: [],
    sample: false,
    search: null,
  },
  listed: listedCorrections(print, all.slice(0, most)),
  beyond: Math.max(0, all.length - most),
});
