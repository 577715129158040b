import type { Node, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { slug } from '../../support/slug.ts';

/** A heading of an editor's text; `id` is its address on the page. */
export type Heading = { id: string; text: string };

const textOf = (node: Node): string =>
  'value' in node ? String(node.value) : 'children' in node ? (node as Parents).children.map(textOf).join('') : '';

/** Remark plugin: gives headings of the second rank an id made from their words, and collects them into `file.data.headings`. */
export const headings = () => (tree: Root, file: VFile) => {
  const found: Heading[] = [];
  visit(tree, 'heading', (node) => {
    if (node.depth !== 2) return;
    const text = textOf(node).trim();
    const named = `text-${slug(text) || found.length + 1}`;
    const same = found.filter(({ id }) => id === named || id.startsWith(`${named}--`)).length;
    const id = same > 0 ? `${named}--${same + 1}` : named;
    node.data = { ...node.data, hProperties: { id } } as typeof node.data;
    found.push({ id, text });
  });
  file.data.headings = found;
};
