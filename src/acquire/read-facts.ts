import { basename, join, resolve } from 'node:path';
import { lineAndColumn, type Outcome, type Problem } from '../support/problem.ts';
import { suggest } from '../support/suggest.ts';
import { parseYaml } from '../support/yaml.ts';
import { Story } from '../vocabulary/story.ts';
import { decode } from './decode.ts';
import { readWithin } from './read-within.ts';

export const factsFile = 'story.yaml';

/** A story as its folder's name tells it. */
export const unknownStory = (dir: string): Story => Story.parse({ title: titleOf(dir) });

const titleOf = (dir: string): string => basename(resolve(dir)).replaceAll(/[-_]+/g, ' ').trim() || 'Untitled';

/**
 * Reads `story.yaml`, if the folder has one, and checks it against the names of the folder's files. Problems beside a value leave the
 * story usable: files that are listed but missing, or no `story.yaml` at all.
 */
export const readFacts = async (dir: string, names: readonly string[]): Promise<Outcome<{ story: Story; problems: Problem[] }>> => {
  const path = join(dir, factsFile);
  if (!names.includes(factsFile)) return { ok: true, value: { story: unknownStory(dir), problems: [noFacts(path)] } };
  const bytes = await readWithin(dir, path);
  if (!bytes.ok) return bytes;
  const decoded = decode(path, bytes.value);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const parsed = parseYaml(Story, text, path);
  if (!parsed.ok) return parsed;
  const files = parsed.value.sources.map(({ file }) => file);
  const twice = files.filter((file, index) => files.indexOf(file) !== index);
  if (twice.length > 0) return { ok: false, problems: [...new Set(twice)].map((file) => listedTwice(path, text, file)) };
  const missing = files.filter((file) => !names.includes(file));
  const others = names.filter((name) => name !== factsFile);
  return { ok: true, value: { story: parsed.value, problems: missing.map((file) => isMissing(path, text, file, others)) } };
};

const noFacts = (file: string): Problem => ({
  file,
  warning: true,
  what: 'there is no story.yaml',
  why: 'publishers and dates are unknown, and the story is called after its folder',
  fix: 'write one with `title:` and `sources:` when the facts matter',
});

const listedTwice = (file: string, text: string, name: string): Problem => ({
  file,
  ...lineAndColumn(text, Math.max(0, text.lastIndexOf(name))),
  what: `\`${name}\` is listed twice`,
  why: 'it is not known which facts hold',
  fix: 'keep one entry for each file',
});

const isMissing = (file: string, text: string, name: string, others: readonly string[]): Problem => {
  const near = suggest(name, others);
  return {
    file,
    ...lineAndColumn(text, Math.max(0, text.indexOf(name))),
    what: `\`${name}\` is listed but not in the folder`,
    why: 'its statements are missing from the story',
    fix: near === undefined ? 'add the file, or take the entry out' : `did you mean \`${near}\`?`,
  };
};
