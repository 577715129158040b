import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { fileProblem } from '../support/file-problem.ts';
import { byCodeUnit, list } from '../support/files.ts';
import type { Outcome, Problem } from '../support/problem.ts';
import { suggest } from '../support/suggest.ts';
import { parseYaml } from '../support/yaml.ts';
import { SourceFacts, Story } from '../vocabulary/story.ts';
import { decode } from './decode.ts';
import { sizeProblem } from './limits.ts';

/** A source as it lies in its story's folder. `path` is the folder as given and the file's name: what problems should name. */
export type StoryFile = { facts: SourceFacts; bytes: Uint8Array; path: string };

const factsFile = 'story.yaml';
const articleNames = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm']);

/**
 * Reads a story's folder: `story.yaml`, which may be missing, and every article, listed there or not, in the order of their names.
 * A file that cannot be used is a problem and the rest is read all the same; only a broken `story.yaml` leaves the story without files,
 * because every fact in it would be lost. Problems marked `warning` stop nothing.
 */
export const readStory = async (dir: string): Promise<{ story: Story; files: StoryFile[]; problems: Problem[] }> => {
  const names = (await list(dir)).filter((entry) => !entry.folder).map((entry) => entry.name);
  const read = await readFacts(dir, names);
  if (!read.ok) return { story: Story.parse({ title: titleOf(dir) }), files: [], problems: read.problems };
  const { story, problems } = read.value;

  const listed = new Map(story.sources.map((facts) => [facts.file, facts]));
  for (const name of listed.keys()) if (!names.includes(name)) problems.push(missing(dir, name, names));

  const files: StoryFile[] = [];
  for (const name of names) {
    if (name === factsFile) continue;
    const path = join(dir, name);
    const facts = listed.get(name);
    if (!facts && !articleNames.has(extname(name).toLowerCase())) {
      problems.push({
        file: path,
        warning: true,
        what: 'not read: its name does not end like an article',
        why: 'articles are .txt, .md or .html files',
        fix: `rename it, list it in ${factsFile}, or move it out of the folder`,
      });
      continue;
    }
    const bytes = await readArticle(dir, path);
    if (bytes.ok) files.push({ facts: facts ?? SourceFacts.parse({ file: name }), bytes: bytes.value, path });
    else problems.push(...bytes.problems);
  }
  return { story, files, problems };
};

const titleOf = (dir: string): string => basename(resolve(dir)).replaceAll(/[-_]+/g, ' ').trim() || 'Untitled';

const readFacts = async (dir: string, names: readonly string[]): Promise<Outcome<{ story: Story; problems: Problem[] }>> => {
  const path = join(dir, factsFile);
  if (!names.includes(factsFile)) {
    const story = Story.parse({ title: titleOf(dir) });
    const problem: Problem = {
      file: path,
      warning: true,
      what: 'there is no story.yaml',
      why: 'publishers and dates are unknown, and the story is called after its folder',
      fix: 'write one with `title:` and `sources:` when the facts matter',
    };
    return { ok: true, value: { story, problems: [problem] } };
  }
  const bytes = await readArticle(dir, path);
  if (!bytes.ok) return bytes;
  const decoded = decode(path, bytes.value);
  if (!decoded.ok) return decoded;
  const parsed = parseYaml(Story, decoded.value.text, path);
  if (!parsed.ok) return parsed;
  const problems = twice(parsed.value, path);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { story: parsed.value, problems } };
};

const twice = ({ sources }: Story, path: string): Problem[] => {
  const files = sources.map(({ file }) => file);
  return [...new Set(files.filter((file, index) => files.indexOf(file) !== index))].sort(byCodeUnit).map((file) => ({
    file: path,
    what: `\`${file}\` is listed twice`,
    why: 'it is not known which facts hold',
    fix: 'keep one entry for each file',
  }));
};

const missing = (dir: string, name: string, names: readonly string[]): Problem => {
  const near = suggest(
    name,
    names.filter((other) => other !== factsFile),
  );
  return {
    file: join(dir, factsFile),
    what: `\`${name}\` is listed but not in the folder`,
    why: 'its statements are missing from the story',
    fix: near === undefined ? 'add the file, or take the entry out' : `did you mean \`${near}\`?`,
  };
};

const readArticle = async (dir: string, path: string): Promise<Outcome<Uint8Array>> => {
  try {
    const inside = relative(await realpath(dir), await realpath(path));
    if (inside === '' || inside.startsWith(`..${sep}`) || resolve(inside) === inside) {
      return refuse(
        path,
        'the link leads out of the folder',
        'a story holds only what lies in its folder, so that nothing else of the disk can be published',
        'copy the file into the folder',
      );
    }
    const about = await stat(path);
    // Reading a pipe or a device might never end.
    if (!about.isFile()) return refuse(path, 'this is no plain file', 'only files can be quoted', 'take it out of the folder');
    const tooLarge = sizeProblem(path, about.size);
    if (tooLarge) return { ok: false, problems: [tooLarge] };
    return { ok: true, value: await readFile(path) };
  } catch (error) {
    return { ok: false, problems: [fileProblem(path, 'read', error)] };
  }
};

const refuse = (file: string, what: string, why: string, fix: string): Outcome<Uint8Array> => ({
  ok: false,
  problems: [{ file, what, why, fix }],
});
