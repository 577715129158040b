import { relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type AddRequest, type Ask, addSources, createFetcher, type WrittenSource } from '../add/index.ts';
import { printableLines } from '../support/printable.ts';
import type { Problem } from '../support/problem.ts';
import { withLock } from './lock.ts';
import type { Workspace } from './workspace.ts';

/** Adds articles to `seeds/`; see `addSources`. `say` hears one line a source. */
export const add = async (
  request: AddRequest,
  workspace: Workspace,
  say: (line: string) => Promise<void>,
  ask?: Ask,
): Promise<Problem[]> => {
  const { root, seeds } = workspace;
  const added = await withLock(workspace, say, () =>
    addSources(request, {
      seeds,
      fetch: createFetcher({ now: () => performance.now(), wait: (milliseconds) => setTimeout(milliseconds) }),
      found: (source) => say(printableLines(summary({ ...source, path: relative(root, source.path) }))),
      ...(ask && { ask }),
    }),
  );
  return added.ok ? added.value : added.problems;
};

/** What was found in an article: one line for where it lies, one a fact, and what nobody told. */
const summary = ({ path, facts, words, already }: WrittenSource): string => {
  if (already) return `${path}  is there already; nothing was written`;
  const lines = [
    facts.headline,
    facts.publisher,
    facts.byline,
    facts.published,
    facts.url,
    facts.kind === 'live-blog' ? 'a live blog' : undefined,
  ];
  const missing = (['publisher', 'published'] as const).filter((name) => facts[name] === undefined);
  return [
    `${path}  ${words} words`,
    ...lines.filter((line) => line !== undefined).map((line) => `    ${line}`),
    ...(missing.length > 0 ? [`    not known: ${missing.join(', ')} (write it into story.yaml when you know it)`] : []),
  ].join('\n');
};
