import type { CorrectedPage } from '../data/join-corrections.ts';
import type { ExplainerNode, Graph, StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type FeedEntry, writeFeed } from './atom.ts';
import { listedCorrections } from './corrections.ts';
import type { Printer } from './printer.ts';
import { storyCard } from './story.ts';

const lastPrinted = ({ sources }: StoryNode): string | undefined =>
  sources
    .flatMap(({ facts }) => facts.updated ?? facts.published ?? [])
    .sort()
    .at(-1);

/** The site's feed: explainers and stories. */
export const atomFeed = (print: Printer, graph: Graph): string => {
  const { title, tagline } = print.site;
  const address = (path: string) => print.site.url + print.href(path);
  const explained = ({ title: name, path, updated, published, authors, summary }: ExplainerNode): FeedEntry => ({
    id: address(path),
    title: plainText(name),
    href: address(path),
    updated: updated ?? published,
    authors,
    summary,
  });
  const told = (story: StoryNode): FeedEntry => ({
    id: address(story.path),
    title: plainText(story.title),
    href: address(story.path),
    updated: lastPrinted(story),
    authors: [title],
    summary: storyCard(print, story).counts.join(', '),
  });
  const entries = [...[...graph.explainers.values()].map(explained), ...[...graph.stories.values()].map(told)];
  return writeFeed(print, { title, subtitle: tagline, path: 'feed.xml', page: '', entries });
};

/** The feed of corrections: what was put right, where, and why. */
export const correctionsFeed = (print: Printer, corrections: readonly CorrectedPage[]): string => {
  const { corrections: t } = messages;
  const entries = listedCorrections(print, corrections).map(({ id, kind, page, was, is, why }, i): FeedEntry => {
    const { correction, kind: folder, id: pageId } = corrections[i] as CorrectedPage;
    const href = print.site.url + (page?.href ?? print.href('corrections/'));
    return {
      id: page ? href : `${print.site.url}${print.href(`${folder}/${pageId}/`)}#${id}`,
      title: t.on(kind, page ? plainText(page.title) : t.withdrawn),
      href,
      updated: correction.date,
      authors: [print.site.title],
      summary: `${t.was}: ${was} ${t.is}: ${is} ${t.why}: ${why}`,
    };
  });
  return writeFeed(print, {
    title: `${t.title} – ${print.site.title}`,
    subtitle: t.summary,
    path: 'corrections/feed.xml',
    page: 'corrections/',
    entries,
  });
};
