import { once } from 'node:events';
import { relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { AddRequest } from './pipeline.ts';
import {
  add,
  buildAll,
  changeSummary,
  checkContent,
  dev,
  doctor,
  explain,
  isUpToDate,
  outside,
  refresh,
  review,
  serveSite,
  workspaceAt,
} from './pipeline.ts';
import { linesOf } from './support/lines.ts';
import { printableLines } from './support/printable.ts';
import { formatProblem, type Problem } from './support/problem.ts';
import { githubAnnotation, problemsJson } from './support/problem-formats.ts';
import { createProgress } from './support/progress.ts';
import { isEdtf } from './vocabulary/edtf.ts';

const { stdin, stdout, stderr } = process;
const workspace = workspaceAt(process.cwd());
const progress = createProgress({
  write: (text) => stderr.write(text),
  live: stderr.isTTY === true && process.env.CI === undefined,
  now: () => performance.now(),
});

/** Files whose text is held at one time. */
const filesAtOnce = 16;

const print = async (line: string) => {
  if (line !== '' && !stdout.write(`${line}\n`)) await once(stdout, 'drain');
};

/** A file as seen from here; a web address as it is. */
const placeOf = (file: string): string => (/^https?:/.test(file) ? file : relative('', resolve(file)) || file);

/** How problems can be printed: for people on standard error, for programs on standard output. */
const formats = {
  text: (problems: Problem[]) => stderr.write(problems.map((problem) => `${formatProblem(problem)}\n`).join('')),
  json: (problems: Problem[]) => stdout.write(`${problemsJson(problems)}\n`),
  github: (problems: Problem[]) => stdout.write(problems.map((problem) => `${githubAnnotation(problem)}\n`).join('')),
};

/** Prints all problems of a run at once; true when one of them is more than a warning. */
const report = (problems: Problem[], format: keyof typeof formats = 'text'): boolean => {
  formats[format](problems.map((problem) => ({ ...problem, file: placeOf(problem.file) })));
  const errors = problems.filter(({ warning }) => !warning).length;
  if (errors > 0) stderr.write(`${errors} problem${errors === 1 ? '' : 's'}\n`);
  process.exitCode = errors > 0 ? 1 : 0;
  return errors > 0;
};

const port = (text: string) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_485) throw new InvalidArgumentError('It must be a whole number from 1 to 65485.');
  return value;
};

const date = (text: string) => {
  if (!isEdtf(text)) throw new InvalidArgumentError('It must be an EDTF date such as 2022-03-30.');
  return text;
};

const program = new Command('onrecord')
  .description('Turns several articles about one story into a static site, every sentence traced to the words that printed it.')
  .option('--debug', 'show the stack of an unexpected error')
  .showHelpAfterError('(run it with --help to see what it takes)');

program
  .command('start')
  .description('build what changed, then serve dist/ on this machine')
  .option('--port <number>', 'first port to try', port, 4321)
  .action(async (options: { port: number }) => {
    if (await isUpToDate(workspace)) progress.line('nothing changed since the last build');
    else if (report(await buildAll(workspace, progress))) return;
    progress.line(`\nReading at ${await serveSite(workspace, options.port)}  (stop with Ctrl+C)`);
  });

program
  .command('build')
  .description('seeds/ → content/ → dist/')
  .option('--precompress', 'put a .br and a .gz beside every text, for servers that send them')
  .action(async ({ precompress = false }: { precompress?: boolean }) => {
    report(await buildAll(workspace, progress, precompress));
  });

program
  .command('refresh')
  .description('seeds/ → content/, without building the site')
  .option('--dry-run', 'print what would change, and write nothing')
  .action(async ({ dryRun = false }: { dryRun?: boolean }) => {
    const { changes, problems } = await refresh(workspace, progress, dryRun);
    if (!report(problems)) await print(changeSummary(changes));
  });

program
  .command('dev')
  .description('serve the site with live reload while you edit content/')
  .option('--port <number>', 'first port to try', port, 4321)
  .action(async (options: { port: number }) => {
    if (report((await refresh(workspace, progress)).problems)) return;
    const address = await dev(workspace, options.port);
    progress.line(`\nEditing at ${address}  (help at ${address}help/, stop with Ctrl+C)`);
  });

program
  .command('add')
  .description('add articles to a story in seeds/: files, web addresses, feeds')
  .argument('<what...>', 'saved pages, text or Markdown files, web addresses, RSS or Atom feeds')
  .option('--story <name>', 'the folder in seeds/; needed when there are several')
  .option('--title <text>', 'what to call a new story')
  .option('--publisher <name>', 'who published them, where they do not say it')
  .option('--published <date>', 'when they were published (EDTF), where they do not say it', date)
  .action(async (what: string[], options: Omit<AddRequest, 'what'>) => {
    const dialogue = stdin.isTTY && stderr.isTTY ? createInterface({ input: stdin, output: stderr }) : undefined;
    const ask = dialogue && ((question: string) => dialogue.question(question));
    report(await add({ what, ...options }, workspace, print, ask));
    dialogue?.close();
  });

program
  .command('check')
  .description('tell all that is wrong with content/ and seeds/, at once')
  .addOption(new Option('--format <format>', 'how to print what is wrong').choices(Object.keys(formats)).default('text'))
  .option('--host <name>', 'also tell what of dist/ that host would not take, such as cloudflare-pages')
  .action(async ({ format, host }: { format: keyof typeof formats; host?: string }) => {
    report(await checkContent(workspace, progress, host), format);
  });

program
  .command('review')
  .description('ask about what is doubtful in content/, and write each answer into its page')
  .option('--story <name>', 'ask about this story alone')
  .option('--list', 'print the questions, one a line, instead of asking')
  .action(async (options: { story?: string; list?: true }) => {
    const asked = stdin.isTTY && !options.list ? { input: stdin, raw: (on: boolean) => void stdin.setRawMode(on) } : {};
    const { VISUAL, EDITOR } = process.env;
    const terminal = { ...asked, print, say: (text: string) => void stderr.write(text), editor: VISUAL || EDITOR };
    report(await review(workspace, terminal, options.story));
  });

program
  .command('explain')
  .description('print how a claim, actor, event, place or statement came about')
  .argument('<id>', "a page's file name in content/ without .mdx, a place's id, or a statement's (s-…)")
  .action(async (id: string) => {
    const made = await explain(workspace, id);
    if (made.ok) await print(printableLines(made.value));
    else report(made.problems);
  });

program
  .command('doctor')
  .description('print versions, paths, counts and what is missing, for bug reports')
  .action(async () => {
    await print(printableLines(await doctor(workspace)));
  });

program
  .command('annotate')
  .description('print the annotations of articles, one JSON object a line')
  .argument('[files...]', 'articles: text, Markdown')
  .option('--stdin', 'read {id, text, published?} lines instead of files')
  .option('--published <date>', 'when the files were published (EDTF): dates the days they name', date)
  .action(async (files: string[], options: { stdin?: true; published?: string }, command: Command) => {
    if (options.stdin ? files.length > 0 : files.length === 0) command.error('error: give either files or --stdin');
    const problems: Problem[] = [];
    const take = async (made: { line: string; problems: Problem[] }) => {
      problems.push(...made.problems);
      await print(made.line);
    };
    for (let at = 0; at < files.length; at += filesAtOnce) {
      for (const made of await outside.annotateFiles(files.slice(at, at + filesAtOnce), options.published)) await take(made);
    }
    if (options.stdin) {
      let number = 1;
      for await (const lines of linesOf(stdin)) {
        for (const made of await outside.annotateLines(lines, number)) await take(made);
        number += lines.length;
      }
    }
    report(problems);
  });

program
  .command('connect')
  .description('print the graph of a folder of articles as one JSON object')
  .argument('<folder>', 'articles and, if there is one, their story.yaml')
  .action(async (folder: string) => {
    const { line, problems } = await outside.connectFolder(folder);
    await print(line);
    report(problems);
  });

try {
  await program.parseAsync();
} catch (error) {
  const known = error instanceof Error ? error : new Error(String(error));
  stderr.write(
    `onrecord: ${printableLines(program.opts().debug ? (known.stack ?? '') : `${known.message}\n(run it again with --debug to see where this happened)`)}\n`,
  );
  process.exitCode = 1;
}
