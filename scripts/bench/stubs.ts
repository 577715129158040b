import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

type Place = { id: string; name: string };
type Story = { id: string; title: string; sources: string[]; places: Place[] };

const pairs = <T>(list: readonly T[]): [T, T][] => list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));

/** Pages that a story has without a file of content, by path, with what their front matter says. */
const pagesOfStory = ({ id, title, sources, places }: Story): [string, object][] => [
  [`timeline/${id}/_index.md`, { title, story: id }],
  [`coverage/${id}/_index.md`, { title, story: id }],
  [`network/${id}.md`, { title, story: id }],
  [`places/in/${id}.md`, { title, story: id, type: 'places-in' }],
  ...places.map((place): [string, object] => [`places/${place.name}-${place.id.split(':')[1]}.md`, { story: id, record: place }]),
  ...pairs(sources).map(([a, b]): [string, object] => [`compare/${a}/${b}.md`, { story: id, a, b }]),
];

/** Pages of the whole site. There is no list of comparisons. */
const pagesOfSite: [string, object][] = [
  ...['method', 'corrections', 'data', 'search'].map((name): [string, object] => [`${name}.md`, { title: name }]),
  ...['explainers', 'timeline', 'coverage', 'network', 'places'].map((name): [string, object] => [`${name}/_index.md`, { title: name }]),
  ['compare/_index.md', { _build: { render: 'never' } }],
];

/** Writes what a generator that makes pages of files only needs besides the content: a file for every page that has none. */
export const writeStubs = async (content: string): Promise<void> => {
  const stories = (await readdir(join(content, 'stories'))).sort();
  const ofStories = await Promise.all(
    stories.map(async (name) => {
      const text = await readFile(join(content, 'stories', name), 'utf8');
      return pagesOfStory((parse(text.slice(4, text.indexOf('\n---\n', 4))) as { record: Story }).record);
    }),
  );
  for (const [path, front] of [...pagesOfSite, ...ofStories.flat()]) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), `---\n${JSON.stringify(front)}\n---\n`);
  }
};
