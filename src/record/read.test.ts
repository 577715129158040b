import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder } from './testing/content-folder.ts';
import { tinyStory } from './testing/tiny-story.ts';

const story = tinyStory({
  id: 'harbour',
  texts: { 'a.txt': 'Ada Quill said the harbour would open.' },
  actors: [{ name: 'Ada Quill' }],
  claims: [[{ doc: 'a.txt', words: 'the harbour would open', speaker: 'Ada Quill' }]],
});

const actor = 'actors/ada-quill.mdx';

/** A page as it is after an edit, and what has to be said about it. */
const edits: [name: string, edit: (text: string) => string, expected: string[]][] = [
  ['an unknown key', (text) => text.replace('---\n', '---\ntitel: Ada\n'), [`${actor}:2:1 unknown key \`titel\``]],
  ['an unknown verdict', (text) => text.replace('---\n', '---\nreview: aproved\n'), [`${actor}:2:9 \`review\` cannot be \`aproved\``]],
  [
    'broken YAML',
    (text) => text.replace('---\n', '---\ntitle: "Ada\n'),
    [expect.stringMatching(/^actors\/ada-quill\.mdx:\d+:\d+ not valid YAML: missing closing "quote/)],
  ],
  ['a key twice', (text) => text.replace('---\n', '---\ntitle: a\ntitle: b\n'), [`${actor}:3:1 not valid YAML: map keys must be unique`]],
  ['no front matter', () => 'Ada.\n', [`${actor}:1:1 the page has no front matter`]],
  ['an empty file', () => '', [`${actor}:1:1 the page has no front matter`]],
  ['an unclosed fence', (text) => text.replace(/---\n$/, ''), [`${actor}:1:1 the front matter is not closed`]],
  [
    'another id',
    (text) => text.replace('id: ada-quill', 'id: ada'),
    [`${actor}:3:7 the file is called ada-quill.mdx, but its record has the id \`ada\``],
  ],
  [
    'a number for a title',
    (text) => text.replace('---\n', '---\r\ntitle: 7\r\n'),
    [`${actor}:2:8 \`title\`: expected string, received number`],
  ],
  [
    'a correction without a reason',
    (text) => text.replace('---\n', '---\ncorrection: { date: 2024-05-31, was: a, is: b }\n'),
    [`${actor}:2:13 \`correction.why\` is missing`],
  ],
  [
    'a correction on no day, and an unknown key in a list of them',
    (text) => text.replace('---\n', '---\ncorrection:\n  - { date: 2024-02-30, was: a, is: b, whi: c, why: c }\n'),
    [`${actor}:3:13 \`correction[0].date\`: not a day such as 2024-05-31`, `${actor}:3:40 unknown key \`whi\` in \`correction[0]\``],
  ],
  [
    'a correction in bare words',
    (text) => text.replace('---\n', '---\ncorrection: the date\n'),
    [`${actor}:2:13 \`correction\`: not a correction with \`date:\`, \`was:\`, \`is:\` and \`why:\`, nor a list of them`],
  ],
  ['no record', () => '---\ntitle: x\n---\n', [`${actor}:2:1 \`record\` is missing`]],
];

test.each(edits)('%s: a problem at its line, every other page read, nothing written', (_, edit, expected) =>
  inFolder(async ({ run, put, get, read, all, told }) => {
    await run([story]);
    await put(actor, edit(await get(actor)));
    const before = await all();
    const content = await read();
    expect(told(content.problems)).toEqual(expected);
    expect(content.claims).toHaveLength(1);
    const plan = await run([tinyStory({ id: 'other', texts: { 'b.txt': 'New.' } })]);
    expect(plan.writes).toEqual([]);
    expect(plan.deletes).toEqual([]);
    expect(await all()).toEqual(before);
  }),
);

test('an unknown key says which one was meant', () =>
  inFolder(async ({ run, put, get, read }) => {
    await run([story]);
    await put(actor, (await get(actor)).replace('---\n', '---\ntitel: Ada\n'));
    expect((await read()).problems[0]?.fix).toContain('did you mean `title`?');
  }));

test('bytes that are no text, bad names and links are not pages', () =>
  inFolder(async ({ dir, run, put, read, told }) => {
    await run([story]);
    await put('actors/x.mdx', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]));
    await put('actors/Ada Quill.mdx', '---\n---\n');
    await put('actors/note.txt', 'not a page');
    await symlink(join(dir, actor), join(dir, 'actors/link.mdx'));
    const content = await read();
    expect(told(content.problems)).toEqual([
      'actors/Ada Quill.mdx `Ada Quill` cannot be the id of a page',
      'actors/x.mdx the file is not UTF-8 text',
    ]);
    expect(content.actors.map(({ id }) => id)).toEqual(['ada-quill']);
  }));

test('one id is one page, whatever its kind', () =>
  inFolder(async ({ dir, run, put, read, told }) => {
    await run([story]);
    await put(
      'explainers/ada-quill.mdx',
      '---\ntitle: Ada\nsummary: Who she is.\nstory: harbour\nauthors: [Lee]\npublished: 2031-05-03\n---\nText.\n',
    );
    const { problems } = await read();
    expect(told(problems)).toEqual([
      `explainers/ada-quill.mdx:1:1 the id \`ada-quill\` is taken by ${dir}/actors/ada-quill.mdx`.replace(`${dir}/`, ''),
    ]);
  }));

test('settings and redirects are checked too', () =>
  inFolder(async ({ put, read, told }) => {
    await put('site.yaml', '\uFEFFtitle: T\ntagline: x\nbase: news\n');
    await put('redirects.yaml', '# ids\na: b\nB: c\n');
    expect(told((await read()).problems)).toEqual([
      expect.stringMatching(/^redirects\.yaml:3:\d /),
      'site.yaml:3:7 `base`: a base path starts and ends with a slash, such as / or /news/',
    ]);
  }));

test('an empty folder is empty content', () =>
  inFolder(async ({ read }) => {
    expect(await read()).toMatchObject({ actors: [], explainers: [], site: null, redirects: {}, problems: [] });
  }));

test('a page that cannot be written is named, and nothing is deleted', () =>
  inFolder(async ({ dir, run, get, put, read, told }) => {
    const { planPages } = await import('./plan.ts');
    const { writePages } = await import('./write.ts');
    await run([story]);
    await put(actor, (await get(actor)).replace('---\n', '---\nnote: mine\n'));
    await chmod(join(dir, actor), 0o444);
    const before = await get(actor);
    const next = tinyStory({ id: 'harbour', texts: { 'b.txt': 'Ada Quill said so. Ada Quill left.' }, actors: [{ name: 'Ada Quill' }] });
    const plan = planPages([next], await read());
    expect(plan.deletes.length).toBeGreaterThan(0);
    expect(told(await writePages(dir, plan))).toEqual([`${actor} the file could not be written (EACCES)`]);
    expect(await get(actor)).toBe(before);
    expect(await get(plan.deletes[0] ?? '')).toContain('record:');
  }));

test('the position of the record and the bytes of the file are kept', () =>
  inFolder(async ({ run, put, get, read }) => {
    await run([story]);
    const text = `\uFEFF${(await get(actor)).replace('---\n', '---\n# mine\ntitle: Ada\n')}Body`.replaceAll('\n', '\r\n');
    await put(actor, text);
    const page = (await read()).actors[0];
    expect(page).toMatchObject({ touched: true, record: { line: 4, column: 1 }, path: actor });
    expect(page?.text()).toBe(text);
  }));
