import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
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
  const schemaOf: Record<string, string> = { claims: 'claim-page', stories: 'story' };
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
