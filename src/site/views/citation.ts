import type { Body } from '../bodies/compile-body.ts';
import { bySiglum } from '../data/join-stories.ts';
import type { AnyPage, Graph, SourceNode, StatementNode } from '../data/nodes.ts';
import { plainText, type Title } from '../data/words.ts';
import { messages } from '../messages.ts';
import { dataPath } from './head.ts';
import { sourcesOf } from './last-changed.ts';
import type { Printer, SourceTag } from './printer.ts';

/** A source as a note on paper gives it: its letter is the mark. */
export type Footnote = { source: SourceTag; title: Title | null; when: string; url: string };

/** How to cite a page: the parts of a reference in their order. `data`: where it stands for citation programs. */
export type CitationView = {
  by: string;
  title: Title;
  within: string;
  published: string;
  url: string;
  data: string;
  footnotes: Footnote[];
};

type Cited = { body: Body | undefined; graph: Graph; statements: ReadonlyMap<string, StatementNode> };

const most = 26;

const fromBody = ({ body, graph, statements }: Cited): SourceNode[] =>
  (body?.citations ?? []).flatMap(({ id }) => {
    const statement = statements.get(id);
    if (statement) return [statement.printedBy];
    return graph.claims.get(id)?.sources ?? graph.sources.get(id) ?? [];
  });

/** Who is named first in a reference to a page: who wrote it, or who says what it tells. */
export const citedBy = (node: AnyPage): string[] => {
  if (node.kind === 'explainers') return node.authors;
  return node.kind === 'claims' ? node.speakers.slice(0, 3).map(({ name }) => name) : [];
};

/** What kind of page a reference leads to, and in which story. */
export const citedWithin = (node: AnyPage): string => {
  const kind = messages.kindSingular[node.kind];
  return 'story' in node ? messages.citing.within(kind, plainText(node.story.title)) : kind;
};

/** How to cite a page, and the sources whose words stand on it, in the order of their letters. */
export const citationView = (print: Printer, node: AnyPage, cited: Cited): CitationView => {
  const sources = [...new Set([...sourcesOf(node), ...fromBody(cited)])].sort(
    (a, b) => (a.story.id < b.story.id ? -1 : a.story.id > b.story.id ? 1 : 0) || bySiglum(a, b),
  );
  return {
    by: messages.list(citedBy(node)),
    title: node.title,
    within: citedWithin(node),
    published: node.kind === 'explainers' ? (print.when(node.updated ?? node.published)?.text ?? '') : '',
    url: print.site.url + print.href(node.path),
    data: print.href(dataPath(node)),
    footnotes: sources.slice(0, most).map((source) => ({
      source: print.tag(source),
      title: plainText(source.title) === source.name ? null : source.title,
      when: print.when(source.facts.published)?.text ?? '',
      url: source.facts.url ?? print.site.url + print.href(source.path),
    })),
  };
};
