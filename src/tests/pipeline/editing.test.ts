import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Workspace } from '../../pipeline/workspace.ts';
import { refresh } from '../../pipeline.ts';
import { readSite, type SiteData } from '../../site/data/load-site.ts';
import { filesOf, put, silent, temporarySite } from './temporary-site.ts';

const text = readFileSync(join(import.meta.dirname, '../../../EDITING.md'), 'utf8');

/** Fenced examples, by the page whose front matter they are for. */
const examples = new Map([...text.matchAll(/^```yaml content\/(\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', keys = '']) => [path, keys]));

const siteOf = async ({ content }: Workspace): Promise<SiteData> => {
  const read = await readSite({ CONTENT_DIR: content });
  if (!read.ok) throw new Error(read.problems[0]?.what);
  return read.value;
};

const formsOf = ({ graph }: SiteData, id: string) => graph.actors.get(id)?.aliases.map(({ form }) => form);

/** What readers see of each example. */
const shown: Record<string, (after: SiteData, before: SiteData) => void> = {
  'actors/lena-farrow.mdx': ({ graph }) => {
    expect(graph.actors.get('lena-farrow')).toMatchObject({ name: 'Lena Farrow, mayor of Port Ellery', review: 'approved' });
  },
  'claims/c-company-promised-rebuild-east-quay-38d348.mdx': ({ graph, corrections }) => {
    const page = graph.claims.get('c-company-promised-rebuild-east-quay-38d348');
    expect(page).toMatchObject({ review: 'corrected', corrections: [{ date: '2024-06-03', is: 'The company promised it.' }] });
    expect(corrections).toMatchObject([{ page: { id: page?.id } }]);
  },
  'actors/the-town-council-c638.mdx': (after) => {
    expect(formsOf(after, 'the-council-8af2')).toBeUndefined();
    expect(formsOf(after, 'the-town-council-c638')?.sort()).toEqual(['The council', 'The town council']);
    expect(after.redirects).toContainEqual({ from: 'actors/the-council-8af2/', to: 'actors/the-town-council-c638/' });
  },
  'actors/tomas-reyl.mdx': (after, before) => {
    expect(formsOf(before, 'tomas-reyl')).toContain('Thomas Reyl');
    expect(formsOf(after, 'tomas-reyl')).not.toContain('Thomas Reyl');
    expect(formsOf(after, 'thomas-reyl')).toEqual(['Thomas Reyl']);
    const said = (data: SiteData, id: string) => data.graph.actors.get(id)?.statements.length ?? 0;
    expect(said(after, 'thomas-reyl')).toBeGreaterThan(0);
    expect(said(after, 'thomas-reyl') + said(after, 'tomas-reyl')).toBe(said(before, 'tomas-reyl'));
  },
  'actors/skerry-line.mdx': (after, before) => {
    expect(formsOf(before, 'skerry-line')).not.toContain('the company');
    expect(formsOf(after, 'skerry-line')).toContain('the company');
  },
  'actors/the-port-authority-87a9.mdx': ({ graph }) => {
    expect(graph.actors.get('the-port-authority-87a9')).toMatchObject({
      type: 'government',
      sameAs: ['https://example.org/port-authority'],
    });
  },
  'actors/abel-noor.mdx': (after, before) => {
    expect(before.graph.actors.has('abel-noor')).toBe(true);
    expect(after.graph.actors.has('abel-noor')).toBe(false);
    expect([...after.statements.keys()]).toEqual(expect.arrayContaining([...before.statements.keys()]));
  },
  'events/e-the-town-council-of-port-ellery-voted-five-to-four-2293fb.mdx': ({ graph }) => {
    expect(graph.events.get('e-the-town-council-of-port-ellery-voted-five-to-four-2293fb')?.date).toBe('2024-05-13~');
  },
};

const decide = (content: string, text: string | undefined, path: string, keys: string) => {
  expect(text, `${path} is in the sample`).toBeDefined();
  put(content, path, (text ?? '').replace('---\n', `---\n${keys}`));
};

test('every example of EDITING.md does what it says, one by one and all together, with a new article and without the cache', async () => {
  expect([...examples.keys()].sort()).toEqual(Object.keys(shown).sort());
  const site = temporarySite('harbour-sample');
  await refresh(site, silent);
  const untouched = filesOf(site.content);
  const before = await siteOf(site);
  for (const [path, keys] of examples) {
    decide(site.content, untouched[path], path, keys);
    expect((await refresh(site, silent)).problems, path).toEqual([]);
    shown[path]?.(await siteOf(site), before);
    rmSync(site.content, { recursive: true });
    for (const [file, content] of Object.entries(untouched)) put(site.content, file, content);
  }
  for (const [path, keys] of examples) decide(site.content, untouched[path], path, keys);
  expect((await refresh(site, silent)).problems).toEqual([]);
  const decided = filesOf(site.content);
  rmSync(site.cache, { recursive: true });
  await refresh(site, silent);
  expect(filesOf(site.content)).toEqual(decided);

  put(site.root, 'seeds/harbour-sample/late.txt', 'The quay was empty on Sunday, said Olga Tern, a fisher.\n');
  expect((await refresh(site, silent)).problems.filter(({ warning }) => !warning)).toEqual([]);
  const later = filesOf(site.content);
  for (const [path, keys] of examples) {
    expect(later[path]?.startsWith(`---\n${keys}record:\n`)).toBe(true);
    shown[path]?.(await siteOf(site), before);
  }
});
