import type { Image, Link, Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** What is wrong with the address of a link, if anything. */
export type LinkFault = (url: string) => string | undefined;

type Element = Node & { name: string | null; attributes: { type: string; name?: string; value?: unknown }[] };

/** An attribute as it is written; `undefined` when there is none, `null` when it is computed. */
const attributeOf = ({ attributes }: Element, name: string): string | null | undefined => {
  const found = attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
  return found === undefined ? undefined : typeof found.value === 'string' ? found.value : null;
};

/**
 * Remark plugin: links to pages that there are not, and pictures without a text for those who do not see them, leave messages. Has to come
 * before what makes links of wiki links, which are looked up by id.
 */
export const proseLinks = (faultOf: LinkFault) => (tree: Root, file: VFile) => {
  const checkLink = (node: Node, url: string) => {
    const fault = faultOf(url);
    if (fault !== undefined) file.message(fault, { place: node.position, source: 'onrecord', ruleId: 'dead-link' });
  };
  const checkAlt = (node: Node, alt: string | null | undefined) => {
    // An empty text says that the picture says nothing: only HTML can tell that from a forgotten one.
    if (alt === undefined || (node.type === 'image' && alt?.trim() === ''))
      file.message('this picture has no text that says what it shows', { place: node.position, source: 'onrecord', ruleId: 'missing-alt' });
  };
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') checkLink(node, (node as Link).url);
    if (node.type === 'image' || node.type === 'imageReference') checkAlt(node, (node as Image).alt ?? '');
    if (node.type !== ('mdxJsxFlowElement' as string) && node.type !== ('mdxJsxTextElement' as string)) return;
    const element = node as Node as Element;
    const url = element.name === 'a' ? attributeOf(element, 'href') : undefined;
    if (typeof url === 'string') checkLink(node, url);
    if (element.name === 'img') checkAlt(node, attributeOf(element, 'alt'));
  });
};
