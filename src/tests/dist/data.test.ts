import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { atomFaults } from '../../site/testing/check-feed.ts';
import { nodesIn, termFaults, typesById } from '../../site/testing/check-terms.ts';
import { builtDist, readSite } from './built-site.ts';

const site = readSite(builtDist);
const read = (file: string): string => readFileSync(join(site.dist, file), 'utf8');

type Resource = { name: string; path: string; format: string; jsonSchema?: string };
const { resources } = JSON.parse(read('data/datapackage.json')) as { resources: Resource[] };

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const schemas = new Map<string, ValidateFunction>();
const validate = (schema: string, record: unknown): unknown => {
  const check = schemas.get(schema) ?? ajv.compile(JSON.parse(read(`data/${schema}`)));
  schemas.set(schema, check);
  return check(record) ? [] : check.errors;
};

const lines = (path: string): Record<string, unknown>[] =>
  read(`data/${path}`)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('every file of the package is there, and every record is as its schema says', () => {
  expect(resources.length).toBeGreaterThan(0);
  for (const { path, format, jsonSchema } of resources) {
    expect(site.files.has(`data/${path}`), path).toBe(true);
    if (format === 'jsonl') for (const record of lines(path)) expect(validate(jsonSchema ?? '', record), path).toEqual([]);
    if (format === 'json') expect(validate(jsonSchema ?? '', JSON.parse(read(`data/${path}`))), path).toEqual([]);
  }
});

test('every page of one thing has its JSON beside it', () => {
  const pages = site.pages.filter(
    ({ kind, redirect }) => /^(stories|claims|actors|events|places|sources|explainers)\/\*$/.test(kind) && !redirect,
  );
  expect(pages.length).toBeGreaterThan(0);
  const schemaOf: Record<string, string> = {
    claims: 'claim-page',
    actors: 'actor-page',
    events: 'event-page',
    sources: 'source-page',
    stories: 'story',
  };
  for (const { path, html } of pages) {
    const [kind = '', id] = path.split('/');
    const record = JSON.parse(read(`${kind}/${id}.json`));
    expect(record.id).toBe(id);
    expect(validate(`schema/${schemaOf[kind] ?? kind.slice(0, -1)}.json`, record), path).toEqual([]);
    expect(html).toContain(`${kind}/${id}.json`);
  }
});

/** Of each source the offsets that some page shows. */
const shownOffsets = (): Map<string, Set<number>> => {
  const shown = new Map<string, Set<number>>();
  for (const { html } of site.pages) {
    const parser = new Parser({
      onopentag: (_, { 'data-doc': doc, 'data-start': start, 'data-end': end }) => {
        if (doc === undefined) return;
        const offsets = shown.get(doc) ?? new Set();
        shown.set(doc, offsets);
        for (let at = Number(start); at < Number(end); at++) offsets.add(at);
      },
    });
    parser.end(html);
  }
  return shown;
};

type Quoted = { source: string; start: number; end: number };

/** Every stretch of a source in a record, wherever it stands. */
const quotedIn = (value: unknown, source: string): Quoted[] => {
  if (Array.isArray(value)) return value.flatMap((one) => quotedIn(one, source));
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Partial<Quoted> & Record<string, unknown>;
  const doc = typeof own.source === 'string' ? own.source : source;
  const here = typeof own.start === 'number' && typeof own.end === 'number' ? [{ source: doc, start: own.start, end: own.end }] : [];
  return [...here, ...Object.values(own).flatMap((one) => quotedIn(one, doc))];
};

test('the data hold no words of a source that no page shows', () => {
  const shown = shownOffsets();
  const quoted = resources
    .filter(({ format }) => format === 'jsonl')
    .flatMap(({ path }) => lines(path).flatMap((record) => quotedIn(record, '')));
  expect(quoted.length).toBeGreaterThan(0);
  const hidden = quoted.filter(({ source, start, end }) => {
    const offsets = shown.get(source);
    return !Array.from({ length: end - start }, (_, i) => offsets?.has(start + i)).every(Boolean);
  });
  expect(hidden).toEqual([]);
});

/** Addresses of the site's own things lead to a page; what stands behind # is the thing itself or a place on the page. */
const lostAddresses = (addresses: Iterable<string>): string[] => {
  const pages = new Map(site.pages.map((page) => [site.home.href + page.path, page]));
  const things = new Set(['this', 'site', 'publisher', 'annotate', 'connect', 'review', 'onrecord']);
  return [...new Set(addresses)].filter((address) => {
    const [page = '', part] = address.split('#');
    if (!address.startsWith(site.home.href)) return false;
    return !pages.has(page) || !(part === undefined || things.has(part) || pages.get(page)?.ids.has(part));
  });
};

const linkedData = site.pages.flatMap(({ html }) => {
  const [, text] = /<script type="?application\/ld\+json"?>(.*?)<\/script>/s.exec(html) ?? [];
  return text === undefined ? [] : [JSON.parse(text)];
});

test('every page of one thing says what it is in terms of schema.org, one name means one thing, and every name leads to a page', () => {
  const listings = new Map(site.pages.map(({ path }) => [site.home.href + path, 'WebPage']));
  expect(linkedData.length).toBeGreaterThan(site.pages.filter(({ path, redirect }) => path.startsWith('claims/c-') && !redirect).length);
  expect(termFaults(linkedData, listings)).toEqual([]);
  expect([...typesById(linkedData)].filter(([, types]) => types.size > 1)).toEqual([]);
  expect(lostAddresses(linkedData.flatMap(nodesIn).flatMap((node) => node['@id'] ?? []) as string[])).toEqual([]);
});

test('every feed is valid, as Atom and as JSON Feed', () => {
  const feeds = [...site.files].filter((file) => file.endsWith('feed.xml'));
  expect(feeds.length).toBeGreaterThan(3);
  for (const file of feeds) {
    expect(atomFaults(read(file), site.home.href + file), file).toEqual([]);
    const json = file.replace(/xml$/, 'json');
    expect(validate('schema/feed.json', JSON.parse(read(json))), json).toEqual([]);
  }
});

type AnnotationPage = {
  next?: string;
  startIndex: number;
  items: { body: string; target: { source: string; selector: [object, { exact: string }] } }[];
};

test('the annotations are every quotation once, page by page, and lead to claims and sources', () => {
  const file = (address: string) => address.slice(site.home.href.length);
  const { first, total } = JSON.parse(read('data/annotations.json')) as { first?: string; total: number };
  const items: AnnotationPage['items'] = [];
  for (let at = first; at !== undefined; ) {
    const page = JSON.parse(read(file(at))) as AnnotationPage;
    expect(validate('schema/annotation-page.json', page), at).toEqual([]);
    expect(page.startIndex, at).toBe(items.length);
    items.push(...page.items);
    at = page.next;
  }
  const quoted = lines('statements.jsonl').flatMap(({ content }) => (content as { exact: string }[]).map(({ exact }) => exact));
  expect(items).toHaveLength(total);
  expect(items.map(({ target }) => target.selector[1].exact).sort()).toEqual(quoted.sort());
  expect(lostAddresses(items.flatMap(({ body, target }) => [body, target.source]))).toEqual([]);
});

test('whatever the provenance names leads to a page', () => {
  const files = resources.filter(({ name }) => name.startsWith('provenance-'));
  expect(files.length).toBeGreaterThan(0);
  for (const { path } of files) {
    const nodes = JSON.parse(read(`data/${path}`))['@graph'] as { id: string; type?: string[] }[];
    // A relation stands on its claims' pages without a place of its own.
    expect(lostAddresses(nodes.filter(({ type }) => !type?.includes('Citation')).map(({ id }) => id))).toEqual([]);
  }
});

/** The programs that the page of the data shows, each with what it is said to print. */
const shownExamples = (): { code: string; samp: string }[] => {
  const shown: { code: string; samp: string }[] = [];
  let into: string | null = null;
  const parser = new Parser({
    onopentag: (name, { class: kind }) => {
      if (name === 'figure') into = kind === 'example' ? '' : null;
      if (into === '') shown.push({ code: '', samp: '' });
      if (into !== null) into = name;
    },
    ontext: (text) => {
      const last = shown.at(-1);
      if (last && (into === 'code' || into === 'samp')) last[into] += text;
    },
    onclosetag: (name) => {
      if (name === 'figure') into = null;
    },
  });
  parser.end(site.pages.find(({ path }) => path === 'data/')?.html ?? '');
  return shown;
};

const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...given: unknown[]) => Promise<void>;

/** Runs a program as on the web: what it fetches from the site's address is the built file. */
const printed = async (code: string): Promise<string> => {
  const said: string[] = [];
  const fetch = async (address: string) => new Response(read(address.slice(site.home.href.length)));
  await new AsyncFunction('fetch', 'console', code)(fetch, { log: (...words: unknown[]) => said.push(words.join(' ')) });
  return said.join('\n');
};

test('every example prints what the page says it prints', async () => {
  const shown = shownExamples();
  expect(shown.length).toBeGreaterThan(5);
  for (const { code, samp } of shown) expect(await printed(code), code).toBe(samp);
});

test('the guide for language models and the sitemap name what is there, and the sitemap when it changed', () => {
  const links = [...read('llms.txt').matchAll(/\]\(([^)]+)\): /g)].map(([, address = '']) => address);
  expect(links.length).toBeGreaterThan(10);
  const missing = links.filter((address) => {
    const file = address.slice(site.home.href.length);
    return !site.files.has(/(^|\/)$/.test(file) ? `${file}index.html` : file);
  });
  expect(missing).toEqual([]);
  const dated = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<)?/g)];
  const claims = dated.filter(([, address]) => address?.includes('/claims/c-'));
  expect(claims.filter(([, , date]) => !/^\d{4}-\d\d-\d\d/.test(date ?? ''))).toEqual([]);
});
