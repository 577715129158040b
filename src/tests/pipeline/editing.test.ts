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

const statementsOf = ({ graph }: SiteData, claim: string) => graph.claims.get(claim)?.statements.map(({ id }) => id);

/** Statements of the sample that the examples on claims name. */
const lostNothing = 's-298dd58c79';
const noNewVote = 's-a51bbe1e87';
const agreement = 's-1a35861c76';
const calledOff = 's-0f621c85c8';
const twoPeople = 's-a41bf36d28';

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
    const said = [...before.statements.keys()].filter((id) => id !== calledOff);
    expect([...after.statements.keys()]).toEqual(expect.arrayContaining(said));
  },
  'claims/c-contract-lease-sale-700956.mdx': (after, before) => {
    expect(statementsOf(before, 'c-town-lost-298dd5')).toEqual([lostNothing]);
    expect(after.graph.claims.has('c-town-lost-298dd5')).toBe(false);
    expect(statementsOf(after, 'c-contract-lease-sale-700956')).toContain(lostNothing);
    expect(after.redirects).toContainEqual({ from: 'claims/c-town-lost-298dd5/', to: 'claims/c-contract-lease-sale-700956/' });
  },
  'claims/c-contract-signed-port-ellery-keeps-9360da.mdx': (after, before) => {
    const [here, there] = ['c-contract-signed-port-ellery-keeps-9360da', 'c-ruled-new-vote-a51bbe'];
    expect(statementsOf(before, there)).toEqual([noNewVote]);
    expect(statementsOf(after, here)).toEqual([...(statementsOf(before, here) ?? []), noNewVote]);
    expect(after.redirects).toContainEqual({ from: `claims/${there}/`, to: `claims/${here}/` });
  },
  'claims/c-pause-retreat-agreement-ee9e42.mdx': (after, before) => {
    const id = 'c-pause-retreat-agreement-ee9e42';
    expect(statementsOf(before, id)).toContain(agreement);
    expect(statementsOf(after, id)).toEqual(statementsOf(before, id)?.filter((one) => one !== agreement));
    expect(after.statements.get(agreement)?.claim.statements.map((one) => one.id)).toEqual([agreement]);
  },
  'claims/c-dockers-port-ellery-called-strike-0f621c.mdx': (after, before) => {
    expect(before.statements.get(calledOff)?.claim.id).toBe('c-dockers-port-ellery-called-strike-0f621c');
    expect(after.statements.has(calledOff)).toBe(false);
  },
  'claims/c-second-company-withdrawn-bid-april-a41bf3.mdx': (after, before) => {
    expect(before.statements.get(twoPeople)?.speaker).not.toBeNull();
    expect(after.statements.get(twoPeople)?.speaker).toBeNull();
  },
  'claims/c-skerry-line-pay-26-million-b9f560.mdx': (after, before) => {
    const states = (data: SiteData) => data.graph.claims.get('c-skerry-line-pay-26-million-b9f560')?.relations.map(({ state }) => state);
    expect(states(before)).toEqual(['proposed']);
    expect(states(after)).toEqual(['approved']);
  },
  'events/e-council-leases-ferry-terminal-by-a-single-vote-2293fb.mdx': ({ graph }) => {
    expect(graph.events.get('e-council-leases-ferry-terminal-by-a-single-vote-2293fb')?.date).toBe('2024-05-13~');
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
