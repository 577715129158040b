import type { StatementNode, StoryNode } from '../data/nodes.ts';
import { type MarkedRange, printWords } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type Carry, type ClaimCard, carryOf } from './claim-card.ts';
import type { Printer } from './printer.ts';
import { originalOf } from './text-fragment.ts';

/** A statement as its source prints it: the card of its claim, with this source's sentence for a title. `original`: where it stands in the article. */
export type SourceExcerpt = ClaimCard & { original: string | null };

/** The sentence with the statement's words marked; where the one before has shown it, the words alone. */
const wordsOf = ({ context, content, kind, printedBy }: StatementNode, shown: boolean) => {
  const marked = content.map(({ start, end }): MarkedRange => ({ range: [start, end], mark: 'content' }));
  const [first = context] = content;
  return shown ? printWords(first, printedBy, { marked, quoted: kind === 'direct' }) : printWords(context, printedBy, { marked });
};

/** Statements of a source of a story as it prints them, in its order. */
export const sourceExcerpts = (print: Printer, story: StoryNode, statements: StatementNode[]): SourceExcerpt[] => {
  const carries = new Map<StatementNode['claim'], Carry>();
  return statements.map((statement, i) => {
    const { id, claim, speaker, kind, said, content, context, printedBy } = statement;
    const carry = carries.get(claim) ?? carryOf(story, claim.sources);
    carries.set(claim, carry);
    const [first = context] = content;
    return {
      href: `${print.href(claim.path)}#${id}`,
      title: { words: wordsOf(statement, statements[i - 1]?.context.start === context.start) },
      speakers: speaker ? [print.link(speaker)] : [],
      others: '',
      speaker: kind === 'narrated' ? messages.ownAccount : messages.noSpeaker,
      when: print.when(said),
      carry,
      original: originalOf(printedBy, first, context),
    };
  });
};
