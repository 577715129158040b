import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import type { VFile } from 'vfile';
import type { Outcome, Problem } from '../../support/problem.ts';
import { type Citation, citations, idsIn, type Known } from './citations.ts';
import { type CitingSentence, citingSentences } from './citing-sentences.ts';
import { components } from './components.ts';
import { type Heading, headings } from './headings.ts';
import { type LinkFault, proseLinks } from './prose-links.ts';
import { type Resolve, wikiLinks } from './wiki-links.ts';

/** An editor's body, compiled: JavaScript in MDX's function-body form, and what it cites. */
export type Body = { code: string; citations: Citation[]; sentences: CitingSentence[]; headings: Heading[] };

/** What a body may cite: targets of wiki links, the ids of its components, and addresses. */
export type Citable = { resolve: Resolve; known: Known; linkFault: LinkFault };

/** What unified says about a file: a fault it goes on after, or throws. */
type Message = VFile['messages'][number];

const isMessage = (error: unknown): error is Message => error instanceof Error && 'reason' in error;

/** MDX tells where an unclosed tag began inside its message only. */
const placed = / \((\d+):(\d+)(?:-\d+:\d+)?\)/;

/** Why a fault that we find ourselves matters, and what to do about it. */
const advice: Record<string, Pick<Problem, 'why' | 'fix'>> = {
  'unknown-id': { why: 'the page would cite something that is not there', fix: 'take the id from the address of the page you mean' },
  'unknown-component': { why: 'nothing can be shown in its place', fix: 'correct the name; EDITING.md lists all components' },
  'dead-link': {
    why: 'readers who follow it would find nothing',
    fix: 'write `[[id]]` or `[[id|text]]`, which is checked, or correct the address',
  },
  'missing-alt': {
    why: 'those who do not see the picture miss what it tells',
    fix: 'say what it shows: `![text](address)`, or alt="" on an <img> that says nothing',
  },
};

const notMdx = {
  why: 'the page cannot be built from text that is not MDX',
  fix: 'correct this line; see https://mdxjs.com/docs/troubleshooting-mdx/',
};

const problemOf =
  (file: string, linesBefore: number) =>
  ({ line, column, reason, ruleId }: Message): Problem => {
    const inMessage = placed.exec(reason);
    return {
      file,
      line: Number(line ?? inMessage?.[1] ?? 1) + linesBefore,
      column: Number(column ?? inMessage?.[2] ?? 1),
      what: reason.replace(placed, ''),
      ...(advice[ruleId ?? ''] ?? notMdx),
    };
  };

/**
 * Compiles an editor's MDX (CommonMark, GFM tables and footnotes, wiki links, our components without imports).
 * `bodyLine`: 1-based line of the file on which the body starts; problems count from the file's first line.
 */
export const compileBody = async (text: string, file: string, bodyLine: number, citable: Citable): Promise<Outcome<Body>> => {
  const ids = new Map<string, string>();
  const resolve: Resolve = (id) => {
    const target = citable.resolve(id);
    if (target) ids.set(target.href, id);
    return target;
  };
  const toProblem = problemOf(file, bodyLine - 1);
  try {
    const output = await compile(
      { path: file, value: text },
      {
        outputFormat: 'function-body',
        remarkPlugins: [
          remarkGfm,
          components,
          [proseLinks, citable.linkFault],
          [wikiLinks, resolve, citable.known.meant],
          [citations, citable.known],
          [citingSentences, idsIn(ids)],
          headings,
        ],
      },
    );
    if (output.messages.length > 0) return { ok: false, problems: output.messages.map(toProblem) };
    const { citations: cited, ...rest } = output.data as Omit<Body, 'code'>;
    return { ok: true, value: { code: String(output), citations: cited, ...rest } };
  } catch (error) {
    if (isMessage(error)) return { ok: false, problems: [toProblem(error)] };
    throw error;
  }
};
