import { join } from 'node:path';
import { byCodeUnit } from '../support/files.ts';
import { parsePage, splitFrontMatter } from '../support/front-matter.ts';
import { sha256 } from '../support/hash.ts';
import type { Outcome, Problem } from '../support/problem.ts';
import { type ShareStrings, shareStrings } from '../support/share-strings.ts';
import { parseYaml } from '../support/yaml.ts';
import { PageId } from '../vocabulary/page.ts';
import { Redirects } from '../vocabulary/redirects.ts';
import { Site } from '../vocabulary/site.ts';
import { allPages, type PageFile, type ReadContent, type RecordFile } from './content.ts';
import { type PageKind, pageKinds, type RecordKind } from './kinds.ts';
import { mendPage } from './mend.ts';
import { positionOf } from './position.ts';
import { isTouched, standingOf } from './record-key.ts';

/** A file of `content/`: `path` relative to it, with `/` between the parts. */
export type TextFile = { path: string; read: () => Outcome<string> };

/** What a file that has been read says. */
type Text = { path: string; text: string };

const wrongName = (file: string, id: string): Problem => ({
  file,
  what: `\`${id}\` cannot be the id of a page`,
  why: "a page's file name without .mdx is its id and its address",
  fix: 'rename the file: lower-case letters, digits and single hyphens',
});

const idOf = (kind: PageKind, path: string): string => path.slice(kind.length + 1, -'.mdx'.length);

const parseFile = <K extends PageKind>(kind: K, { path, text }: Text, dir: string): Outcome<PageFile<K>> => {
  const id = idOf(kind, path);
  const file = join(dir, path);
  if (!PageId.safeParse(id).success) return { ok: false, problems: [wrongName(file, id)] };
  const parsed = parsePage(pageKinds[kind], text, file);
  if (!parsed.ok) return parsed;
  const { value, frontMatter } = parsed.value;
  return { ok: true, value: { kind, id, path, file, text: () => text, frontMatter, value: value as PageFile<K>['value'] } };
};

const mendFile = <K extends PageKind>(kind: K, { path, text }: Text, dir: string): PageFile<K> | null => {
  const id = idOf(kind, path);
  const file = join(dir, path);
  const split = splitFrontMatter(text, file);
  const value = split.ok ? mendPage(kind, id, text, file) : null;
  if (!split.ok || value === null) return null;
  return { kind, id, path, file, text: () => text, frontMatter: split.value, value: value as PageFile<K>['value'] };
};

/** Nothing in the file is an editor's, so whatever is wrong with it is wrong with its record. */
const isOnlyRecord = ({ path, text }: Text): boolean => {
  const split = splitFrontMatter(text, path);
  return split.ok && !isTouched(text, split.value);
};

/** The text of a file as it is then; nothing of one that has gone meanwhile. */
const readAgain =
  ({ read }: TextFile) =>
  (): string => {
    const text = read();
    return text.ok ? text.value : '';
  };

const asRecordFile = <K extends RecordKind>(page: PageFile<K>, file: TextFile, unread: Problem[]): RecordFile<K> => {
  const text = page.text();
  const { touched, asWritten, record } = standingOf(text, page.frontMatter);
  if (!asWritten) return { ...page, touched, asWritten: null, record, unread };
  return { ...page, text: readAgain(file), touched, asWritten: sha256(text), record, unread };
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

/**
 * All of `content/` from its files, each of which is read when its turn comes, and its text forgotten before the next where it can be read again. A file
 * that cannot be used becomes problems, and the rest is still read. `share`: knows the strings that the pages are held against later.
 */
export const parseContent = (dir: string, files: readonly TextFile[], share: ShareStrings = shareStrings()): ReadContent => {
  const problems: Problem[] = [];
  const taken = <T>(outcome: Outcome<T>): T[] => {
    if (outcome.ok) return [outcome.value];
    problems.push(...outcome.problems);
    return [];
  };
  const outdated: string[] = [];
  const pagesOf = <K extends PageKind, P>(kind: K, take: (page: PageFile<K>, file: TextFile, unread: Problem[]) => P[]): P[] =>
    files
      .filter(({ path }) => path.startsWith(`${kind}/`))
      .flatMap((file) =>
        taken(file.read()).flatMap((text) => {
          const { path } = file;
          const page = parseFile(kind, { path, text }, dir);
          if (page.ok) return take(share(page.value), file, []);
          if (isOnlyRecord({ path, text })) {
            outdated.push(path);
            return [];
          }
          const mended = mendFile(kind, { path, text }, dir);
          return mended === null ? taken<P>(page) : take(mended, file, page.problems);
        }),
      );
  const recordsOf = <K extends RecordKind>(kind: K): RecordFile<K>[] =>
    pagesOf(kind, (page, file, unread) => {
      const whole = asRecordFile(page, file, unread);
      const { id } = page.value.record;
      if (id === page.id) return [whole];
      problems.push(otherId(whole as RecordFile, id));
      return [];
    });
  const textOf = (name: string): string | null => {
    const file = files.find(({ path }) => path === name);
    return file === undefined ? null : (taken(file.read())[0] ?? null);
  };
  const settings = <T>(name: string, text: string | null, parse: (text: string, file: string) => Outcome<T>): T | null =>
    text === null ? null : (taken(parse(text.replace(/^\uFEFF/, ''), join(dir, name)))[0] ?? null);
  const records = {
    stories: recordsOf('stories'),
    sources: recordsOf('sources'),
    actors: recordsOf('actors'),
    events: recordsOf('events'),
    claims: recordsOf('claims'),
  };
  const explainers = pagesOf('explainers', (page) => [page]);
  problems.push(...clashes([...allPages(records), ...explainers]));
  const site = settings('site.yaml', textOf('site.yaml'), (text, file) => parseYaml(Site, text, file));
  const redirectsText = textOf('redirects.yaml');
  const redirects = settings('redirects.yaml', redirectsText, (text, file) => parseYaml(Redirects, text, file)) ?? {};
  return {
    dir,
    ...records,
    explainers,
    site,
    redirects,
    redirectsText,
    outdated,
    problems: problems.sort((a, b) => byCodeUnit(a.file, b.file)),
  };
};
