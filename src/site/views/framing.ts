import { mostCarried } from '../data/join-claims.ts';
import { bySiglum } from '../data/join-stories.ts';
import type { EventNode, FramingNode, StoryNode, TermUseNode } from '../data/nodes.ts';
import { plainText, type Words } from '../data/words.ts';
import type { Link, Printer, SourceTag } from './printer.ts';

/** What one user prints or says, each wording with the sources that have it; the letters lead to where it stands. */
export type TermUser = { who: Link; own: boolean; wordings: { words: Words; places: SourceTag[] }[] };
export type TermRow = { form: Words; users: TermUser[]; turnedDown: TermUser[] };
/** `about`: the most carried of the claims that hold the terms. */
export type FramingView = { about: Link | null; terms: TermRow[] };

/** Where a reader finds the words: beside the statement they stand in, else on the page of the source. */
const placeOf = (print: Printer, { source, statement }: TermUseNode): SourceTag => {
  const tag = print.tag(source);
  return statement ? { ...tag, href: `${print.href(statement.claim.path)}#${statement.id}` } : tag;
};

/** Who uses a term or turns it down, with their words: speakers first, then sources themselves. */
export const usersOf = (print: Printer, uses: readonly TermUseNode[]): TermUser[] => {
  const speaking = uses.filter(({ own }) => !own).sort((a, b) => bySiglum(a.source, b.source));
  const telling = uses.filter(({ own }) => own).sort((a, b) => bySiglum(a.source, b.source));
  const byUser = Map.groupBy([...speaking, ...telling], ({ own, source, statement }) => (own ? source : (statement?.speaker ?? source)));
  return [...byUser].map(([user, places]) => ({
    who: user.kind === 'sources' ? { href: print.href(user.path), title: { text: user.name } } : print.link(user),
    own: user.kind === 'sources',
    wordings: [...Map.groupBy(places, ({ words }) => `${words.quoted} ${plainText({ words }).toLowerCase()}`).values()].map((same) => ({
      words: (same[0] as TermUseNode).words,
      places: same.map((use) => placeOf(print, use)),
    })),
  }));
};

export const framingView = (print: Printer, { claims, terms }: FramingNode): FramingView => ({
  about: claims.toSorted(mostCarried).map(print.link)[0] ?? null,
  terms: terms.map(({ form, uses, turnedDown }) => ({ form, users: usersOf(print, uses), turnedDown: usersOf(print, turnedDown) })),
});

const usesIn = ({ terms }: FramingNode): number => terms.reduce((sum, { uses, turnedDown }) => sum + uses.length + turnedDown.length, 0);

/** The framing of a story that most terms and users take part in, if there is one. */
export const mainFraming = ({ framings }: StoryNode): FramingNode | undefined => framings.toSorted((a, b) => usesIn(b) - usesIn(a))[0];

/** The framings of what an event is called. */
export const framingsAt = (event: EventNode): FramingNode[] => event.story.framings.filter((framing) => framing.event === event);
