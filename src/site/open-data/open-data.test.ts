import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GraphData } from '../../vocabulary/open-data.ts';
import { sections } from '../data/page-kinds.ts';
import { type Fronts, ferrySite, span } from '../testing/ferry-content.ts';
import { createPrinter } from '../views/printer.ts';
import { dataPackage } from './data-package.ts';
import { fileResponse } from './file-response.ts';
import { graphFile } from './graph-data.ts';
import { jsonSchema, schemas } from './schemas.ts';
import { jsonLines, spreadsheet } from './spreadsheet.ts';
import { pageData, type TableName, tables } from './tables.ts';

const names = Object.keys(tables) as TableName[];

const corrected = (pages: Fronts): void => {
  Object.assign(pages.claims['c-floats'] ?? {}, {
    correction: { date: '2031-06-02', was: 'She flies', is: 'She floats', why: 'Misread.' },
  });
  Object.assign(pages.actors['ada-quill'] ?? {}, { note: 'Harbour master since 2020.', sameAs: ['https://example.org/quill'] });
};

const valid = (site: Awaited<ReturnType<typeof ferrySite>>['site']) => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const compiled = new Map<keyof typeof schemas, ReturnType<typeof ajv.compile>>();
  return (name: keyof typeof schemas, record: unknown): unknown => {
    const check = compiled.get(name) ?? ajv.compile(jsonSchema(createPrinter(site), name));
    compiled.set(name, check);
    return check(JSON.parse(JSON.stringify(record))) ? [] : check.errors;
  };
};

test.for(names)('every record of %s is as its schema says', async (name) => {
  const data = await ferrySite(corrected);
  const check = valid(data.site);
  const rows = [...tables[name].rows(createPrinter(data.site), data)];
  expect(rows).toHaveLength(tables[name].count(data));
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(check(tables[name].schema, row)).toEqual([]);
    expect(schemas[tables[name].schema].safeParse(row).error).toBeUndefined();
  }
  expect(Object.keys(rows[0] ?? {})).toEqual(
    expect.arrayContaining(tables[name].columns.filter((column) => !/^(byline|url|updated)$/.test(column))),
  );
});

test.for(sections)('what stands beside a page of %s is as its schema says', async (kind) => {
  const data = await ferrySite(corrected);
  const check = valid(data.site);
  for (const node of data.graph[kind].values()) {
    const { schema, record } = pageData(createPrinter(data.site), node);
    expect(check(schema, record)).toEqual([]);
    expect(record).toMatchObject({ id: node.id, page: `https://site.example/base/${node.path}` });
  }
});

test('a schema refuses what is not so', async () => {
  const { site } = await ferrySite();
  expect(valid(site)('statement', { id: 's-1' })).not.toEqual([]);
});

test('a statement has its words at their offsets, and a claim the term of its relation', async () => {
  const data = await ferrySite();
  const print = createPrinter(data.site);
  const [first] = [...tables.statements.rows(print, data)].filter(({ id }) => id === 's-1');
  expect(first).toMatchObject({
    content: [span('gazette', 'the ferry would sail\nby summer')],
    role: { text: 'Harbour master', source: 'gazette' },
  });
  const [floats] = [...tables.claims.rows(print, data)].filter(({ id }) => id === 'c-floats');
  expect(floats).toMatchObject({ relations: [{ type: 'narrows', cito: 'http://purl.org/spar/cito/qualifies', state: 'proposed' }] });
});

test('the graph names nothing that is not in it', async () => {
  const { graph } = await ferrySite();
  const { nodes, edges } = GraphData.parse(JSON.parse([...graphFile(graph)].join('')));
  const known = new Set(nodes.map(({ id }) => id));
  expect(edges.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
  expect(edges).toContainEqual({ from: 'gazette', to: 'c-floats', type: 'carries' });
  expect(edges).toContainEqual({ from: 'c-floats', to: 'c-ferry-sails', type: 'narrows' });
  expect(new Set(edges.map((edge) => JSON.stringify(edge))).size).toBe(edges.length);
});

test('the package names every file', async () => {
  const { site, graph } = await ferrySite();
  const { resources } = dataPackage(createPrinter(site), graph) as { resources: { path: string }[] };
  expect(resources.map(({ path }) => path).sort()).toEqual(
    [
      ...names.flatMap((name) => [`${name}.csv`, `${name}.jsonl`]),
      'graph.json',
      'annotations.json',
      'citations.bib',
      'citations.json',
      'provenance/ferry.jsonld',
    ].sort(),
  );
});

test('a cell that a spreadsheet would run is made harmless, and no text gets lost', () => {
  const rows = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', 'a "b", c', 'two\nlines'].map((cell) => ({ cell }));
  const [, ...lines] = [...spreadsheet(['cell'], rows)].join('').split('\r\n');
  expect(lines).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'=1", "'＝1", '"a ""b"", c"', 'two lines', '']);
});

test('a table of many rows is written like one of few', () => {
  const rows = Array.from({ length: 1_001 }, (_, i) => ({ cell: i }));
  const lines = [...spreadsheet(['cell'], rows)].join('').split('\r\n');
  expect(lines).toEqual(['\uFEFFcell', ...rows.map(({ cell }) => String(cell)), '']);
});

test('no cell begins as a formula does, whatever is in it', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1', '\r@x', '\n-1', ' +1'));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), (cells) => {
      const [, line = ''] = spreadsheet(['a'], [{ a: cells.map((exact) => ({ exact })) }]);
      expect(line.replace(/\r\n$/, '')).not.toMatch(/^"?[=+\-@\s]/);
    }),
  );
});

test('a file made in pieces comes out whole, and an empty one empty', async () => {
  const rows = Array.from({ length: 5000 }, (_, id) => ({ id, text: 'é'.repeat(40) }));
  expect(await fileResponse(jsonLines(rows), 'application/x-ndjson').text()).toBe(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  expect(await fileResponse([], 'text/csv').text()).toBe('');
});
