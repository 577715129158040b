import { byCodeUnit } from '../support/files.ts';
import type { Problem } from '../support/problem.ts';
import { didYouMean } from '../support/suggest.ts';
import type { ReadContent, RecordFile } from './content.ts';
import { positionOf } from './position.ts';
import { follow } from './redirects.ts';

export type MergingKind = 'actors' | 'events' | 'claims';

/** `into`: a merged page's id → the page its record joins, at the end of the chain. */
export type Merges = { into: Map<string, string>; problems: Problem[] };

type Decision = { page: RecordFile<MergingKind>; index: number; given: string };

const why = 'the decision cannot be carried out, and a guess could join what does not belong together; nothing was written';

const problemAt = ({ page, index }: Decision, what: string, fix: string): Problem => ({
  file: page.file,
  ...positionOf(page, ['merge', index]),
  what,
  why,
  fix,
});

const storyOf = (page: RecordFile<MergingKind>): string | null =>
  page.kind === 'actors' ? null : (page as RecordFile<'claims' | 'events'>).value.record.story;

/** An id that has no page any more: carried out already when it leads here; elsewhere it would join what the editor never named. */
const settled = (decision: Decision, to: string | null): Problem | null => {
  const { page, given } = decision;
  if (to === page.id) return null;
  const where = to === null ? 'is gone' : `is gone; its words are on \`${to}\` now`;
  const fix = to === null ? 'remove this id' : `remove this id, or name \`${to}\``;
  return {
    ...problemAt(decision, `\`merge\` names \`${given}\`, which ${where}`, fix),
    why: 'the decision has no effect any more',
    warning: true,
  };
};

/** The page a decision names, a problem with it, or `null` when nothing is left to do. */
const targetOf = (
  decision: Decision,
  pages: Map<string, RecordFile<MergingKind>>,
  redirects: ReadContent['redirects'],
): RecordFile<MergingKind> | Problem | null => {
  const { page, given } = decision;
  if (given === page.id) return problemAt(decision, `${page.id} is merged into itself`, 'remove this id');
  const found = pages.get(given);
  if (found === undefined) {
    if (Object.hasOwn(redirects, given)) return settled(decision, follow(redirects, given));
    const what = `\`merge\` names \`${given}\`, which is not known among the ${page.kind}${didYouMean(given, pages.keys())}`;
    return problemAt(decision, what, 'correct or remove this id');
  }
  if (storyOf(found) !== storyOf(page)) {
    return problemAt(decision, `\`merge\` names \`${given}\`, which belongs to another story`, 'merge only what belongs to one story');
  }
  return found;
};

const chains = (direct: Map<string, Decision & { to: string }>): Merges => {
  const into = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [id, decision] of direct) {
    const path = [id];
    let at = decision.to;
    for (let next = direct.get(at); next !== undefined && !path.includes(at); next = direct.get(at)) {
      path.push(at);
      at = next.to;
    }
    if (at !== id && !path.includes(at)) into.set(id, at);
    else if (at === id && id === [...path].sort(byCodeUnit)[0]) {
      problems.push(
        problemAt(
          decision,
          `${[...path].reverse().join(' merges ')} merges ${path.at(-1)}: a circle`,
          'decide which page stays, and remove its id from the others',
        ),
      );
    }
  }
  return { into, problems };
};

/** The editors' `merge:` decisions on pages of one kind. */
export const readMerges = (files: readonly RecordFile<MergingKind>[], redirects: ReadContent['redirects']): Merges => {
  const pages = new Map(files.map((page) => [page.id, page]));
  const direct = new Map<string, Decision & { to: string }>();
  const problems: Problem[] = [];
  for (const page of files) {
    for (const [index, given] of (page.value.merge ?? []).entries()) {
      const decision = { page, index, given };
      const target = targetOf(decision, pages, redirects);
      if (target === null) continue;
      if ('what' in target) {
        problems.push(target);
        continue;
      }
      const other = direct.get(given);
      if (other !== undefined && other.page.id !== page.id) {
        problems.push(problemAt(decision, `\`${given}\` is merged twice: here and in ${other.page.file}`, 'keep one of the two'));
      } else direct.set(given, { ...decision, to: page.id });
    }
  }
  const chained = chains(direct);
  return { into: chained.into, problems: [...problems, ...chained.problems] };
};
