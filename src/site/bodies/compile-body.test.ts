import { expect, test } from 'vitest';
import { type Citable, compileBody } from './compile-body.ts';

const citable: Citable = {
  resolve: (id) => (id === 'ada-quill' ? { href: '/actors/ada-quill/', text: 'Ada Quill' } : undefined),
  known: {
    cited: ({ component, id }) =>
      component === 'Claim'
        ? id === 'c-floats'
        : component === 'Map'
          ? ['ferry', 'e-sailing', 'harbour-1'].includes(id)
          : component === 'Compare' && ['gazette', 'courier', 'elsewhere'].includes(id),
    pair: (a, b) => a !== b && ![a, b].includes('elsewhere'),
    meant: (id) => (id === 'nobody' ? ' (did you mean "somebody"?)' : ''),
    story: undefined,
  },
  linkFault: (url) => (url.startsWith('/old/') ? `\`${url}\` leads to no page` : undefined),
};

const compile = (text: string, known = citable.known) => compileBody(text, 'content/explainers/ferry.mdx', 8, { ...citable, known });

test('what a text cites is known once it is compiled', async () => {
  const body = await compile('# A\n\n[[ada-quill]] said\n\n<Claim id="c-floats"/>\n\n<Note>as [[ada-quill|she]] did</Note>\n');
  expect(body).toMatchObject({
    ok: true,
    value: {
      citations: [{ component: 'Claim', id: 'c-floats' }],
      sentences: [
        { id: 'ada-quill', sentence: 'Ada Quill said' },
        { id: 'c-floats', sentence: 'Ada Quill said' },
        { id: 'ada-quill', sentence: 'as she did' },
      ],
    },
  });
});

test('a comparison cites both of its sources', async () => {
  const body = await compile('<Compare id="gazette" with="courier"/>');
  expect(body).toMatchObject({ ok: true, value: { citations: [{ component: 'Compare', id: 'gazette', with: 'courier' }] } });
});

test('a map cites each id it names, with the sentence that leads up to it', async () => {
  const body = await compile('It sailed.\n\n<Map id="ferry  e-sailing harbour-1"/>');
  const named = ['ferry', 'e-sailing', 'harbour-1'];
  expect(body).toMatchObject({
    ok: true,
    value: {
      citations: [{ component: 'Map', id: 'ferry  e-sailing harbour-1' }],
      sentences: named.map((id) => ({ id, sentence: 'It sailed.' })),
    },
  });
});

test('without an id, what shows a story shows the page’s own, and nothing else does', async () => {
  const own = { ...citable.known, cited: () => true, story: 'ferry' };
  const body = await compile('<Map/>\n\n<Timeline/>\n\n<Coverage/>', own);
  const components = ['Map', 'Timeline', 'Coverage'];
  expect(body).toMatchObject({ ok: true, value: { citations: components.map((component) => ({ component, id: 'ferry' })) } });
  expect(body.ok && body.value.code.match(/id: "ferry"/g)).toHaveLength(3);
  expect(await compile('<Claim/>', own)).toMatchObject({ ok: false });
  expect(await compile('<Map id={x}/>', own)).toMatchObject({ ok: false });
});

test.for([
  ['a wiki link to no page', 'One\n\ntwo [[nobody]]', 10, 5, '`nobody` (did you mean "somebody"?)'],
  ['a mistyped component', 'A\n\n<Claimm id="c-floats"/>', 10, 1, 'no component <Claimm> (did you mean "Claim"?)'],
  ['a component in small letters', 'A <claim id="c-floats"/>', 8, 3, '<claim> (did you mean "Claim"?)'],
  ['a component that is like no other', '<Carousel/>', 8, 1, 'there is no component <Carousel>'],
  ['a link to no page', 'One\ntwo [three](/old/page/)', 9, 5, '`/old/page/` leads to no page'],
  ['a reference to no page', '[one]\n\n[one]: /old/', 10, 1, '`/old/` leads to no page'],
  ['a link in HTML to no page', 'A <a href="/old/x/">b</a>', 8, 3, '`/old/x/` leads to no page'],
  ['a picture without a text', 'A\n\n![](https://example.org/a.png)', 10, 1, 'no text that says what it shows'],
  ['a picture in HTML without a text', '<img src="https://example.org/a.png"/>', 8, 1, 'no text that says what it shows'],
  ['a component with an unknown id', '\n<Claim id="c-sinks"/>', 9, 1, 'c-sinks'],
  ['a component without an id', 'A <Claim/>', 8, 3, 'needs an id'],
  ['a story that is not there', '<Timeline id="no-story"/>', 8, 1, 'no page in stories/ has the id `no-story`'],
  ['a map of nothing', '<Map/>', 8, 1, '<Map> needs an id'],
  ['a map with an empty id', 'A\n\n<Map id=" "/>', 10, 1, '<Map> needs an id'],
  ['a map of what is not there', 'A\n\n <Map id="ferry no-place"/>', 10, 2, 'no story, event or place has the id `no-place`'],
  ['a comparison with nothing', '\n\n<Compare id="gazette"/>', 10, 1, 'needs an id and a with'],
  [
    'a comparison with a source that is not there',
    '<Compare id="gazette" with="herald"/>',
    8,
    1,
    'no page in sources/ has the id `herald`',
  ],
  ['a comparison across stories', 'A <Compare id="gazette" with="elsewhere"/>', 8, 3, 'not two sources of one story'],
  ['an id that is computed', '<Quote id={"s-" + 1}/>', 8, 1, 'needs an id'],
  ['MDX that is not well formed', 'text\n\n<Note>', 10, 1, 'closing tag'],
  ['an expression that is none', 'a {the deal}', 8, 7, 'expression'],
] as [string, string, number, number, string][])('%s is a problem at its line and column', async ([, text, line, column, what]) => {
  const outcome = await compile(text);
  expect(outcome).toMatchObject({ ok: false, problems: [{ file: 'content/explainers/ferry.mdx', line, column }] });
  expect(outcome.ok ? '' : outcome.problems[0]?.what).toContain(what);
});

test('a picture that says nothing may say so, and links that lead somewhere are left alone', async () => {
  const text = '![A ferry](/a.png) <img src="/b.png" alt=""/> [x](/new/) <a href={1 + 1}>y</a> <b>z</b>';
  expect(await compile(text)).toMatchObject({ ok: true });
});

test('headings get an address from their words, no two the same', async () => {
  const body = await compile('## What was *seen*\n\n### A detail\n\n## 東\n\n## What was seen\n\n## …\n');
  expect(body).toMatchObject({
    ok: true,
    value: {
      headings: [
        { id: 'text-what-was-seen', text: 'What was seen' },
        { id: expect.stringMatching(/^text-[a-z0-9-]+$/), text: '東' },
        { id: 'text-what-was-seen--2', text: 'What was seen' },
        { id: 'text-4', text: '…' },
      ],
    },
  });
  expect(body.ok && body.value.code).toContain('id: "text-what-was-seen--2"');
});

test('tables and footnotes are read', async () => {
  const body = await compile('| a | b |\n|---|---|\n| 1 | 2[^1] |\n\n[^1]: note');
  expect(body.ok && /table/.test(body.value.code) && /footnotes/.test(body.value.code)).toBe(true);
});
