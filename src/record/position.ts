import { isNode, parseDocument } from 'yaml';
import type { FrontMatter } from '../support/front-matter.ts';
import { lineAndColumn } from '../support/problem.ts';

/**
 * 1-based line and column of a value in a page's front matter, or of the nearest value around it. Reads the YAML anew, so it is meant
 * for the few values that have a problem.
 */
export const positionOf = (
  { text: read, frontMatter }: { text: () => string; frontMatter: FrontMatter },
  path: readonly (string | number)[],
): { line: number; column: number } => {
  const text = read();
  const document = parseDocument(text.slice(frontMatter.start, frontMatter.end), { prettyErrors: false });
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lineAndColumn(text, frontMatter.start + node.range[0]);
  }
  return lineAndColumn(text, frontMatter.start);
};
