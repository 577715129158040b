import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { compile } from '@mdx-js/mdx';
import type { Image, Link, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { type Heading, headings } from '../bodies/headings.ts';

/** The help for editors, by the path of its page below the site's base. */
export const helpFiles = { 'help/': 'EDITING.md', 'help/guide/': 'GUIDE.md' } as const;

export type HelpPath = keyof typeof helpFiles;

/** `code` is JavaScript in MDX's function-body form. */
export type Help = { title: string; code: string; headings: Heading[] };

const pathOf = (file: string): string | undefined => Object.entries(helpFiles).find(([, name]) => name === file)?.[0];

/** Addresses of the pictures that the help shows, by their paths from here. */
export type Pictures = Record<string, string>;

/** Takes the title out of the text, for the layout prints it, and leads from one file's page to the other's. */
const asPages = (base: string, pictures: Pictures, told: (title: string) => void) => (tree: Root) => {
  const [first] = tree.children;
  if (first?.type === 'heading' && first.depth === 1) {
    told(first.children.map((child) => ('value' in child ? child.value : '')).join(''));
    tree.children.shift();
  }
  visit(tree, 'link', (node: Link) => {
    const path = pathOf(node.url);
    if (path !== undefined) node.url = base + path;
  });
  visit(tree, 'image', (node: Image) => {
    node.url = pictures[`./pictures/${basename(node.url)}`] ?? node.url;
  });
};

/** Reads one of the program's own Markdown files as a page. `base`: where the site stands. */
export const readHelp = async (path: HelpPath, base: string, pictures: Pictures): Promise<Help> => {
  const text = await readFile(new URL(`../../../${helpFiles[path]}`, import.meta.url), 'utf8');
  let title = '';
  const output = await compile(text, {
    format: 'md',
    outputFormat: 'function-body',
    remarkPlugins: [
      remarkGfm,
      [
        asPages,
        base,
        pictures,
        (said: string) => {
          title = said;
        },
      ],
      headings,
    ],
  });
  return { title, code: String(output), headings: (output.data as { headings: Heading[] }).headings };
};
