import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileProblem } from '../support/file-problem.ts';
import type { Outcome, Problem } from '../support/problem.ts';
import { isEdtf } from '../vocabulary/edtf.ts';
import type { AddedArticle } from './added-article.ts';
import { type Ask, chooseStory } from './choose-story.ts';
import { isFeed, itemsOf } from './feed.ts';
import type { Fetched } from './fetch/fetch-politely.ts';
import { type Incoming, readArticle } from './read-article.ts';
import { addressesOf, type WrittenSource, writeSource } from './write-source.ts';

/** What an editor asked for: files, addresses or feeds, and facts that hold for all of them. */
export type AddRequest = { what: string[]; story?: string; title?: string; publisher?: string; published?: string };

/** The outside world as `addSources` needs it. `found` hears of each source as soon as it is written. */
export type AddWorld = {
  seeds: string;
  fetch: (address: string) => Promise<Outcome<Fetched>>;
  ask?: Ask;
  found: (source: WrittenSource) => Promise<void>;
};

/** Articles of one feed that are taken in one run. */
const mostFromFeed = 50;
const largestFile = 20 * 1024 * 1024;

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

const readIncoming = async (what: string, fetch: AddWorld['fetch']): Promise<Outcome<Incoming>> => {
  if (isAddress(what)) {
    const fetched = await fetch(what);
    if (!fetched.ok) return fetched;
    const { bytes, type, address, charset } = fetched.value;
    return { ok: true, value: { name: what, bytes, type, address, ...(charset && { charset }) } };
  }
  try {
    const about = await stat(what);
    if (!about.isFile()) return failed(what, 'this is no plain file', 'name the files in it one by one');
    if (about.size > largestFile)
      return failed(what, `the file has ${(about.size / 1024 / 1024).toFixed(1)} MB; the limit is 20 MB`, 'keep only the article');
    return { ok: true, value: { name: what, bytes: await readFile(what) } };
  } catch (error) {
    return { ok: false, problems: [fileProblem(what, 'read', error)] };
  }
};

const failed = (file: string, what: string, fix: string): Outcome<never> => ({
  ok: false,
  problems: [{ file, what, why: 'nothing was added from it', fix }],
});

/** What neither the page nor the request tells, from the person, if one is there. An empty answer means: not known. */
const completed = async (
  name: string,
  facts: AddedArticle['facts'],
  request: AddRequest,
  ask: Ask | undefined,
): Promise<AddedArticle['facts']> => {
  const about = facts.headline ?? basename(name);
  const publisher =
    request.publisher ?? facts.publisher ?? ((await ask?.(`Who published “${about}”? (empty if not known): `))?.trim() || undefined);
  let published = request.published ?? facts.published;
  while (published === undefined && ask) {
    const said = (await ask(`When was “${about}” published? (such as 2022-03-30; empty if not known): `)).trim();
    if (said === '') break;
    if (isEdtf(said)) published = said;
  }
  return { ...facts, ...(publisher && { publisher }), ...(published && { published }) };
};

/**
 * Adds articles to a story in `seeds/`: each file, page or item of a feed on its own, so that one that fails keeps none of the others
 * back. Nothing is overwritten, and what is there already is only named.
 */
export const addSources = async (request: AddRequest, { seeds, fetch, ask, found }: AddWorld): Promise<Problem[]> => {
  const chosen = await chooseStory(seeds, request.story, ask);
  if (!chosen.ok) return chosen.problems;
  const dir = join(seeds, chosen.value);
  const title = request.title ?? chosen.value.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const problems: Problem[] = [];
  const take = async (what: string, mayBeFeed: boolean): Promise<void> => {
    const incoming = await readIncoming(what, fetch);
    if (!incoming.ok) return void problems.push(...incoming.problems);
    if (mayBeFeed && isFeed(incoming.value.bytes, incoming.value.type)) {
      const there = await addressesOf(dir);
      const items = itemsOf(incoming.value.bytes, incoming.value.address ?? '').filter(({ address }) => !there.has(address));
      for (const { address } of items.slice(0, mostFromFeed)) await take(address, false);
      return;
    }
    const article = readArticle(incoming.value);
    if (!article.ok) return void problems.push(...article.problems);
    const facts = await completed(what, article.value.facts, request, ask);
    const from = isAddress(what) ? decodeURIComponent(basename(new URL(what).pathname)) : what;
    const written = await writeSource(dir, title, from, { ...article.value, facts }, incoming.value.bytes);
    if (written.ok) await found(written.value);
    else problems.push(...written.problems);
  };
  for (const what of request.what) await take(what, true);
  return problems;
};
