import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean } from '../../support/suggest.ts';
import { citing } from './citations.ts';

const names = [...Object.keys(citing), 'Note'];

/** True for what JSX takes for a component, and for a component's name in small letters. */
const meansComponent = (name: string): boolean =>
  /^\p{Lu}|[.:]/u.test(name) || names.some((known) => known.toLowerCase() === name.toLowerCase());

/** Remark plugin: a component that there is not leaves a message. */
export const components = () => (tree: Root, file: VFile) => {
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const { name, position } = node as Node & { name: string | null };
    if (name === null || names.includes(name) || !meansComponent(name)) return;
    const meant = names.find((known) => known.toLowerCase() === name.toLowerCase());
    const hint = meant === undefined ? didYouMean(name, names) : ` (did you mean "${meant}"?)`;
    file.message(`there is no component <${name}>${hint}`, { place: position, source: 'onrecord', ruleId: 'unknown-component' });
  });
};
