/** What a page says of itself in a few lines: its title, and the facts that it marks for this. */
export type Glance = { title: Node[]; facts: { label: string; value: Node[] }[] };

const known = new Map<string, Promise<Glance | undefined>>();

/** A copy without links: what is shown beside a link leads nowhere itself. */
const plainCopy = (of: Element): Node[] => {
  const copy = document.importNode(of, true);
  for (const link of copy.querySelectorAll('a, button')) link.replaceWith(...link.childNodes);
  return [...copy.childNodes];
};

const read = async (url: string): Promise<Glance | undefined> => {
  const response = await fetch(url);
  const main = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('main');
  const title = main?.querySelector('h1');
  if (!response.ok || !main || !title) return undefined;
  const facts = [...main.querySelectorAll('[data-glance]')].map((fact) => ({
    label: fact.querySelector('dt')?.textContent ?? '',
    value: plainCopy(fact.querySelector('dd') ?? fact),
  }));
  return { title: plainCopy(title), facts };
};

/** Reads the page at an address once; `undefined` where there is none, or no line to it. */
export const glanceAt = (url: string): Promise<Glance | undefined> => {
  const reading = known.get(url) ?? read(url).catch(() => undefined);
  known.set(url, reading);
  return reading;
};
