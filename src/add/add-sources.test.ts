import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type AddRequest, type AddWorld, addSources } from './add-sources.ts';

const golden = (name: string) => fileURLToPath(new URL(`golden/${name}`, import.meta.url));
const html = `<title>A story</title><p>${'The council voted for the plan on Monday, the mayor said. '.repeat(8)}`;
const feed = (...links: string[]) => `<rss><channel>${links.map((link) => `<item><link>${link}</link></item>`).join('')}</channel></rss>`;

const workspace = async () => {
  const root = await mkdtemp(join(tmpdir(), 'add-'));
  const seeds = join(root, 'seeds');
  const found: string[] = [];
  const run = async (request: AddRequest, world: Partial<AddWorld> & { web?: Record<string, string> } = {}) => {
    const fetch: AddWorld['fetch'] = async (address) => {
      const body = world.web?.[address];
      if (body === undefined) return { ok: false, problems: [{ file: address, what: 'not there', why: '', fix: '' }] };
      return {
        ok: true,
        value: { status: 200, type: body.startsWith('<rss') ? 'application/rss+xml' : 'text/html', bytes: Buffer.from(body), address },
      };
    };
    return addSources(request, {
      seeds,
      fetch,
      found: async ({ path, already }) =>
        void found.push(`${already ? 'already ' : ''}${path.slice(seeds.length + 1).replaceAll('\\', '/')}`),
      ...world,
    });
  };
  const text = (path: string) => readFile(join(seeds, path), 'utf8');
  return { root, seeds, found, run, text };
};

test('a saved page becomes a source with its facts, in a new story', async () => {
  const { found, run, text } = await workspace();
  expect(await run({ what: [golden('paper.html')], story: 'tern-bridge' })).toEqual([]);
  expect(found).toEqual(['tern-bridge/the-tern-courier-2024-03-05-bridge-closed-after-inspection-finds-cracks.txt']);
  expect(await text('tern-bridge/story.yaml')).toContain('title: Tern bridge\nsources:\n  - file: the-tern-courier-2024-03-05-');
});

test('text and Markdown stay as they are, to the byte; what the request knows is written down', async () => {
  const { root, seeds, run, text } = await workspace();
  const data = Buffer.from('\ufeffThe mayor said no.\r\n\r\n\xff{x}', 'latin1');
  await writeFile(join(root, 'Note No 1.md'), data);
  await run({ what: [join(root, 'Note No 1.md')], story: 's', title: 'The: story', publisher: 'P', published: '2024-05' });
  expect(await readFile(join(seeds, 's/note-no-1.md'))).toEqual(data);
  expect(await text('s/story.yaml')).toBe(
    'title: "The: story"\nsources:\n  - file: note-no-1.md\n    publisher: P\n    published: 2024-05\n',
  );
});

test('nothing is overwritten: the same is named, another of that name gets a number', async () => {
  const { root, seeds, found, run } = await workspace();
  const from = join(root, 'a.txt');
  await writeFile(from, 'one');
  await run({ what: [from], story: 's' });
  await run({ what: [from] });
  await writeFile(from, 'two');
  await run({ what: [from] });
  expect(found).toEqual(['s/a.txt', 'already s/a.txt', 's/a-2.txt']);
  expect((await readdir(join(seeds, 's'))).sort()).toEqual(['a-2.txt', 'a.txt', 'story.yaml']);
});

test('a feed’s articles are taken once each; one that fails keeps none back', async () => {
  const { found, run } = await workspace();
  const web: Record<string, string> = {
    'https://p.example/feed': feed('https://p.example/1', 'https://p.example/gone', 'https://p.example/2'),
    'https://p.example/1': html,
    'https://p.example/2': html.replace('A story', 'Another'),
  };
  const problems = await run({ what: ['https://p.example/feed'], story: 's' }, { web });
  expect(problems.map(({ file }) => file)).toEqual(['https://p.example/gone']);
  expect(found).toEqual(['s/a-story.txt', 's/another.txt']);
  web['https://p.example/feed'] = feed('https://p.example/1', 'https://p.example/2');
  expect(await run({ what: ['https://p.example/feed'] }, { web })).toEqual([]);
  expect(found).toHaveLength(2);
});

test('a person is asked for what is missing, and only for that', async () => {
  const { root, run, text } = await workspace();
  await writeFile(join(root, 'a.txt'), 'The mayor said no.');
  const questions: string[] = [];
  const answers = ['strike', '', 'last week', '2024-05-14'];
  const ask = async (question: string) => {
    questions.push(question);
    return answers.shift() ?? '';
  };
  await run({ what: [join(root, 'a.txt')] }, { ask });
  expect(questions.map((question) => question.split(' ').slice(0, 2).join(' '))).toEqual([
    'The name',
    'Who published',
    'When was',
    'When was',
  ]);
  expect(await text('strike/story.yaml')).toBe('title: Strike\nsources:\n  - file: a.txt\n    published: 2024-05-14\n');
});

test.each([
  [[], undefined, 'it is not said which story to add to'],
  [['one', 'two'], undefined, 'it is not said which story to add to'],
  [['one'], '../etc', '`../etc` cannot name a story'],
  [['one'], 'Harbour Strike', '`Harbour Strike` cannot name a story'],
])('with the stories %j and the wish %j nothing is written', async (stories, story, what) => {
  const { seeds, root, run } = await workspace();
  for (const name of stories) await mkdir(join(seeds, name), { recursive: true });
  await writeFile(join(root, 'a.txt'), 'text');
  const problems = await run({ what: [join(root, 'a.txt')], ...(story !== undefined && { story }) });
  expect(problems.map((problem) => problem.what)).toEqual([what]);
});

test('a story.yaml that is broken keeps the article out of the folder too', async () => {
  const { seeds, root, run } = await workspace();
  await mkdir(join(seeds, 's'), { recursive: true });
  await writeFile(join(seeds, 's/story.yaml'), 'title: [');
  await writeFile(join(root, 'a.txt'), 'text');
  const problems = await run({ what: [join(root, 'a.txt')] });
  expect(problems[0]?.file).toBe(join(seeds, 's/story.yaml'));
  expect(await readdir(join(seeds, 's'))).toEqual(['story.yaml']);
});
