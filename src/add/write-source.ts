import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblem } from '../support/file-problem.ts';
import { list, writeAtomic } from '../support/files.ts';
import { sha256 } from '../support/hash.ts';
import type { Outcome } from '../support/problem.ts';
import { parseYaml } from '../support/yaml.ts';
import { Story } from '../vocabulary/story.ts';
import type { AddedArticle } from './added-article.ts';
import { sourceName } from './source-name.ts';
import { newStory, withEntry } from './story-entry.ts';

const factsFile = 'story.yaml';

/** A source as it now lies in its story; `already` when it was there before and nothing was written. */
export type WrittenSource = { path: string; facts: AddedArticle['facts']; words: number; already: boolean };

/** A story's folder as it is: its file names, its facts and their text. A folder that is not there has none. */
type Folder = { names: Set<string>; text?: string; story?: Story };

const readFolder = async (dir: string): Promise<Outcome<Folder>> => {
  const names = new Set((await list(dir)).map(({ name }) => name));
  if (!names.has(factsFile)) return { ok: true, value: { names } };
  const path = join(dir, factsFile);
  try {
    const text = await readFile(path, 'utf8');
    const story = parseYaml(Story, text, path);
    return story.ok ? { ok: true, value: { names, text, story: story.value } } : story;
  } catch (error) {
    return { ok: false, problems: [fileProblem(path, 'read', error)] };
  }
};

/** The addresses that a story's sources have already. A story that cannot be read has none: adding to it will say why. */
export const addressesOf = async (dir: string): Promise<Set<string>> => {
  const folder = await readFolder(dir);
  return new Set(folder.ok ? folder.value.story?.sources.flatMap(({ url }) => (url ? [url] : [])) : []);
};

const sameBytes = async (dir: string, names: Iterable<string>, bytes: Uint8Array): Promise<string | undefined> => {
  const hash = sha256(bytes);
  for (const name of names) if (name !== factsFile && sha256(await readFile(join(dir, name)).catch(() => '')) === hash) return name;
  return undefined;
};

/**
 * Writes a source into a story's folder and its facts into `story.yaml`; both or neither. Never overwrites: what is there already, by
 * its address or its bytes, stays; a name that is taken gets a number. `title` names the story if it is new.
 */
export const writeSource = async (
  dir: string,
  title: string,
  from: string,
  article: Pick<AddedArticle, 'facts'> & { text?: string },
  bytes: Uint8Array,
): Promise<Outcome<WrittenSource>> => {
  const folder = await readFolder(dir);
  if (!folder.ok) return folder;
  const { names, text, story } = folder.value;
  const { facts } = article;
  const data = article.text === undefined ? bytes : new TextEncoder().encode(article.text);
  const words = new TextDecoder().decode(data).split(/\s+/).length - 1;
  const known = story?.sources.find(({ url }) => url !== undefined && url === facts.url)?.file ?? (await sameBytes(dir, names, data));
  if (known !== undefined) return { ok: true, value: { path: join(dir, known), facts, words, already: true } };
  const name = sourceName(from, article, names);
  const path = join(dir, name);
  const entry = { file: name, ...facts };
  const facted = text === undefined ? { ok: true as const, value: newStory(title, entry) } : withEntry(text, entry, join(dir, factsFile));
  if (!facted.ok) return facted;
  const unwritten = (await writeAtomic(path, data)) ?? (await writeAtomic(join(dir, factsFile), facted.value));
  if (unwritten === null) return { ok: true, value: { path, facts, words, already: false } };
  await rm(path, { force: true }).catch(() => undefined);
  return { ok: false, problems: [unwritten] };
};
