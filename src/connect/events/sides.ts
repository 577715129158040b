import type { Event } from '../../vocabulary/graph.ts';

/** Words for the parties of what the story is about: who they are is told elsewhere. */
const SIDES = /\b(?:both|two)\s+(?:sides|countries|nations|parties|governments|delegations|teams|neighbou?rs)\b|\bthe\s+duo\b/i;
const SHARED = new Set(['talks', 'meeting', 'agreement']);

/**
 * Gives "the two sides" of an event that names no one the two parties of the talks told of in the same documents, where all of these
 * name the same two. Other talks of other parties there leave it open.
 */
export const withSides = (events: Event[]): Event[] => {
  const told = events.filter(({ type, status, participants }) => type === 'talks' && status !== 'demanded' && participants.length === 2);
  const companies = new Map<string, Map<string, string[]>>();
  for (const { participants, mentions } of told)
    for (const { doc } of mentions) {
      const own = companies.get(doc) ?? new Map<string, string[]>();
      companies.set(doc, own.set(participants.join(), participants));
    }
  return events.map((event) => {
    if (!SHARED.has(event.type) || event.participants.length > 0 || !event.mentions.some(({ context }) => SIDES.test(context.exact)))
      return event;
    const near = new Map(event.mentions.flatMap(({ doc }) => [...(companies.get(doc) ?? [])]));
    const [only] = near.values();
    return near.size === 1 && only ? { ...event, participants: only } : event;
  });
};
