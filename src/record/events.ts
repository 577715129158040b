import type { EventRecord } from '../vocabulary/event-page.ts';
import type { Event } from '../vocabulary/graph.ts';
import { type Item, marked, pagesOf, renameDoc, unique } from './names.ts';

/** The record of an event's page. The first item gives title, type and status; the first known date counts. */
export const eventRecord = (id: string, items: readonly [Item<Event>, ...Item<Event>[]]): EventRecord => {
  const { story, names, value } = items[0];
  const pages = (list: (event: Event) => readonly string[], name: (given: string) => string | undefined) =>
    unique(items.flatMap((item) => pagesOf(list(item.value), name)));
  /** Left out where there are none; an event is not its own neighbour. */
  const some = (key: 'saidAt' | 'about' | 'before' | 'after', name: (given: string) => string | undefined) => {
    const found = pages((event) => event[key] ?? [], name).filter((page) => page !== id);
    return found.length === 0 ? {} : { [key]: found };
  };
  const partOf = items.map((item) => names.event(item.value.partOf ?? '')).find((of) => of !== undefined && of !== id);
  return {
    id,
    story,
    title: renameDoc(value.title, names),
    type: value.type,
    date: items.find((item) => item.value.date !== null)?.value.date ?? null,
    status: value.status,
    places: unique(items.flatMap((item) => item.value.places)),
    participants: pages((event) => event.participants, names.actor),
    partOf: partOf ?? null,
    claims: pages((event) => event.claims, names.claim),
    ...some('saidAt', names.claim),
    ...some('about', names.claim),
    ...some('before', names.event),
    ...some('after', names.event),
    mentions: items.flatMap((item) => item.value.mentions.map((mention) => ({ ...renameDoc(mention, names), ...marked(item.from) }))),
  };
};
