import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** A page that an editor's text can name. */
export type Target = { href: string; text: string };
export type Resolve = (id: string) => Target | undefined;
/** What an id that no page has may have meant, for the end of a problem's text. */
type Meant = (id: string) => string;

const wikiLink = /\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\]/g;

/** Where in the file a character of a text node stands. Text of one line keeps its columns; the first line is enough for longer nodes. */
const placeOf = (node: Text, index: number) => {
  const start = node.position?.start;
  if (!start) return undefined;
  const lines = node.value.slice(0, index).split('\n');
  const last = lines.at(-1) ?? '';
  return { line: start.line + lines.length - 1, column: lines.length === 1 ? start.column + last.length : last.length + 1 };
};

const split = (node: Text, resolve: Resolve, meant: Meant, file: VFile): PhrasingContent[] => {
  const parts: PhrasingContent[] = [];
  let at = 0;
  for (const match of node.value.matchAll(wikiLink)) {
    const [whole, id = '', text] = match;
    const target = resolve(id.trim());
    if (!target) {
      const what = `no page has the id \`${id.trim()}\`${meant(id.trim())}`;
      file.message(what, { place: placeOf(node, match.index), source: 'onrecord', ruleId: 'unknown-id' });
      continue;
    }
    if (match.index > at) parts.push({ type: 'text', value: node.value.slice(at, match.index) });
    const link: Link = { type: 'link', url: target.href, children: [{ type: 'text', value: text?.trim() || target.text }] };
    parts.push(link);
    at = match.index + whole.length;
  }
  if (parts.length === 0) return [node];
  return at < node.value.length ? [...parts, { type: 'text', value: node.value.slice(at) }] : parts;
};

/**
 * Remark plugin: `[[id]]` and `[[id|text]]` become links to pages of the site. An id that no page has stays as it was written
 * and leaves a message on the file. Text in code and inside other links is left alone.
 */
export const wikiLinks = (resolve: Resolve, meant: Meant) => (tree: Root, file: VFile) => {
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const parts = split(node, resolve, meant, file);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
};
