import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent, refresh } from '../../pipeline.ts';
import { filesOf, put, silent, temporarySite } from './temporary-site.ts';

const article = (first: string) =>
  `${first} The ferry will sail in June, said Ada Quill, the harbour master of Elm Bay.\n\n“We are ready for the ferry,” Quill said.\n`;
const story = (rest = '') =>
  `title: The ferry\nsources:\n  - file: a.txt\n    publisher: The Gazette\n    published: 2031-05-01\n  - file: b.txt\n    publisher: The Courier\n    published: 2031-05-02\n${rest}`;
const explainer = (body: string, rest = '') =>
  `---\ntitle: Why\nsummary: So.\nstory: ferry\nauthors: [A. Editor]\npublished: 2031-06-01\n${rest}---\n${body}\n`;

type Files = Record<string, string>;
type Change = (content: Files) => Files;

const ada = 'content/actors/ada-quill.mdx';
const why = 'content/explainers/why.mdx';
const above =
  (path: string, keys: string): Change =>
  (files) => ({ [path]: (files[path] ?? '').replace('---\n', `---\n${keys}\n`) });
const claimOf = (files: Files) => Object.keys(files).find((path) => path.startsWith('content/claims/')) ?? '';
const eventOf = (files: Files) => Object.keys(files).find((path) => path.startsWith('content/events/')) ?? '';
const sourceOf = (files: Files) => Object.keys(files).find((path) => path.startsWith('content/sources/')) ?? '';
const writes =
  (body: string): Change =>
  () => ({ [why]: explainer(body) });

/** What is wrong with a folder, and what is told of it: file and place, kind, and words of what is wrong. */
const kinds: [name: string, change: Change, told: (string | RegExp)[]][] = [
  ['nothing', () => ({ [why]: explainer('[[ada-quill]] and [all](/actors/ada-quill/).') }), []],
  [
    'a quotation that is not in its source',
    (files) => ({ [ada]: (files[ada] ?? '').replace('exact: "Ada Quill"', 'exact: "Ada Quilt"') }),
    [/^content\/actors\/ada-quill\.mdx:\d+:\d+ error “Ada Quilt” is not in its source at seeds\/ferry\/a\.txt:1:\d+/],
  ],
  [
    'an offset that is off',
    (files) => ({
      [claimOf(files)]: (files[claimOf(files)] ?? '').replace(/(title: \{.*?start: )(\d+)/, (_, a, b) => `${a}${Number(b) + 1}`),
    }),
    [/^content\/claims\/\S+:5:10 error “.*” is not in its source/],
  ],
  [
    'an unknown id in a record',
    (files) => ({ [ada]: (files[ada] ?? '').replace('stories:\n    - ferry', 'stories:\n    - ferri') }),
    [
      /^content\/actors\/ada-quill\.mdx:\d+:\d+ error there is no story `ferri` \(did you mean "ferry"\?\)/,
      /no page in stories\/ has the id `ferri`/,
    ],
  ],
  [
    'a decision on something gone',
    above(ada, 'alias: [the former master]'),
    ['content/actors/ada-quill.mdx:2:9 warning no article has “the former master” as a name of its own'],
  ],
  [
    'a decision on a statement that is gone',
    (files) => above(claimOf(files), 'drop: [s-0123456789]')(files),
    [/^content\/claims\/\S+:2:8 warning there is no statement `s-0123456789`/],
  ],
  [
    'two decisions that cannot be carried out, of two kinds',
    (files) => ({
      ...above(ada, 'merge: [ada-quil]')(files),
      ...above(claimOf(files), 'split: [{ to: c-none, statements: [s-00] }]')(files),
    }),
    [/^content\/actors\/ada-quill\.mdx:2:9 error `merge` names `ada-quil`/, /^content\/claims\/\S+:2:15 error there is no claim `c-none`/],
  ],
  [
    'a circle of merges',
    (files) => {
      const [one = '', two = ''] = Object.keys(files).filter((path) => path.startsWith('content/claims/'));
      return { ...above(one, `merge: [${basename(two, '.mdx')}]`)(files), ...above(two, `merge: [${basename(one, '.mdx')}]`)(files) };
    },
    [/^content\/claims\/\S+:2:9 error c-\S+ merges c-\S+ merges c-\S+: a circle$/],
  ],
  [
    'a link to no page',
    writes('One\n\n[two](/actors/ada-quil/)'),
    ['content/explainers/why.mdx:10:1 error `/actors/ada-quil/` leads to no page (did you mean "ada-quill"?)'],
  ],
  [
    'a link to no page, in a file from Windows',
    () => ({ [why]: `\uFEFF${explainer('One\n\ntwo [[ada-quil]]').replaceAll('\n', '\r\n')}` }),
    ['content/explainers/why.mdx:10:5 error no page has the id `ada-quil` (did you mean "ada-quill"?)'],
  ],
  ['broken YAML', (files) => above(ada, 'title: "open')(files), [/^content\/actors\/ada-quill\.mdx:\d+:\d+ error not valid YAML/]],
  [
    'a wiki link to no page',
    writes('One [[ada-quil]]'),
    ['content/explainers/why.mdx:8:5 error no page has the id `ada-quil` (did you mean "ada-quill"?)'],
  ],
  [
    'a component with an unknown id',
    writes('<Actor id="ada-quil"/>'),
    ['content/explainers/why.mdx:8:1 error <Actor>: no page in actors/ has the id `ada-quil` (did you mean "ada-quill"?)'],
  ],
  [
    'a misspelt component',
    writes('<Actr id="ada-quill"/>'),
    ['content/explainers/why.mdx:8:1 error there is no component <Actr> (did you mean "Actor"?)'],
  ],
  [
    'a picture without a text',
    writes('![](/a.png)'),
    ['content/explainers/why.mdx:8:1 error this picture has no text that says what it shows'],
  ],
  ['MDX that does not compile', writes('a\n\n{the'), [/^content\/explainers\/why\.mdx:11:1 error Unexpected end of file/]],
  [
    'a backlink that is missing',
    (files) => ({ [eventOf(files)]: (files[eventOf(files)] ?? '').replace(/claims:\n( {4}- .*\n)+/, 'claims: []\n') }),
    [/^content\/claims\/\S+ error this page leads to `e-\S+`, but nothing leads back from there/],
  ],
  [
    'facts nobody gave',
    () => ({ 'seeds/ferry/story.yaml': story().replace('    publisher: The Courier\n', '') }),
    ['seeds/ferry/story.yaml:6:11 warning b.txt: it is not known who published it'],
  ],
  [
    'an article that is there twice',
    () => ({
      'seeds/ferry/c.txt': article('Now.'),
      'seeds/ferry/story.yaml': story('  - { file: c.txt, publisher: The Gazette, published: 2031-05-01 }\n'),
    }),
    ['seeds/ferry/story.yaml:9:13 error c.txt is the same article as a.txt'],
  ],
  [
    'an excerpt longer than may be shown',
    (files) => ({ [sourceOf(files)]: (files[sourceOf(files)] ?? '').replace('excerptWords: 60', 'excerptWords: 14') }),
    [
      /^content\/claims\/\S+:\d+:\d+ error an excerpt of the-courier\S* has 15 words; its rights allow 14$/,
      /^content\/events\/\S+:\d+:\d+ error an excerpt of the-courier\S* has 15 words; its rights allow 14$/,
    ],
  ],
  [
    'two pages with one id',
    () => ({ 'content/explainers/ada-quill.mdx': explainer('Mine.') }),
    [/^content\/explainers\/ada-quill\.mdx:1:1 error the id `ada-quill` is taken by /],
  ],
  [
    'files that nothing reads',
    () => ({ 'content/explainer/why.mdx': explainer('Mine.'), 'content/notes.md': 'Call her.\n', 'content/actors/old/x.mdx': 'x' }),
    [
      'content/actors/old/x.mdx:1:1 error no page is made of this file',
      'content/explainer/why.mdx:1:1 error no page is made of this file (did you mean "explainers"?)',
      'content/notes.md:1:1 warning no page is made of this file',
    ],
  ],
  [
    'an explainer of a story that is not published',
    (files) => ({ ...above('content/stories/ferry.mdx', 'review: rejected')(files), [why]: explainer('Mine.') }),
    ['content/explainers/why.mdx:4:8 warning its story, `ferry`, is not published, so this explainer is not either'],
  ],
  [
    'a page that cannot be read, and one that names it',
    (files) => ({ ...above(ada, 'titel: Ada')(files), [why]: explainer('[[ada-quill]] <Actr id="x"/>') }),
    [
      /^content\/actors\/ada-quill\.mdx:2:1 error unknown key `titel`/,
      'content/explainers/why.mdx:8:15 error there is no component <Actr> (did you mean "Actor"?)',
    ],
  ],
];

test('every kind of mistake is told of, with its place, and nothing else', async () => {
  const site = temporarySite();
  put(site.root, 'seeds/ferry/a.txt', article('Now.'));
  put(site.root, 'seeds/ferry/b.txt', article('Later.'));
  put(site.root, 'seeds/ferry/story.yaml', story());
  expect((await refresh(site, silent)).problems).toEqual([]);
  const filesNow = () => Object.fromEntries(Object.entries(filesOf(site.root)).filter(([path]) => !path.startsWith('.onrecord')));
  const sound = filesNow();
  for (const [name, change, expected] of kinds) {
    for (const [path, text] of Object.entries(change(sound))) put(site.root, path, text);
    const before = filesNow();
    const told = (await checkContent(site, silent)).map(
      ({ file, line = 1, column = 1, warning, what }) =>
        `${relative(site.root, file)}:${line}:${column} ${warning ? 'warning' : 'error'} ${what}`,
    );
    expect(told, name).toEqual(expected.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))));
    expect(filesNow(), name).toEqual(before);
    for (const path of Object.keys(before)) {
      if (sound[path] === undefined) rmSync(join(site.root, path));
      else put(site.root, path, sound[path]);
    }
  }
});

test('the command prints them for people, as JSON and as annotations of GitHub, and fails when one is an error', () => {
  const site = temporarySite();
  put(site.root, 'seeds/ferry/a.txt', article('Now.'));
  put(site.root, 'seeds/ferry/story.yaml', 'title: The ferry\n');
  const run = (...rest: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../cli.ts'), 'check', ...rest], { cwd: site.root, encoding: 'utf8' });
  const warned = run('--format', 'json');
  expect(warned.status).toBe(0);
  expect(JSON.parse(warned.stdout)).toMatchObject([
    { file: 'seeds/ferry/story.yaml', line: 1, column: 1, what: 'a.txt: it is not known who published it', warning: true },
    { file: 'seeds/ferry/story.yaml', line: 1, column: 1, what: 'a.txt: it is not known when it was published', warning: true },
  ]);
  put(site.root, 'content/explainers/why.mdx', explainer('[[nobody]]'));
  put(site.root, 'content/stories/ferry.mdx', '---\ntitel: A\n---\n');
  const failed = run('--format', 'github');
  expect(failed.status).toBe(1);
  expect(failed.stdout).toMatch(/^::error file=content\/stories\/ferry\.mdx,line=2,col=1::unknown key `titel`%0Awhy: .+%0Ado: .+$/m);
  expect(run().stderr).toMatch(/^content\/stories\/ferry\.mdx:2:1 {2}unknown key `titel`\n {4}why: /m);
});
