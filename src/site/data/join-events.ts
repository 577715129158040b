import { byCodeUnit } from '../../support/files.ts';
import { sortKey } from './dates.ts';
import { editorsOf } from './editors-of.ts';
import type { LookUp } from './look-up.ts';
import type { EventNode } from './nodes.ts';
import { pathOf } from './page-kinds.ts';
import type { Content } from './read-content.ts';
import { printWords } from './words.ts';

export const byDate = (a: EventNode, b: EventNode): number =>
  sortKey(a.date) - sortKey(b.date) || byCodeUnit(a.date ?? '', b.date ?? '') || byCodeUnit(a.id, b.id);

/** `publish` makes the nodes findable before events are linked to one another. */
export const joinEvents = (pages: Content['pages']['events'], find: LookUp, publish: (nodes: EventNode[]) => void): EventNode[] => {
  const nodes = pages.flatMap(({ id, file, front }) => {
    const { record } = front;
    const story = find('stories', record.story, file);
    const titled = find('sources', record.title.doc, file);
    if (!story || !titled) return [];
    const mentions = record.mentions.flatMap(({ doc, context, ...span }) => {
      const source = find('sources', doc, file);
      return source ? [{ span, context, source }] : [];
    });
    const claims = (ids: string[] = []) => ids.flatMap((claim) => find('claims', claim, file) ?? []);
    const node: EventNode = {
      kind: 'events',
      id,
      path: pathOf('events', id),
      ...editorsOf(front),
      citedBy: [],
      namesake: 0,
      story,
      title: front.title ? { text: front.title } : { words: printWords(record.title, titled) },
      type: record.type,
      date: front.date ?? record.date,
      status: record.status,
      mentions,
      partOf: null,
      parts: [],
      places: record.places.flatMap((place) => story.places.find(({ entry }) => entry === place) ?? []),
      participants: record.participants.flatMap((actor) => find('actors', actor, file) ?? []),
      claims: claims(record.claims),
      saidAt: claims(record.saidAt),
      about: claims(record.about),
      before: [],
      after: [],
    };
    return [{ node, record, file }];
  });
  publish(nodes.map(({ node }) => node));
  for (const { node, record, file } of nodes) {
    const events = (ids: string[] = []) => ids.flatMap((event) => find('events', event, file) ?? []).filter((event) => event !== node);
    node.story.events.push(node);
    for (const claim of node.claims) claim.events.push(node);
    for (const actor of node.participants) actor.events.push(node);
    for (const place of node.places) place.events.push(node);
    for (const source of new Set(node.mentions.map((mention) => mention.source))) source.events.push(node);
    node.before = events(record.before);
    node.after = events(record.after);
    node.partOf = record.partOf === null ? null : (find('events', record.partOf, file) ?? null);
    node.partOf?.parts.push(node);
  }
  const events = nodes.map(({ node }) => node);
  const lists = events.flatMap(({ story, participants, places, partOf }) => [
    story.events,
    partOf?.parts,
    ...[...participants, ...places].map((node) => node.events),
  ]);
  for (const list of new Set(lists)) list?.sort(byDate);
  return events;
};
