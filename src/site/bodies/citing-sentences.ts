import type { Node, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** An id that an editor's text cites, and the sentence that cites it; empty where there is none. */
export type CitingSentence = { id: string; sentence: string };

/** Ids that a node cites itself: those of a link or of a component. */
type IdsOf = (node: Node) => string[];

// The rules that all languages share: editors write in any.
const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });

/** True for what holds text itself: a paragraph, a heading, a cell, and a component with its text on one line. */
const holdsText = (node: Node): boolean =>
  'children' in node && (node.children as Node[]).some(({ type }) => type === 'text' || type === 'link' || type === 'mdxJsxTextElement');

const read = (node: Node, idsOf: IdsOf): { sentences: { index: number; segment: string }[]; cited: { id: string; at: number }[] } => {
  const cited: { id: string; at: number }[] = [];
  let text = '';
  visit(node, (inner) => {
    cited.push(...idsOf(inner).map((id) => ({ id, at: text.length })));
    if (inner.type === 'text' || inner.type === 'inlineCode') text += (inner as Node & { value: string }).value.replace(/\s+/g, ' ');
  });
  return { sentences: [...segmenter.segment(text)], cited };
};

/**
 * Remark plugin: collects into `file.data.sentences` what the text cites and the sentence around it. A component that stands by itself
 * is cited by the sentence before it, which leads up to it. Has to come after what makes links of wiki links.
 */
export const citingSentences = (idsOf: IdsOf) => (tree: Root, file: VFile) => {
  const found: CitingSentence[] = [];
  let last = '';
  visit(tree, (node) => {
    if (holdsText(node)) {
      const { sentences, cited } = read(node, idsOf);
      for (const { id, at } of cited) {
        found.push({ id, sentence: sentences.findLast(({ index }) => index <= at)?.segment.trim() ?? '' });
      }
      last = sentences.at(-1)?.segment.trim() ?? last;
      return SKIP;
    }
    found.push(...idsOf(node).map((id) => ({ id, sentence: last })));
    return undefined;
  });
  file.data.sentences = found;
};
