import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblem } from '../support/file-problem.ts';
import { list } from '../support/files.ts';
import { parsePage } from '../support/front-matter.ts';
import type { Outcome, Problem } from '../support/problem.ts';
import { parseYaml } from '../support/yaml.ts';
import { PageId } from '../vocabulary/page.ts';
import { Redirects } from '../vocabulary/redirects.ts';
import { Site } from '../vocabulary/site.ts';
import type { PageFile, ReadContent, RecordFile } from './content.ts';
import { type PageKind, pageKinds, type RecordKind } from './kinds.ts';
import { positionOf } from './position.ts';
import { isTouched, recordPosition } from './record-key.ts';

const refused = (problem: Problem): Outcome<never> => ({ ok: false, problems: [problem] });

/** A text file as it is: the byte order mark stays, for it has to be written back. */
const readText = async (file: string): Promise<Outcome<string>> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return refused(fileProblem(file, 'read', error));
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return refused({
      file,
      what: 'the file is not UTF-8 text',
      why: 'it cannot be read without guessing',
      fix: 'save it as UTF-8 in your editor',
    });
  }
};

const wrongName = (file: string, name: string): Problem => ({
  file,
  what: `\`${name}\` cannot be the id of a page`,
  why: "a page's file name without .mdx is its id and its address",
  fix: 'rename the file: lower-case letters, digits and single hyphens',
});

const readPage = async <K extends PageKind>(kind: K, name: string, dir: string): Promise<Outcome<PageFile<K>>> => {
  const id = name.slice(0, -'.mdx'.length);
  const path = `${kind}/${name}`;
  const file = join(dir, path);
  if (!PageId.safeParse(id).success) return refused(wrongName(file, id));
  const read = await readText(file);
  if (!read.ok) return read;
  const parsed = parsePage(pageKinds[kind], read.value, file);
  if (!parsed.ok) return parsed;
  const { value, frontMatter } = parsed.value;
  return { ok: true, value: { kind, id, path, file, text: read.value, frontMatter, value: value as PageFile<K>['value'] } };
};

/** Reads a folder of pages, a few at a time so as not to run out of file handles; problems go to `problems`. */
const readFolder = async <K extends PageKind>(kind: K, dir: string, problems: Problem[]): Promise<PageFile<K>[]> => {
  const names = (await list(join(dir, kind)))
    .filter(({ name, folder, link }) => name.endsWith('.mdx') && !folder && !link)
    .map(({ name }) => name);
  const pages: PageFile<K>[] = [];
  for (let at = 0; at < names.length; at += 64) {
    for (const outcome of await Promise.all(names.slice(at, at + 64).map((name) => readPage(kind, name, dir)))) {
      if (outcome.ok) pages.push(outcome.value);
      else problems.push(...outcome.problems);
    }
  }
  return pages;
};

const readRecords = async <K extends RecordKind>(kind: K, dir: string, problems: Problem[]): Promise<RecordFile<K>[]> => {
  const pages = await readFolder(kind, dir, problems);
  return pages.flatMap((page) => {
    const { id } = page.value.record;
    if (id === page.id)
      return [{ ...page, touched: isTouched(page.text, page.frontMatter), record: recordPosition(page.text, page.frontMatter) }];
    problems.push({
      file: page.file,
      ...positionOf(page, ['record', 'id']),
      what: `the file is called ${page.id}.mdx, but its record has the id \`${id}\``,
      why: 'links lead to the id, and the next run would write to another file',
      fix: `rename the file to ${id}.mdx; to change what readers see, set \`title:\``,
    });
    return [];
  });
};

/** Ids are unique over all kinds: `[[id]]` and redirects name no kind. */
const clashes = (pages: PageFile<PageKind>[]): Problem[] => {
  const first = new Map<string, PageFile<PageKind>>();
  return pages.flatMap((page) => {
    const other = first.get(page.id);
    if (other === undefined) {
      first.set(page.id, page);
      return [];
    }
    const at = page.kind === 'explainers' ? { line: 1, column: 1 } : positionOf(page, ['record', 'id']);
    return [
      {
        file: page.file,
        ...at,
        what: `the id \`${page.id}\` is taken by ${other.file}`,
        why: 'a link by id could mean either page',
        fix:
          page.kind === 'explainers'
            ? 'rename this file'
            : 'delete this file, if no editor wrote in it: the next run makes it anew under a free id',
      },
    ];
  });
};

const readSettings = async <T>(
  file: string,
  parse: (text: string) => Outcome<T>,
  problems: Problem[],
): Promise<{ value: T; text: string } | null> => {
  const read = await readText(file);
  if (!read.ok) {
    problems.push(...read.problems.filter(({ what }) => !what.includes('ENOENT')));
    return null;
  }
  const parsed = parse(read.value.replace(/^\uFEFF/, ''));
  if (parsed.ok) return { value: parsed.value, text: read.value };
  problems.push(...parsed.problems);
  return null;
};

/**
 * Reads all of `content/`; the one reader of the record stage. A file that cannot be used becomes problems and the rest is still read.
 * A folder or file that is not there is empty.
 */
export const readContent = async (dir: string): Promise<ReadContent> => {
  const problems: Problem[] = [];
  const stories = await readRecords('stories', dir, problems);
  const sources = await readRecords('sources', dir, problems);
  const actors = await readRecords('actors', dir, problems);
  const events = await readRecords('events', dir, problems);
  const claims = await readRecords('claims', dir, problems);
  const explainers = await readFolder('explainers', dir, problems);
  problems.push(...clashes([...stories, ...sources, ...actors, ...events, ...claims, ...explainers]));
  const siteFile = join(dir, 'site.yaml');
  const site = await readSettings(siteFile, (text) => parseYaml(Site, text, siteFile), problems);
  const redirectsFile = join(dir, 'redirects.yaml');
  const redirects = await readSettings(redirectsFile, (text) => parseYaml(Redirects, text, redirectsFile), problems);
  return {
    dir,
    stories,
    sources,
    actors,
    events,
    claims,
    explainers,
    site: site?.value ?? null,
    redirects: redirects?.value ?? {},
    redirectsText: redirects?.text ?? null,
    problems,
  };
};
