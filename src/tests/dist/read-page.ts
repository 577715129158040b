import { Parser } from 'htmlparser2';

/** A reference a page makes: `anchor` is followed by a reader, `resource` is loaded with the page. */
export type Reference = { url: string; kind: 'anchor' | 'resource' };

/** What one HTML file says about itself. */
export type Html = { ids: Set<string>; references: Reference[]; canonical?: string; redirect: boolean; unlisted: boolean };

const resourceAttributes: Record<string, string> = {
  audio: 'src',
  iframe: 'src',
  image: 'href',
  img: 'src',
  input: 'src',
  object: 'data',
  script: 'src',
  source: 'src',
  track: 'src',
  use: 'href',
  video: 'src',
};

/** `rel` values of links that a reader or a crawler may follow later, where every other one loads something. */
const followed = new Set(['alternate', 'canonical', 'next', 'prev', 'author', 'license', 'search', 'help']);

/** Reads ids, references and what a crawler is told. Pure; never throws on broken HTML. */
export const readHtml = (html: string): Html => {
  const page: Html = { ids: new Set(), references: [], redirect: false, unlisted: false };
  const refer = (kind: Reference['kind'], url: string | undefined) => url !== undefined && page.references.push({ kind, url });
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (attributes.id !== undefined) page.ids.add(attributes.id);
      if (name === 'a' || name === 'area') refer('anchor', attributes.href);
      if (name === 'form') refer('anchor', attributes.action);
      if (name === 'link') {
        const rel = attributes.rel ?? '';
        if (rel === 'canonical' && attributes.href !== undefined) page.canonical = attributes.href;
        refer(followed.has(rel) ? 'anchor' : 'resource', attributes.href);
      }
      if (name === 'meta') readMeta(attributes, page);
      const attribute = resourceAttributes[name];
      if (attribute !== undefined) refer('resource', attributes[attribute]);
      for (const candidate of (attributes.srcset ?? '').split(',')) refer('resource', candidate.trim().split(/\s/)[0] || undefined);
    },
  });
  parser.end(html);
  return page;
};

const readMeta = (attributes: Record<string, string>, page: Html): void => {
  const content = attributes.content ?? '';
  if (attributes['http-equiv']?.toLowerCase() === 'refresh') {
    page.redirect = true;
    const url = /url=(.+)$/i.exec(content)?.[1];
    if (url !== undefined) page.references.push({ kind: 'anchor', url });
  }
  if (attributes.name === 'robots' && content.includes('noindex')) page.unlisted = true;
};
