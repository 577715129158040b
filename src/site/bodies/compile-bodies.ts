import type { Problem } from '../../support/problem.ts';
import { didYouMean } from '../../support/suggest.ts';
import type { AnyNode, AnyPage, Graph, StatementNode } from '../data/nodes.ts';
import { kinds, pathOf } from '../data/page-kinds.ts';
import type { Content } from '../data/read-content.ts';
import { plainText } from '../data/words.ts';
import { type Citation, type Citing, citing } from './citations.ts';
import { type Body, compileBody } from './compile-body.ts';
import { linkFaultOn } from './link-fault.ts';

const found = [...kinds, 'places'] as const;
const located = ['stories', 'events', 'places'] as const;

/** Finds a page by its id, which no other page of any kind has. */
export const findPage = (graph: Graph, id: string): AnyPage | undefined =>
  found.map((kind): AnyPage | undefined => graph[kind].get(id)).find((node) => node !== undefined);

/** The id of the story that a page is of; none, where it is of several. */
const storyOf = (node: AnyNode): string | undefined => {
  if (node.kind === 'stories') return node.id;
  const stories = 'stories' in node ? node.stories : [node.story];
  return stories.length === 1 ? stories[0]?.id : undefined;
};

/** Compiles every body there is, and notes on each page which others cite it. Pages without a body cost nothing here. A body with problems is left out. */
export const compileBodies = async (
  content: Content,
  graph: Graph,
  statements: ReadonlyMap<string, StatementNode>,
): Promise<{ bodies: ReadonlyMap<string, Body>; problems: Problem[] }> => {
  const idsOf = (component: Citing | undefined): Iterable<string> => {
    const kind = component && citing[component];
    if (kind === 'statements') return statements.keys();
    const of = kind === undefined ? found : kind === 'located' ? located : [kind];
    return of.flatMap((one) => [...graph[one].keys()]);
  };
  const citable = {
    resolve: (id: string) => {
      const node = findPage(graph, id);
      return node && { href: content.site.base + node.path, text: plainText(node.title) };
    },
    known: {
      cited: ({ component, id }: Citation) => {
        const kind = citing[component];
        if (kind === 'statements') return statements.has(id);
        return (kind === 'located' ? located : [kind]).some((one) => graph[one].has(id));
      },
      meant: (id: string, component?: Citing) => {
        const now = content.redirects[id];
        return now ? ` (it is \`${now}\` now)` : didYouMean(id, idsOf(component));
      },
      pair: (a: string, b: string) => a !== b && graph.sources.get(a)?.story === graph.sources.get(b)?.story,
    },
  };
  const bodies = new Map<string, Body>();
  const problems: Problem[] = [];
  for (const kind of kinds) {
    for (const { id, file, body, bodyLine } of content.pages[kind]) {
      const node: AnyNode | undefined = graph[kind].get(id);
      if (body === '' || !node) continue;
      const compiled = await compileBody(body, file, bodyLine, {
        resolve: citable.resolve,
        known: { ...citable.known, story: storyOf(node) },
        linkFault: linkFaultOn(content.site, graph, node.path),
      });
      if (!compiled.ok) {
        problems.push(...compiled.problems);
        continue;
      }
      bodies.set(pathOf(kind, id), compiled.value);
      noteCitations(node, compiled.value, graph, statements);
    }
  }
  return { bodies, problems };
};

const noteCitations = (from: AnyNode, { sentences }: Body, graph: Graph, statements: ReadonlyMap<string, StatementNode>): void => {
  const cited = new Map<AnyPage, Set<string>>();
  for (const { id, sentence } of sentences) {
    const page = findPage(graph, statements.get(id)?.claim.id ?? id);
    if (page && page !== from) cited.set(page, (cited.get(page) ?? new Set()).add(sentence));
  }
  for (const [page, citing] of cited) page.citedBy.push({ page: from, sentences: [...citing].filter((sentence) => sentence !== '') });
};
