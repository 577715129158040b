import { isPageFurniture } from './furniture.ts';
import type { PageTree } from './parse-html.ts';

const blocks = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BR DD DIV DL DT H1 H2 H3 H4 H5 H6 HR LI MAIN OL P PRE SECTION TABLE TBODY THEAD TR UL'.split(' '),
);
/** What is drawn beside the text and is not part of its sentences. */
const left = new Set(
  'ASIDE AUDIO BUTTON CANVAS FIGURE FOOTER FORM HEADER IFRAME INPUT LABEL MAP NAV NOSCRIPT OBJECT PICTURE SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);

const isShown = (element: Element): boolean =>
  !left.has(element.nodeName) && !element.hasAttribute('hidden') && element.getAttribute('aria-hidden') !== 'true';

/** Share of a block's characters that stand in links. */
const linkedShare = (element: Element): number => {
  const all = element.textContent?.trim().length ?? 0;
  const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + (link.textContent?.trim().length ?? 0), 0);
  return all === 0 ? 0 : linked / all;
};

/** A list whose every item is a link leads elsewhere: it is a menu or further reading. */
const isMenu = (element: Element): boolean => (element.nodeName === 'UL' || element.nodeName === 'OL') && linkedShare(element) > 0.8;

/**
 * The paragraphs of an article's tree, in order, each on one line with its white space folded: menus, forms, pictures and their
 * captions, and lines that every page of a site carries are left out. List items keep a `- ` before them, cells a tab between.
 */
export const paragraphsOf = (tree: PageTree): string[] => {
  const lines: string[] = [];
  let open = '';
  const close = (): void => {
    const line = open
      .replace(/[ \n\r\f\v]+/g, ' ')
      .replace(/ ?\t ?/g, '\t')
      .trim();
    if (line !== '' && line !== '-') lines.push(line);
    open = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) open += node.textContent ?? '';
    if (node.nodeType !== 1 || !isShown(node as Element) || isMenu(node as Element)) return;
    const name = node.nodeName;
    const isBlock = blocks.has(name);
    if (isBlock) close();
    if (name === 'LI') open = '- ';
    if ((name === 'TD' || name === 'TH') && open.trim() !== '') open += '\t';
    for (const child of node.childNodes) visit(child);
    if (isBlock) close();
  };
  for (const child of tree.body?.childNodes ?? tree.childNodes) visit(child);
  close();
  return lines.filter((line) => !isPageFurniture(line));
};
