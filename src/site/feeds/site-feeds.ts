import type { CorrectedPage } from '../data/join-corrections.ts';
import type { SiteData } from '../data/load-site.ts';
import type { ActorNode, AnyNode, AnyPage, ClaimNode, StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { messages } from '../messages.ts';
import type { Printer } from '../views/printer.ts';
import {
  claimEntry,
  correctionEntries,
  eventEntry,
  explainerEntry,
  relationEntry,
  sourceEntry,
  statementEntry,
  storyEntry,
} from './entries.ts';
import type { Feed, FeedEntry } from './feed.ts';

type Followed = StoryNode | ActorNode | ClaimNode;

const t = messages.feeds;

const correctionsFolder = 'corrections/';

/**
 * Whether a page has a feed of its own: every story and every claim, from the first article on, so that whoever follows it hears of the second; and
 * everybody who speaks, is spoken of or takes part in something. Of an actor who is only named nothing can be told.
 */
export const isFollowed = (node: AnyPage): node is Followed =>
  node.kind === 'stories' ||
  node.kind === 'claims' ||
  (node.kind === 'actors' && node.statements.length + node.mentionedIn.length + node.events.length > 0);

/** The folders that hold feeds, below the base path. */
export const feedFolders = ({ graph }: SiteData): string[] => [
  '',
  correctionsFolder,
  ...[...graph.stories.values(), ...graph.actors.values(), ...graph.claims.values()].filter(isFollowed).map(({ path }) => path),
];

const belongsTo = (page: AnyNode | null, story: StoryNode): boolean =>
  page !== null && (page === story || ('story' in page && page.story === story) || ('stories' in page && page.stories.includes(story)));

const byPage = new WeakMap<readonly CorrectedPage[], Map<AnyNode | null, CorrectedPage[]>>();

/** The corrections of one page, in their order. */
const correctionsOf = (corrections: readonly CorrectedPage[], node: Followed): CorrectedPage[] => {
  const pages = byPage.get(corrections) ?? Map.groupBy(corrections, ({ page }) => page);
  byPage.set(corrections, pages);
  return pages.get(node) ?? [];
};

const entriesOf = (print: Printer, node: Followed, corrections: readonly CorrectedPage[]): FeedEntry[] => {
  switch (node.kind) {
    case 'stories':
      return [
        ...node.explainers.map((explainer) => explainerEntry(print, explainer)),
        ...node.sources.map((source) => sourceEntry(print, source)),
        ...correctionEntries(
          print,
          corrections.filter(({ page }) => belongsTo(page, node)),
        ),
      ];
    case 'actors': {
      const claims = new Set([...node.statements, ...node.mentionedIn].map(({ claim }) => claim));
      return [
        ...[...claims].map((claim) => claimEntry(print, claim)),
        ...node.events.map((event) => eventEntry(print, event)),
        ...correctionEntries(print, correctionsOf(corrections, node)),
      ];
    }
    case 'claims':
      return [
        ...node.statements.map((statement) => statementEntry(print, statement)),
        ...[...node.relations, ...node.relationsTo].map((edge) => relationEntry(print, edge, node)),
        ...correctionEntries(print, correctionsOf(corrections, node)),
      ];
  }
};

const siteFeed = (print: Printer, { graph }: SiteData): Feed => ({
  title: print.site.title,
  subtitle: print.site.tagline,
  folder: '',
  page: '',
  entries: [
    ...[...graph.explainers.values()].map((explainer) => explainerEntry(print, explainer)),
    ...[...graph.stories.values()].map((story) => storyEntry(print, story)),
  ],
});

const correctionsFeed = (print: Printer, { corrections }: SiteData): Feed => ({
  title: t.of(messages.corrections.title, print.site.title),
  subtitle: messages.corrections.summary,
  folder: correctionsFolder,
  page: correctionsFolder,
  entries: correctionEntries(print, corrections),
});

/** The feed whose files a folder holds. */
export const feedIn = (print: Printer, data: SiteData, folder: string): Feed | undefined => {
  if (folder === '') return siteFeed(print, data);
  if (folder === correctionsFolder) return correctionsFeed(print, data);
  const [kind, id = ''] = folder.split('/');
  const node: AnyPage | undefined = kind === 'stories' || kind === 'actors' || kind === 'claims' ? data.graph[kind].get(id) : undefined;
  if (node === undefined || !isFollowed(node)) return undefined;
  return {
    title: t.of(plainText(node.title), print.site.title),
    subtitle: t.subtitles[node.kind],
    folder,
    page: node.path,
    entries: entriesOf(print, node, data.corrections),
  };
};
