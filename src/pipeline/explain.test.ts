import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain, refresh } from '../pipeline.ts';
import { filesOf, silent, temporarySite } from '../tests/pipeline/temporary-site.ts';

/** The sample story's `content/`, the explanation of an id, and the page whose text holds some words. */
const sample = async () => {
  const site = temporarySite('harbour-sample');
  expect((await refresh(site, silent)).problems).toEqual([]);
  const told = async (id: string): Promise<string> => {
    const made = await explain(site, id);
    return made.ok ? made.value : made.problems.map(({ what }) => what).join('\n');
  };
  const pageWith = (kind: string, words: string): string => {
    const pages = readdirSync(join(site.content, kind)).filter((name) =>
      readFileSync(join(site.content, kind, name), 'utf8').includes(words),
    );
    expect(pages).not.toEqual([]);
    return (pages[0] as string).slice(0, -'.mdx'.length);
  };
  return { site, told, pageWith };
};

// What weights are learned moves with every measurement; what is said of them does not.
const withoutFigures = (text: string): string => text.replace(/(?<=score )\d\.\d+|[+−]\d\.\d/g, '#');

describe('onrecord explain', () => {
  it.each([
    ['claim', 'claims', 'This is a lease, not a sale'],
    ['actor', 'actors', 'name: Lena Farrow'],
  ])('tells how a %s of the sample story came about', async (name, kind, words) => {
    const { told, pageWith } = await sample();
    await expect(withoutFigures(`${await told(pageWith(kind, words))}\n`)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('tells of an event where each mention stands and what it has in common with another', async () => {
    const { told, pageWith } = await sample();
    const text = await told(pageWith('events', 'voted five to four'));
    expect(text).toMatch(/^event e-/);
    expect(text).toContain('one event with seeds/harbour-sample/');
    expect(text).toContain('the same word');
  });

  it('tells of a statement who said it, how that is known, and which claim it is on', async () => {
    const { site, told, pageWith } = await sample();
    const page = pageWith('claims', 'This is a lease, not a sale');
    const [id = ''] = readFileSync(join(site.content, 'claims', `${page}.mdx`), 'utf8').match(/s-[0-9a-f]{10}/) ?? [];
    const text = await told(id);
    expect(text).toMatch(/speaker lena-farrow: named in the source\n\s+\d+ mentions? of “Lena Farrow”/);
    expect(text).toContain(`It is on ${page}`);
  });

  it('follows redirects, and says so', async () => {
    const { site, told } = await sample();
    writeFileSync(join(site.content, 'redirects.yaml'), 'mayor-farrow: lena-farrow\n');
    expect(await told('mayor-farrow')).toMatch(/^mayor-farrow leads to lena-farrow now\.\nactor lena-farrow\n/);
  });

  it('lists the decisions of editors that are in force', async () => {
    const { site, told } = await sample();
    const path = join(site.content, 'actors/lena-farrow.mdx');
    writeFileSync(path, readFileSync(path, 'utf8').replace('---\n', '---\nreview: approved\nalias: [Madam Mayor]\n'));
    expect(await told('lena-farrow')).toContain('Decisions of editors\n  review: approved\n  alias: ["Madam Mayor"]\n');
  });

  it('says where words are not in the article any more', async () => {
    const { site, told } = await sample();
    const path = join(site.seeds, 'harbour-sample/coast-radio.txt');
    writeFileSync(path, `Corrected. ${readFileSync(path, 'utf8')}`);
    expect(await told('lena-farrow')).toContain('coast-radio.txt “Farrow” (not there any more: run `npx onrecord refresh`)');
  });

  it('changes nothing but what a run may forget', async () => {
    const { site, told } = await sample();
    const kept = () => Object.entries(filesOf(site.root)).filter(([path]) => !path.startsWith('.onrecord'));
    const before = kept();
    await told('lena-farrow');
    expect(kept()).toEqual(before);
  });

  it.each([
    ['lena-farow', '`lena-farow` is no page and no statement (did you mean "lena-farrow"?)'],
    ['harbour-sample', '`harbour-sample` is a page of stories'],
  ])('answers %s with a problem', async (id, what) => {
    const { told } = await sample();
    expect(await told(id)).toBe(what);
  });

  it('knows an id that leads nowhere any more', async () => {
    const { site, told } = await sample();
    writeFileSync(join(site.content, 'redirects.yaml'), 'c-gone-123456: null\n');
    expect(await told('c-gone-123456')).toBe('`c-gone-123456` was a page once, and nothing has its words now');
  });
});
