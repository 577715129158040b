import { Parser } from 'htmlparser2';

/** No layout nests this deep; those who walk a tree follow the nesting with their own stack. */
const deepest = 300;

/** Article pages have a few thousand; what goes beyond is a list or an attack. */
const mostElements = 40_000;

/** Elements, comments and pieces of text together. */
const mostNodes = 200_000;

/**
 * What keeps a page or feed from being read in bounded time, as its parser sees it, or `undefined`. One pass, no tree, and it stops at
 * the first thing that is too much.
 */
export const shapeFault = (text: string, xml = false): string | undefined => {
  let depth = 0;
  let elements = 0;
  let nodes = 0;
  let fault: string | undefined;
  const stop = (what: string): void => {
    fault ??= what;
    parser.reset();
  };
  const node = (): void => {
    if (++nodes > mostNodes) stop(`it has more than ${mostNodes.toLocaleString('en')} nodes`);
  };
  const parser = new Parser(
    {
      ontext: node,
      oncomment: node,
      onopentagname: () => {
        if (++depth > deepest) stop(`it nests its elements more than ${deepest} deep`);
        if (++elements > mostElements) stop(`it has more than ${mostElements.toLocaleString('en')} elements`);
      },
      onclosetag: () => {
        depth--;
      },
    },
    { xmlMode: xml, decodeEntities: false },
  );
  for (let at = 0; at < text.length && fault === undefined; at += chunk) parser.write(text.slice(at, at + chunk));
  return fault;
};

const chunk = 65_536;
