import { expect, test } from 'vitest';
import { type Checked, checkDist, checkPage, type GateFiles, type GateWork, gatesOf } from './check-dist.ts';
import { citedDocuments } from './cited.ts';
import { inFolder } from './testing/content-folder.ts';
import { tinyStory } from './testing/tiny-story.ts';

const text = 'They said:\n“We prom\nised  to open & stay,\nfor <good>.”\n';
const story = tinyStory({ id: 'harbour', texts: { 'a.txt': text } });
// The line end inside "promised".
story.documents[0]?.breaks.push([19, 20]);

const problemsOf = async (html: (doc: string) => string) => {
  let found: string[] = [];
  let quotations = 0;
  await inFolder(async ({ run, read }) => {
    await run([story]);
    const { sources } = await read();
    const checked = checkPage('page.html', html(sources[0]?.id ?? ''), citedDocuments(sources, [story]));
    found = checked.problems.map(({ file, what }) => `${file} ${what}`);
    quotations = checked.quotations;
  });
  return { found, quotations };
};

test.each([
  ['the words as they stand', (doc: string) => `<q data-doc="${doc}" data-start="12" data-end="40">We promised to open &amp; stay</q>`],
  ['folded over lines', (doc: string) => `<q data-doc=${doc} data-start=12 data-end=40>\n  We promised\n  to <b>open</b> &#38; stay\n</q>`],
  [
    'a part of another quotation',
    (doc: string) =>
      `<blockquote data-doc="${doc}" data-start="12" data-end="40">We <q>promised</q> to <mark data-doc="${doc}" data-start="29" data-end="33">open</mark> &amp; stay</blockquote>`,
  ],
  [
    'in paragraphs',
    (doc: string) =>
      `<div data-doc="${doc}" data-start="26" data-end="48"><p>to open &amp; stay,</p><p>for &lt;</p></div>`.replace(
        'for &lt;',
        'for &lt;g',
      ),
  ],
  [
    'a quotation around marked parts, and who said it',
    (doc: string) =>
      `<blockquote>“<span data-doc="${doc}" data-start="29" data-end="33">open</span>” … <footer>the mayor</footer></blockquote>`,
  ],
  [
    'a script is not text',
    (doc: string) => `<q data-doc="${doc}" data-start="29" data-end="33">open<script>x()</script></q><script>"<q>no</q>"</script>`,
  ],
])('%s: nothing to complain of', async (_, html) => {
  expect((await problemsOf(html)).found).toEqual([]);
});

test.each([
  [
    'a changed letter',
    (doc: string) => `<q data-doc="${doc}" data-start="29" data-end="33">0pen</q>`,
    '“0pen” is not what stands at seeds/harbour/a.txt:3:10: “open”',
  ],
  [
    'a word more',
    (doc: string) => `<q data-doc="${doc}" data-start="29" data-end="33">open now</q>`,
    '“open now” is not what stands at seeds/harbour/a.txt:3:10: “open”',
  ],
  [
    "a typographer's apostrophe",
    (doc: string) => `<q data-doc="${doc}" data-start="11" data-end="14">"We</q>`,
    '“"We” is not what stands at seeds/harbour/a.txt:2:1: ““We”',
  ],
  [
    'an unknown source',
    () => '<q data-doc="paper-x" data-start="0" data-end="4">They</q>',
    '“They” is said to be from `paper-x`, which is no source in seeds/',
  ],
  ['no offsets', (doc: string) => `<q data-doc="${doc}">They</q>`, '“They” has no place in seeds/harbour/a.txt: data-start="" data-end=""'],
  [
    'offsets beyond the end',
    (doc: string) => `<q data-doc="${doc}" data-start="0" data-end="400">They</q>`,
    '“They” has no place in seeds/harbour/a.txt: data-start="0" data-end="400"',
  ],
  [
    'an unmarked quotation',
    () => '<p><q>They said</q></p>',
    '“They said” is marked up as a quotation, but not with its source (data-doc, data-start, data-end)',
  ],
  [
    'an unmarked block',
    () => '<blockquote><p>They</p><p>said</p></blockquote>',
    '“They said” is marked up as a quotation, but not with its source (data-doc, data-start, data-end)',
  ],
  [
    'loose words beside marked ones',
    (doc: string) => `<blockquote><q data-doc="${doc}" data-start="29" data-end="33">open</q> for ever</blockquote>`,
    '“for ever” is marked up as a quotation, but not with its source (data-doc, data-start, data-end)',
  ],
  [
    'an unmarked quotation left open',
    () => '<q>They',
    '“They” is marked up as a quotation, but not with its source (data-doc, data-start, data-end)',
  ],
])('%s is found', async (_, html, expected) => {
  expect((await problemsOf(html)).found).toEqual([`page.html ${expected}`]);
});

test('all pages of the built site are read, and their quotations counted', () =>
  inFolder(async (content) => {
    await content.run([story]);
    const read = await content.read();
    const quotation = `<q data-doc="${read.sources[0]?.id}" data-start="29" data-end="33">open</q>`;
    await inFolder(async ({ dir, put, told }) => {
      await put('index.html', quotation + quotation);
      await put('claims/c-1/index.html', quotation.replace('open', 'shut'));
      await put('data.json', '{}');
      const { key: _key, passed, ...checked } = await checkDist(dir, read, [story]);
      expect(Object.keys(passed)).toEqual(['data.json', 'index.html']);
      expect({ ...checked, problems: told(checked.problems) }).toEqual({
        quotations: 3,
        pages: 2,
        files: 3,
        problems: ['claims/c-1/index.html “shut” is not what stands at seeds/harbour/a.txt:3:10: “open”'],
      });
    });
  }));

test('more words of a source than its rights allow are found in any file, and named with the source', () =>
  inFolder(async (content) => {
    const long =
      'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty. They said: stay.';
    const pier = tinyStory({ id: 'pier', texts: { 'b.txt': long } });
    for (const { facts } of pier.documents) facts.rights.excerptWords = 12;
    await content.run([pier]);
    const read = await content.read();
    await inFolder(async ({ dir, put, told }) => {
      await put('index.html', '<p>One two three four five six seven eight nine ten eleven twelve.</p>');
      await put('data/claims.jsonl', `{"text":${JSON.stringify(long)}}\n`);
      expect(told((await checkDist(dir, read, [pier])).problems)).toEqual([
        'data/claims.jsonl 23 words in a row are those of seeds/pier/b.txt:1:1 (“One two three four five six seven eight nine ten eleven twelve…”); its rights allow 12',
      ]);
    });
  }));

test('what passed before passes while it and the sources are the same, and not otherwise', () =>
  inFolder(async (content) => {
    const own = tinyStory({ id: 'harbour', texts: { 'a.txt': text } });
    await content.run([own]);
    const read = await content.read();
    const doc = read.sources[0]?.id ?? '';
    await inFolder(async ({ dir, put, told }) => {
      const quotation = `<q data-doc="${doc}" data-start="29" data-end="33">open</q>`;
      await put('index.html', quotation);
      await put('other.html', quotation + quotation);
      const first = await checkDist(dir, read, [own]);
      expect(first.problems).toEqual([]);
      const again = await checkDist(dir, read, [own], first);
      expect({ ...again, passed: null }).toEqual({ ...first, passed: null });
      await put('index.html', quotation.replace('open', 'shut'));
      expect(told((await checkDist(dir, read, [own], first)).problems)).toHaveLength(1);
      await put('index.html', quotation);
      for (const document of own.documents) document.text = text.replace('open', 'shut');
      expect(told((await checkDist(dir, read, [own], first)).problems)).toHaveLength(3);
    });
  }));

/** Every group of files read by somebody else. */
const byOthers = async (work: GateWork, groups: GateFiles[]): Promise<Checked[]> => groups.map((group) => gatesOf(work).check(group));

test('several who share the files find what one finds, unless what all show together counts', () =>
  inFolder(async (content) => {
    const own = tinyStory({ id: 'harbour', texts: { 'a.txt': text } });
    await content.run([own]);
    const read = await content.read();
    const quotation = `<q data-doc="${read.sources[0]?.id}" data-start="29" data-end="33">open</q>`;
    await inFolder(async ({ dir, put }) => {
      for (let page = 0; page < 300; page++)
        await put(`claims/${page}.html`, page % 100 === 7 ? quotation.replace('open', 'shut') : quotation);
      const alone = await checkDist(dir, read, [own]);
      expect(alone).toMatchObject({ quotations: 300, pages: 300, files: 300 });
      expect(alone.problems).toHaveLength(3);
      expect(await checkDist(dir, read, [own], undefined, byOthers)).toEqual(alone);
      for (const { facts } of own.documents) facts.rights.share = 0.5;
      const nobody = () => expect.fail('every file has to be read by one');
      expect((await checkDist(dir, read, [own], undefined, nobody)).problems).toHaveLength(3);
    });
  }));
