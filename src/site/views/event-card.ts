import type { EventNode, SourceNode } from '../data/nodes.ts';
import type { Title } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type Carry, carryOf } from './claim-card.ts';
import { once } from './once.ts';
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

const tellingOf = ({ story, mentions }: EventNode): SourceNode[] => {
  const telling = new Set(mentions.map(({ source }) => source));
  return story.sources.filter((source) => telling.has(source));
};

export const eventCard = once(
  (print: Printer, event: EventNode): EventCard => ({
    ...print.link(event),
    story: print.link(event.story),
    when: print.when(event.date),
    note: event.status === 'past' ? null : messages.eventStatuses[event.status],
    places: event.places.map(({ name }) => name),
    carry: carryOf(event.story, tellingOf(event)),
  }),
);

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
