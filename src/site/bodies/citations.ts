import type { Link, Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * What each component of an editor's text cites by `id`: a page of a kind, or one statement of a claim. `Compare` names a second source by
 * `with`; `Map` names as many stories, events and places as it likes, with spaces between them.
 */
export const citing = {
  Claim: 'claims',
  Wordings: 'claims',
  Actor: 'actors',
  Event: 'events',
  Quote: 'statements',
  Timeline: 'stories',
  Coverage: 'stories',
  Compare: 'sources',
  Map: 'located',
} as const;

export type Citing = keyof typeof citing;
export type Citation = { component: Citing; id: string; with?: string };

const noSuch = {
  claims: 'no page in claims/',
  actors: 'no page in actors/',
  events: 'no page in events/',
  statements: 'no statement of any claim',
  stories: 'no page in stories/',
  sources: 'no page in sources/',
  located: 'no story, event or place',
} as const;

const isCiting = (name: string | null): name is Citing => name !== null && Object.hasOwn(citing, name);

/** A component in MDX's syntax tree, as far as it matters here. */
type Element = Node & { name: string | null; attributes: { type: string; name?: string; value?: unknown }[] };

/** An id that the element names, when it is written out as a string: a computed one could not be checked before the page is built. */
const idOf = ({ attributes }: Element, name: 'id' | 'with'): string | undefined => {
  const id = attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
  return typeof id?.value === 'string' ? id.value : undefined;
};

/** The ids that the text of an `id` names: one, but for a map. */
export const idsNamed = (component: Citing, text: string): string[] => (component === 'Map' ? text.split(/\s+/).filter(Boolean) : [text]);

/** What can be shown of a page's own story is so without an id. */
const ofStory: readonly Citing[] = ['Timeline', 'Coverage', 'Map'];

const giveOwnId = (element: Element, { story }: Known): void => {
  const bare = !element.attributes.some(({ name }) => name === 'id');
  if (bare && story !== undefined) element.attributes.push({ type: 'mdxJsxAttribute', name: 'id', value: story });
};

/** Ids that a link (by its address) or a component cites. */
export const idsIn =
  (linked: ReadonlyMap<string, string>) =>
  (node: Node): string[] => {
    if (node.type === 'link') return [linked.get((node as Link).url) ?? []].flat();
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    const element = node as Element;
    if (!isCiting(element.name)) return [];
    return [...idsNamed(element.name, idOf(element, 'id') ?? ''), idOf(element, 'with') ?? ''].filter((id) => id !== '');
  };

/** What may be cited: pages and statements by id, and two sources that can be set side by side. */
export type Known = {
  cited: (citation: Citation) => boolean;
  pair: (a: string, b: string) => boolean;
  /** What an id that is not known may have meant, for the end of a problem's text. */
  meant: (id: string, component?: Citing) => string;
  /** The story of the page itself, where it is of one. */
  story: string | undefined;
};

/** What is wrong with a component's ids; nothing, where they can be cited. */
const faultOf = (component: Citing, id: string | undefined, other: string | undefined, known: Known): string | undefined => {
  const first = id === undefined ? [] : idsNamed(component, id);
  const ids = component === 'Compare' ? [id, other] : first;
  if (ids.length === 0 || ids.some((one) => one === undefined)) {
    return component === 'Compare'
      ? '<Compare> needs an id and a with in quotation marks'
      : `<${component}> needs an id in quotation marks`;
  }
  const unknown = ids.find((one = '') => !known.cited({ component, id: one }));
  if (unknown !== undefined)
    return `<${component}>: ${noSuch[citing[component]]} has the id \`${unknown}\`${known.meant(unknown, component)}`;
  if (component === 'Compare' && !known.pair(id ?? '', other ?? ''))
    return `<Compare>: \`${id}\` and \`${other}\` are not two sources of one story`;
  return undefined;
};

/** Remark plugin: collects what the text cites into `file.data.citations`. An unknown id, and a component without one, leave a message. */
export const citations = (known: Known) => (tree: Root, file: VFile) => {
  const found: Citation[] = [];
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const element = node as Element;
    if (!isCiting(element.name)) return;
    const component = element.name;
    if (ofStory.includes(component)) giveOwnId(element, known);
    const [id, other] = [idOf(element, 'id'), component === 'Compare' ? idOf(element, 'with') : undefined];
    const fault = faultOf(component, id, other, known);
    if (fault !== undefined) file.message(fault, { place: element.position, source: 'onrecord', ruleId: 'unknown-id' });
    else found.push({ component, id: id ?? '', ...(other === undefined ? {} : { with: other }) });
  });
  file.data.citations = found;
};
