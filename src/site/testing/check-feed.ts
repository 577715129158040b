import { Parser } from 'htmlparser2';

type Element = { name: string; text: string; attributes: Record<string, string>; children: Element[] };

/** True where every element is closed, in turn. */
const isBalanced = (xml: string): boolean => {
  const open: string[] = [];
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (close && open.pop() !== name) return false;
    if (!close && !empty) open.push(name);
  }
  return open.length === 0;
};

/** The root of well-formed XML; `null` for text that is not. */
const readXml = (xml: string): Element | null => {
  const root: Element = { name: '', text: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element: Element = { name, text: '', attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag: () => open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return isBalanced(xml) ? (root.children.find(({ name }) => name === 'feed') ?? null) : null;
};

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const childrenOf = ({ children }: Element, name: string): Element[] => children.filter((child) => child.name === name);

/** What RFC 4287 wants of a feed and of an entry alike (4.1.1, 4.1.2, 4.2.6, 4.2.7). */
const commonFaults = (element: Element, what: string): string[] => {
  const one = ['id', 'title', 'updated'].filter((name) => childrenOf(element, name).length !== 1).map((name) => `${what}: not one ${name}`);
  const [id, updated] = ['id', 'updated'].map((name) => childrenOf(element, name)[0]?.text ?? '');
  const links = childrenOf(element, 'link').map(({ attributes }) => attributes);
  const alternates = links.filter(({ rel = 'alternate' }) => rel === 'alternate');
  return [
    ...one,
    ...(URL.canParse(id ?? '') ? [] : [`${what}: its id is no address`]),
    ...(rfc3339.test(updated ?? '') && !Number.isNaN(Date.parse(updated ?? '')) ? [] : [`${what}: updated is no RFC 3339 date`]),
    ...(alternates.length > 1 ? [`${what}: more than one alternate of one type`] : []),
    ...links.filter(({ href = '' }) => !URL.canParse(href)).map(({ href }) => `${what}: a link to ${href}, which is no whole address`),
  ];
};

/** What in an Atom feed is not as RFC 4287 wants it; an empty list for a valid one. `at`: the address it stands at. */
export const atomFaults = (xml: string, at: string): string[] => {
  const feed = readXml(xml);
  if (feed === null || feed.attributes.xmlns !== 'http://www.w3.org/2005/Atom') return ['no Atom feed'];
  const entries = childrenOf(feed, 'entry');
  const ids = entries.map((entry) => childrenOf(entry, 'id')[0]?.text);
  const self = childrenOf(feed, 'link').filter(({ attributes }) => attributes.rel === 'self');
  const signed = (element: Element) => childrenOf(element, 'author').some((author) => childrenOf(author, 'name')[0]?.text);
  const dates = entries.map((entry) => childrenOf(entry, 'updated')[0]?.text ?? '');
  return [
    ...commonFaults(feed, 'feed'),
    ...(self.length === 1 && self[0]?.attributes.href === at ? [] : ['feed: self is not where it stands']),
    ...entries.flatMap((entry, i) => commonFaults(entry, `entry ${i + 1}`)),
    ...entries.flatMap((entry, i) => {
      const named = childrenOf(entry, 'link').some(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
      return [
        ...(named ? [] : [`entry ${i + 1}: neither content nor an alternate`]),
        ...(signed(entry) || signed(feed) ? [] : [`entry ${i + 1}: no author`]),
      ];
    }),
    ...(new Set(ids).size === ids.length ? [] : ['two entries with one id']),
    ...(dates.some((date) => date > (childrenOf(feed, 'updated')[0]?.text ?? '')) ? ['feed: older than what is in it'] : []),
  ];
};
