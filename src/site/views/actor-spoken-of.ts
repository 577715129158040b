import type { ActorNode, StatementNode } from '../data/nodes.ts';
import type { Title } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import type { Printer } from './printer.ts';

/** What one speaker said of an actor; without an address for words that no known speaker says. */
export type SpokenOfGroup = { speaker: { href: string | null; title: Title }; entries: ClaimCard[] };

const unknown = (text: string): SpokenOfGroup['speaker'] => ({ href: null, title: { text } });

/** Named speakers of most first, then those nobody identifies, then what the sources tell themselves. */
const rank = ({ speaker, kind }: StatementNode): number => (speaker ? 0 : kind === 'narrated' ? 2 : 1);

/** Statements by others that mention an actor, under who speaks. A claim stands once, under the best known of its speakers. */
export const spokenOf = (print: Printer, actor: ActorNode): SpokenOfGroup[] => {
  const speaking = new Map<StatementNode['claim'], StatementNode>();
  for (const statement of actor.mentionedIn) {
    const known = speaking.get(statement.claim);
    if (!known || rank(statement) < rank(known)) speaking.set(statement.claim, statement);
  }
  return [...Map.groupBy(speaking.values(), (statement) => statement.speaker ?? rank(statement))]
    .map(([key, list]) => {
      const entries = list.map(({ claim }): ClaimCard => {
        const card = claimCard(print, claim);
        return { ...card, speakers: card.speakers.length > 1 ? card.speakers : [], speaker: '' };
      });
      if (typeof key !== 'number') return { rank: 0, speaker: print.link(key), entries };
      return { rank: key, speaker: unknown(key === 1 ? messages.noSpeaker : messages.ownAccounts), entries };
    })
    .sort((a, b) => a.rank - b.rank || b.entries.length - a.entries.length)
    .map(({ speaker, entries }) => ({ speaker, entries }));
};
