import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** What each component of an editor's text cites by `id`: a page of a kind, or one statement of a claim. */
export const citing = {
  Claim: 'claims',
  Wordings: 'claims',
  Actor: 'actors',
  Event: 'events',
  Quote: 'statements',
} as const;

export type Citing = keyof typeof citing;
export type Citation = { component: Citing; id: string };

const named = {
  claims: 'no page in claims/',
  actors: 'no page in actors/',
  events: 'no page in events/',
  statements: 'no statement of any claim',
} as const;

const isCiting = (name: string | null): name is Citing => name !== null && Object.hasOwn(citing, name);

/** A component in MDX's syntax tree, as far as it matters here. */
type Element = Node & { name: string | null; attributes: { type: string; name?: string; value?: unknown }[] };

/** The element's `id`, when it is written out as a string: a computed one could not be checked before the page is built. */
const idOf = ({ attributes }: Element): string | undefined => {
  const id = attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id');
  return typeof id?.value === 'string' ? id.value : undefined;
};

/** Remark plugin: collects what the text cites into `file.data.citations`. An unknown id, and a component without one, leave a message. */
export const citations = (known: (citation: Citation) => boolean) => (tree: Root, file: VFile) => {
  const found: Citation[] = [];
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const element = node as Element;
    if (!isCiting(element.name)) return;
    const id = idOf(element);
    const note = (text: string) => file.message(text, { place: element.position, source: 'onrecord', ruleId: 'unknown-id' });
    if (id === undefined) note(`<${element.name}> needs an id in quotation marks`);
    else if (!known({ component: element.name, id })) note(`<${element.name}>: ${named[citing[element.name]]} has the id \`${id}\``);
    else found.push({ component: element.name, id });
  });
  file.data.citations = found;
};
