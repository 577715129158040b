import type { Event } from '../../vocabulary/graph.ts';

/** Words for the parties of what the story is about: who they are is told elsewhere. */
const SIDES = /\b(?:both|two)\s+(?:sides|countries|nations|parties|governments|delegations|teams|neighbou?rs)\b|\bthe\s+duo\b/i;
const SHARED = new Set(['talks', 'meeting', 'agreement']);

/**
 * Gives "the two sides" of an event that names no one the two parties of the talks told of in the same documents, where all of these
 * name the same two. Other talks of other parties there leave it open.
 */
export const withSides = (events: Event[]): Event[] => {
  const told = events.filter(({ type, status, participants }) => SHARED.has(type) && status !== 'demanded' && participants.length === 2);
  return events.map((event) => {
    if (!SHARED.has(event.type) || event.participants.length > 0 || !event.mentions.some(({ context }) => SIDES.test(context.exact)))
      return event;
    const docs = new Set(event.mentions.map(({ doc }) => doc));
    const near = told.filter(({ type, mentions }) => type === 'talks' && mentions.some(({ doc }) => docs.has(doc)));
    const companies = new Set(near.map(({ participants }) => participants.join()));
    return companies.size === 1 ? { ...event, participants: near[0]?.participants ?? [] } : event;
  });
};
