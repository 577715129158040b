import type { EventNode } from '../data/nodes.ts';
import type { Title } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type Carry, carryOf } from './claim-card.ts';
import type { Link, Printer, When } from './printer.ts';

/** An event as it stands in lists. `note` is given where it is not simply past. */
export type EventCard = {
  href: string;
  title: Title;
  story: Link;
  when: When | null;
  note: string | null;
  places: string[];
  carry: Carry;
};

export const eventCard = (print: Printer, event: EventNode): EventCard => ({
  ...print.link(event),
  story: print.link(event.story),
  when: print.when(event.date),
  note: event.status === 'past' ? null : messages.eventStatuses[event.status],
  places: event.places.map(({ name }) => name),
  carry: carryOf(
    event.story,
    event.story.sources.filter((source) => event.mentions.some((mention) => mention.source === source)),
  ),
});

export type EventDay = { when: When | null; events: EventCard[] };

/** Events in time order, those of one date together. */
export const byDay = (print: Printer, events: EventNode[]): EventDay[] => {
  const days: EventDay[] = [];
  for (const event of events) {
    const when = print.when(event.date);
    const last = days.at(-1);
    if (last && last.when?.text === when?.text) last.events.push(eventCard(print, event));
    else days.push({ when, events: [eventCard(print, event)] });
  }
  return days;
};
