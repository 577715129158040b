import type { CorrectedPage } from '../data/join-corrections.ts';
import type { SiteData } from '../data/load-site.ts';
import type { ActorNode, AnyNode, AnyPage, ClaimNode, StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { messages } from '../messages.ts';
import type { Printer } from '../views/printer.ts';
import { claimEntry, correctionEntries, explainerEntry, relationEntry, sourceEntry, statementEntry, storyEntry } from './entries.ts';
import type { Feed, FeedEntry } from './feed.ts';

type Followed = StoryNode | ActorNode | ClaimNode;

const t = messages.feeds;

const correctionsFolder = 'corrections/';

/**
 * Whether a page has a feed of its own: every story; everybody who speaks or is spoken of; a claim that more than one article carries, that bears on
 * another, or that was put right. Of any other claim there is nothing to tell but the one article that has it, which its story's and its speaker's
 * feeds tell of: two files for each of thousands of those would be half the files of a site, and nobody would follow them.
 */
export const isFollowed = (node: AnyPage): node is Followed => {
  switch (node.kind) {
    case 'stories':
      return true;
    case 'actors':
      return node.statements.length + node.mentionedIn.length > 0;
    case 'claims':
      return node.sources.length > 1 || node.relations.length + node.relationsTo.length > 0 || node.corrections.length > 0;
    default:
      return false;
  }
};

/** The folders that hold feeds, below the base path. */
export const feedFolders = ({ graph }: SiteData): string[] => [
  '',
  correctionsFolder,
  ...[...graph.stories.values(), ...graph.actors.values(), ...graph.claims.values()].filter(isFollowed).map(({ path }) => path),
];

const belongsTo = (page: AnyNode | null, story: StoryNode): boolean =>
  page !== null && (page === story || ('story' in page && page.story === story) || ('stories' in page && page.stories.includes(story)));

const entriesOf = (print: Printer, node: Followed, corrections: readonly CorrectedPage[]): FeedEntry[] => {
  const corrected = (of: (page: AnyNode | null) => boolean) =>
    correctionEntries(
      print,
      corrections.filter(({ page }) => of(page)),
    );
  switch (node.kind) {
    case 'stories':
      return [
        ...node.explainers.map((explainer) => explainerEntry(print, explainer)),
        ...node.sources.map((source) => sourceEntry(print, source)),
        ...corrected((page) => belongsTo(page, node)),
      ];
    case 'actors': {
      const claims = new Set([...node.statements, ...node.mentionedIn].map(({ claim }) => claim));
      return [...[...claims].map((claim) => claimEntry(print, claim)), ...corrected((page) => page === node)];
    }
    case 'claims':
      return [
        ...node.statements.map((statement) => statementEntry(print, statement)),
        ...[...node.relations, ...node.relationsTo].map((edge) => relationEntry(print, edge, node)),
        ...corrected((page) => page === node),
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
