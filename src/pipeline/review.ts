import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import type { ReadContent } from '../record/content.ts';
import { readContent } from '../record/index.ts';
import {
  type Article,
  askedOf,
  type Decision,
  type Item,
  keysOf,
  listLine,
  type PageFile,
  reviewQueue,
  walk,
  writeDecisions,
} from '../review/index.ts';
import { fileProblem } from '../support/file-problem.ts';
import { writeAtomic } from '../support/files.ts';
import { parsePage } from '../support/front-matter.ts';
import type { Problem } from '../support/problem.ts';
import { didYouMean } from '../support/suggest.ts';
import { ActorPage } from '../vocabulary/actor-page.ts';
import { ClaimPage } from '../vocabulary/claim-page.ts';
import { EventPage } from '../vocabulary/event-page.ts';
import { withLock } from './lock.ts';
import { acquireStory } from './stories.ts';
import type { Workspace } from './workspace.ts';

/** Where the editor sits. `input` gives keys one by one; without it the queue is printed as lines. */
export type Terminal = {
  input?: Readable;
  /** Whether keys are handed on as they are pressed. */
  raw?: (on: boolean) => void;
  say: (text: string) => void;
  print: (line: string) => Promise<void>;
  /** The command that opens a file, as in `$EDITOR`. */
  editor: string | undefined;
};

/** The articles that sources' pages are of, by the ids of those. */
export const articlesOf = async ({ root, seeds }: Workspace, { sources }: ReadContent, stories: ReadonlySet<string>) => {
  const acquired = await Promise.all([...stories].map((story) => acquireStory(join(seeds, story), story)));
  const documents = new Map(
    acquired.flatMap(({ acquired: { id, documents: own } }) => own.map((one) => [`${id}/${one.doc}`, one] as const)),
  );
  return new Map(
    sources.map(({ id, value: { record } }): [string, Article] => {
      const document = documents.get(`${record.story}/${record.facts.file}`);
      const file = relative(root, join(seeds, record.story, record.facts.file));
      const same = document?.sha256 === record.sha256;
      return [id, { publisher: record.facts.publisher ?? id, file, ...(same ? { text: document.text } : {}) }];
    }),
  );
};

/** The question as the file puts it now. */
const rereading = ({ content: folder }: Workspace, content: ReadContent) => {
  const asked = askedOf(content);
  const read = { claims: ClaimPage, actors: ActorPage, events: EventPage };
  return async (item: Item): Promise<Item | null> => {
    const kind = item.path.replace(/\/.*/, '') as keyof typeof read;
    const text = await readFile(join(folder, item.path), 'utf8').catch(() => '');
    const page = parsePage<(typeof read)[typeof kind]>(read[kind], text, item.file);
    // Broken while it was open in the editor: it can be opened again.
    if (!page.ok) return text === '' ? null : item;
    const before = content[kind].find(({ path }) => path === item.path);
    const now = { ...before, text: () => text, value: page.value.value } as PageFile<never>;
    return asked[kind](now).find(({ key }) => key === item.key) ?? null;
  };
};

/** Writes decisions into the page of a question, while no run of the pipeline does. */
export const writing = (workspace: Workspace, say: (line: string) => void) => async (item: Item, decisions: readonly Decision[]) => {
  const path = join(workspace.content, item.path);
  // A run that reads the page now would write it back without the decision.
  const done = await withLock(workspace, say, async (): Promise<Problem | null> => {
    const text = await readFile(path, 'utf8').catch((error: unknown) => fileProblem(path, 'read', error));
    if (typeof text !== 'string') return text;
    const made = writeDecisions(text, decisions, item.file);
    return made.ok ? writeAtomic(path, made.value) : (made.problems[0] ?? null);
  });
  return done.ok ? done.value : (done.problems[0] ?? null);
};

/** Programs that open a file at a line when they are told `+LINE` before it. */
const takesLine = /(?:^|[/\\])(?:n?vim?|nano|pico|emacs(?:client)?|joe|mg|kak|micro)(?:\.exe)?$/;

const opening =
  ({ content }: Workspace, { editor, raw }: Terminal) =>
  ({ path, line, file }: Item): Promise<Problem | null> => {
    const fix = 'set EDITOR to the command that opens a file, such as nano';
    const wrong = (what: string): Problem => ({ file, line, what, why: 'the page was not opened', fix });
    const [command, ...options] = (editor ?? '').split(/\s+/).filter((part) => part !== '');
    if (command === undefined) return Promise.resolve(wrong('no editor is known'));
    return new Promise((resolve) => {
      raw?.(false);
      const done = (problem: Problem | null) => {
        raw?.(true);
        resolve(problem);
      };
      const place = takesLine.test(command) ? [`+${line}`] : [];
      const child = spawn(command, [...options, ...place, join(content, path)], { stdio: 'inherit' });
      child.on('error', () => done(wrong(`\`${command}\` cannot be run`)));
      child.on('exit', () => done(null));
    });
  };

const unknownStory = (story: string, known: string[], file: string): Problem => ({
  file,
  what: `there is no story \`${story}\`${didYouMean(story, known)}`,
  why: 'nothing was asked',
  fix: `name one of ${known.join(', ') || 'the folders of seeds/'}`,
});

/**
 * Asks an editor about everything doubtful in `content/` and writes each answer into its page at once; without a terminal prints the
 * questions. Reads `seeds/` for the words around the evidence.
 */
export const review = async (workspace: Workspace, terminal: Terminal, story?: string): Promise<Problem[]> => {
  const content = await readContent(workspace.content);
  const known = content.stories.map(({ id }) => id);
  if (story !== undefined && !known.includes(story)) return [unknownStory(story, known, workspace.content)];
  const queue = reviewQueue(content, story).map((item) => ({ ...item, file: relative(workspace.root, item.file) }));
  const { input, say } = terminal;
  if (input === undefined) {
    for (const item of queue) await terminal.print(listLine(item));
    return content.problems;
  }
  const articles = await articlesOf(workspace, content, new Set(story === undefined ? known : [story]));
  const again = rereading(workspace, content);
  terminal.raw?.(true);
  const answered = await walk(queue, {
    keys: keysOf(input),
    say,
    articleOf: (doc) => articles.get(doc),
    again: async (item) => {
      const now = await again(item);
      return now && { ...now, file: item.file };
    },
    decide: writing(workspace, (line) => say(`${line}\n`)),
    open: opening(workspace, terminal),
  }).finally(() => terminal.raw?.(false));
  const done = answered > 0 ? '; `npx onrecord refresh` puts them into effect' : '';
  say(`${answered} of ${queue.length} answered${done}\n`);
  return content.problems;
};
