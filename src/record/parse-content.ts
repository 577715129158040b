import { join } from 'node:path';
import { byCodeUnit } from '../support/files.ts';
import { parsePage, splitFrontMatter } from '../support/front-matter.ts';
import type { Outcome, Problem } from '../support/problem.ts';
import { parseYaml } from '../support/yaml.ts';
import { PageId } from '../vocabulary/page.ts';
import { Redirects } from '../vocabulary/redirects.ts';
import { Site } from '../vocabulary/site.ts';
import { allPages, type PageFile, type ReadContent, type RecordFile } from './content.ts';
import { type PageKind, pageKinds, type RecordKind } from './kinds.ts';
import { mendPage } from './mend.ts';
import { positionOf } from './position.ts';
import { isTouched, recordPosition } from './record-key.ts';

/** A file of `content/`: `path` relative to it, with `/` between the parts. */
export type TextFile = { path: string; text: string };

const wrongName = (file: string, id: string): Problem => ({
  file,
  what: `\`${id}\` cannot be the id of a page`,
  why: "a page's file name without .mdx is its id and its address",
  fix: 'rename the file: lower-case letters, digits and single hyphens',
});

const idOf = (kind: PageKind, path: string): string => path.slice(kind.length + 1, -'.mdx'.length);

const parseFile = <K extends PageKind>(kind: K, { path, text }: TextFile, dir: string): Outcome<PageFile<K>> => {
  const id = idOf(kind, path);
  const file = join(dir, path);
  if (!PageId.safeParse(id).success) return { ok: false, problems: [wrongName(file, id)] };
  const parsed = parsePage(pageKinds[kind], text, file);
  if (!parsed.ok) return parsed;
  const { value, frontMatter } = parsed.value;
  return { ok: true, value: { kind, id, path, file, text, frontMatter, value: value as PageFile<K>['value'] } };
};

const mendFile = <K extends PageKind>(kind: K, { path, text }: TextFile, dir: string): PageFile<K> | null => {
  const id = idOf(kind, path);
  const file = join(dir, path);
  const split = splitFrontMatter(text, file);
  const value = split.ok ? mendPage(kind, id, text, file) : null;
  return split.ok && value !== null ? { kind, id, path, file, text, frontMatter: split.value, value: value as PageFile<K>['value'] } : null;
};

/** Nothing in the file is an editor's, so whatever is wrong with it is wrong with its record. */
const isOnlyRecord = ({ path, text }: TextFile): boolean => {
  const split = splitFrontMatter(text, path);
  return split.ok && !isTouched(text, split.value);
};

const otherId = (page: RecordFile, id: string): Problem => ({
  file: page.file,
  ...positionOf(page, ['record', 'id']),
  what: `the file is called ${page.id}.mdx, but its record has the id \`${id}\``,
  why: 'links lead to the id, and the next run would write to another file',
  fix: `rename the file to ${id}.mdx, or take it away if that page is there already; to change what readers see, set \`title:\``,
});

/** Ids are unique over all kinds: `[[id]]` and redirects name no kind. */
const clashes = (pages: readonly PageFile<PageKind>[]): Problem[] => {
  const first = new Map<string, PageFile<PageKind>>();
  const problems: Problem[] = [];
  for (const page of pages) {
    const other = first.get(page.id);
    if (other === undefined) {
      first.set(page.id, page);
      continue;
    }
    const written = page.kind === 'explainers';
    problems.push({
      file: page.file,
      ...(written ? { line: 1, column: 1 } : positionOf(page, ['record', 'id'])),
      what: `the id \`${page.id}\` is taken by ${other.file}`,
      why: 'a link by id could mean either page',
      fix: written ? 'rename this file' : 'delete this file, if no editor wrote in it: the next run makes it anew under a free id',
    });
  }
  return problems;
};

/** All of `content/` from the texts of its files: pure. A file that cannot be used becomes problems, and the rest is still read. */
export const parseContent = (dir: string, files: readonly TextFile[], unreadable: readonly Problem[] = []): ReadContent => {
  const problems = [...unreadable];
  const taken = <T>(outcome: Outcome<T>): T[] => {
    if (outcome.ok) return [outcome.value];
    problems.push(...outcome.problems);
    return [];
  };
  const outdated: string[] = [];
  const unread = new Map<string, Problem[]>();
  const pagesOf = <K extends PageKind>(kind: K): PageFile<K>[] =>
    files
      .filter(({ path }) => path.startsWith(`${kind}/`))
      .flatMap((file) => {
        const page = parseFile(kind, file, dir);
        if (page.ok) return [page.value];
        if (isOnlyRecord(file)) {
          outdated.push(file.path);
          return [];
        }
        const mended = mendFile(kind, file, dir);
        if (mended === null) return taken(page);
        unread.set(file.path, page.problems);
        return [mended];
      });
  const recordsOf = <K extends RecordKind>(kind: K): RecordFile<K>[] =>
    pagesOf(kind).flatMap((page) => {
      const { text, frontMatter } = page;
      const whole = {
        ...page,
        touched: isTouched(text, frontMatter),
        record: recordPosition(text, frontMatter),
        unread: unread.get(page.path) ?? [],
      };
      const { id } = page.value.record;
      if (id === page.id) return [whole];
      problems.push(otherId(whole as RecordFile, id));
      return [];
    });
  const settings = <T>(name: string, parse: (text: string, file: string) => Outcome<T>): T | null => {
    const text = files.find(({ path }) => path === name)?.text;
    return text === undefined ? null : (taken(parse(text.replace(/^\uFEFF/, ''), join(dir, name)))[0] ?? null);
  };
  const records = {
    stories: recordsOf('stories'),
    sources: recordsOf('sources'),
    actors: recordsOf('actors'),
    events: recordsOf('events'),
    claims: recordsOf('claims'),
  };
  const explainers = pagesOf('explainers');
  problems.push(...clashes([...allPages(records), ...explainers]));
  const site = settings('site.yaml', (text, file) => parseYaml(Site, text, file));
  const redirects = settings('redirects.yaml', (text, file) => parseYaml(Redirects, text, file)) ?? {};
  return {
    dir,
    ...records,
    explainers,
    site,
    redirects,
    redirectsText: files.find(({ path }) => path === 'redirects.yaml')?.text ?? null,
    outdated,
    problems: problems.sort((a, b) => byCodeUnit(a.file, b.file)),
  };
};
