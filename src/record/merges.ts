import { byCodeUnit } from '../support/files.ts';
import type { Problem } from '../support/problem.ts';
import { didYouMean } from '../support/suggest.ts';
import type { ReadContent, RecordFile } from './content.ts';
import { positionOf } from './position.ts';
import { follow } from './redirects.ts';

export type MergingKind = 'actors' | 'events' | 'claims';

/** `into`: a merged page's id → the page its record joins, at the end of the chain. Ids whose pages are gone are among them. */
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

/** An id that has no page any more and leads elsewhere: what is there now is not joined, for the editor never named it. */
const astray = (decision: Decision, to: string | null): Problem => {
  const where = to === null ? 'is gone' : `is gone; its words are on \`${to}\` now`;
  const fix = to === null ? 'remove this id' : `remove this id, or name \`${to}\``;
  return {
    ...problemAt(decision, `\`merge\` names \`${decision.given}\`, which ${where}`, fix),
    why: 'the decision has no effect, unless something comes back under that id',
    warning: true,
  };
};

/** What is wrong with the page a decision names, if anything. `known`: all pages of the kind. */
const faultOf = (decision: Decision, found: RecordFile<MergingKind> | undefined, known: Iterable<string>): Problem | null => {
  const { page, given } = decision;
  if (given === page.id) return problemAt(decision, `${page.id} is merged into itself`, 'remove this id');
  if (found === undefined) {
    const what = `\`merge\` names \`${given}\`, which is not known among the ${page.kind}${didYouMean(given, known)}`;
    return problemAt(decision, what, 'correct or remove this id');
  }
  if (storyOf(found) !== storyOf(page)) {
    return problemAt(decision, `\`merge\` names \`${given}\`, which belongs to another story`, 'merge only what belongs to one story');
  }
  return null;
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

/**
 * The editors' `merge:` decisions on pages of one kind. A merged page that is gone stays merged, for something may come back under its id.
 * `fileless`: ids without a page that other pages still tell apart.
 */
export const readMerges = (
  files: readonly RecordFile<MergingKind>[],
  redirects: ReadContent['redirects'],
  fileless: ReadonlySet<string>,
): Merges => {
  const pages = new Map(files.map((page) => [page.id, page]));
  const direct = new Map<string, Decision & { to: string }>();
  const gone: Decision[] = [];
  const problems: Problem[] = [];
  for (const page of files) {
    for (const [index, given] of (page.value.merge ?? []).entries()) {
      const decision = { page, index, given };
      const found = pages.get(given);
      if (found === undefined && given !== page.id && Object.hasOwn(redirects, given)) {
        gone.push(decision);
        continue;
      }
      const fault = faultOf(decision, found, pages.keys());
      const other = direct.get(given);
      if (fault !== null) problems.push(fault);
      else if (other !== undefined && other.page.id !== page.id) {
        problems.push(problemAt(decision, `\`${given}\` is merged twice: here and in ${other.page.file}`, 'keep one of the two'));
      } else direct.set(given, { ...decision, to: page.id });
    }
  }
  const { into, problems: circles } = chains(direct);
  const astrays = gone.flatMap((decision) => {
    const end = into.get(decision.page.id) ?? decision.page.id;
    const led = follow(redirects, decision.given);
    const to = into.get(led ?? '') ?? led;
    into.set(decision.given, end);
    return to === end || fileless.has(decision.given) ? [] : [astray(decision, to)];
  });
  return { into, problems: [...problems, ...circles, ...astrays] };
};
