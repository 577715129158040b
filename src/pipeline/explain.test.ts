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
  it('tells how the claims, actors, events and statements of the sample story came about, and changes nothing', async () => {
    const { site, told, pageWith } = await sample();
    const kept = () => Object.entries(filesOf(site.root)).filter(([path]) => !path.startsWith('.onrecord'));
    const before = kept();
    const claim = pageWith('claims', 'This is a lease, not a sale');
    await expect(withoutFigures(`${await told(claim)}\n`)).toMatchFileSnapshot('golden/claim.txt');
    await expect(withoutFigures(`${await told('lena-farrow')}\n`)).toMatchFileSnapshot('golden/actor.txt');

    const event = await told(pageWith('events', 'voted five to four'));
    expect(event).toMatch(/^event e-/);
    expect(event).toContain('one event with seeds/harbour-sample/');
    expect(event).toContain('the same word');

    const [id = ''] = readFileSync(join(site.content, 'claims', `${claim}.mdx`), 'utf8').match(/s-[0-9a-f]{10}/) ?? [];
    const statement = await told(id);
    expect(statement).toMatch(/speaker lena-farrow: named in the source\n\s+\d+ mentions? of “Lena Farrow”/);
    expect(statement).toContain(`It is on ${claim}`);
    expect(kept()).toEqual(before);
  });

  it('follows redirects and says so; what means nothing is a problem', async () => {
    const { site, told } = await sample();
    writeFileSync(join(site.content, 'redirects.yaml'), 'c-gone-123456: null\nmayor-farrow: lena-farrow\n');
    expect(await told('mayor-farrow')).toMatch(/^mayor-farrow leads to lena-farrow now\.\nactor lena-farrow\n/);
    expect(await told('c-gone-123456')).toBe('`c-gone-123456` was a page once, and nothing has its words now');
    expect(await told('lena-farow')).toBe('`lena-farow` is no page and no statement (did you mean "lena-farrow"?)');
    expect(await told('harbour-sample')).toBe('`harbour-sample` is a page of stories');
  });

  it('knows an id by its file, its address and its beginning, and says what is of another kind', async () => {
    const { site, told, pageWith } = await sample();
    const claim = pageWith('claims', 'This is a lease, not a sale');
    const explained = await told(claim);
    const text = readFileSync(join(site.content, 'claims', `${claim}.mdx`), 'utf8');
    const [statement = ''] = text.match(/s-[0-9a-f]{10}/) ?? [];
    const [origin = ''] = text.match(/o-[0-9a-f]{10}/) ?? [];
    const [utterance = ''] = text.match(/u-[0-9a-f]{10}/) ?? [];
    expect(await told(`content/claims/${claim}.mdx`)).toBe(explained);
    expect(await told(`https://example.org/claims/${claim}/`)).toBe(explained);
    expect(await told(`https://example.org/claims/${claim}/#${statement}`)).toContain(`It is on ${claim}`);
    expect(await told(utterance)).toBe(explained);
    expect(await told(claim.slice(0, -4))).toBe(`\`${claim.slice(0, -4)}\` is no page and no statement (did you mean "${claim}"?)`);
    expect(await told(origin)).toContain(`\`${origin}\` is an origin, of ${statement}`);
  });

  it('says that there is nothing where there are no pages', async () => {
    const made = await explain(temporarySite('harbour-sample'), 'c-lease');
    expect(made.ok ? '' : made.problems[0]?.what).toBe('there are no pages here');
  });

  it('lists the decisions of editors, and says where words are not in the article any more', async () => {
    const { site, told } = await sample();
    const page = join(site.content, 'actors/lena-farrow.mdx');
    writeFileSync(page, readFileSync(page, 'utf8').replace('---\n', '---\nreview: approved\nalias: [Madam Mayor]\n'));
    const article = join(site.seeds, 'harbour-sample/coast-radio.txt');
    writeFileSync(article, `Corrected. ${readFileSync(article, 'utf8')}`);
    const text = await told('lena-farrow');
    expect(text).toContain('Decisions of editors\n  review: approved\n  alias: ["Madam Mayor"]\n');
    expect(text).toContain('coast-radio.txt “Farrow” (not there any more: run `npx onrecord refresh`)');
  });
});
