import type { ClaimNode, SourceNode, StoryNode } from '../data/nodes.ts';
import type { Title } from '../data/words.ts';
import { messages } from '../messages.ts';
import { once } from './once.ts';
import type { Link, Printer, When } from './printer.ts';

/** Which of a story's sources carry something: a letter each, as long as there are few enough to tell apart. */
export type Carry = { label: string; short: string; letters: { siglum: string; carries: boolean }[] };

/** A claim as it stands in lists. */
export type ClaimCard = { href: string; title: Title; speakers: Link[]; others: string; speaker: string; when: When | null; carry: Carry };

const mostLetters = 12;
const mostSpeakers = 2;

export const carryOf = (story: StoryNode, sources: SourceNode[]): Carry => {
  const carrying = new Set(sources);
  const letters =
    story.sources.length > mostLetters ? [] : story.sources.map((source) => ({ siglum: source.siglum, carries: carrying.has(source) }));
  const short = messages.carried(sources.length, story.sources.length);
  const label =
    letters.length === 0
      ? short
      : messages.carriedBy(
          sources.length,
          story.sources.length,
          sources.map(({ siglum }) => siglum),
        );
  return { label, short, letters };
};

/** Who speaks, when no actor is known: the source itself, or someone it does not make out. */
export const unnamedSpeaker = ({ statements, sources }: ClaimNode): string => {
  if (!statements.every(({ kind }) => kind === 'narrated')) return messages.noSpeaker;
  return sources.length === 1 ? messages.ownAccount : messages.ownAccounts;
};

/** The earliest day that any source gives for it. */
export const saidOf = ({ statements }: ClaimNode): string | null =>
  statements
    .map(({ said }) => said)
    .filter((said) => said !== null)
    .sort()[0] ?? null;

export const claimCard = once(
  (print: Printer, claim: ClaimNode): ClaimCard => ({
    ...print.link(claim),
    speakers: claim.speakers.slice(0, mostSpeakers).map(print.link),
    others: claim.speakers.length > mostSpeakers ? messages.andOthers(claim.speakers.length - mostSpeakers) : '',
    speaker: unnamedSpeaker(claim),
    when: print.when(saidOf(claim)),
    carry: carryOf(claim.story, claim.sources),
  }),
);
