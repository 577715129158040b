import { reading } from '../reader-text.ts';
import { type Changes, compareVisits, isSeen, type Seen } from './compare-visits.ts';
import { openDialog } from './dialog.ts';
import { glanceAt } from './glance.ts';
import { forget, lasting, passing, recall, remember } from './memory.ts';
import { button, element } from './parts.ts';

const t = reading.visits;

/** How many pages of each kind the window lists: their titles are read from the pages themselves. */
const most = 20;

/**
 * What the story held at the last visit. A visit lasts as long as its tab: what it began with stays the measure, and what is there now
 * becomes the measure of the next one.
 */
const lastVisit = (key: string, now: Seen): Seen | undefined => {
  const before = recall(passing, key, isSeen) ?? recall(lasting, key, isSeen);
  remember(passing, key, before ?? now);
  remember(lasting, key, now);
  return before;
};

const listed = (home: string, heading: string, paths: string[]): Node[] => {
  if (paths.length === 0) return [];
  const items = paths.slice(0, most).map((path) => {
    const link = element('a', { href: home + path }, path);
    glanceAt(link.href).then((glance) => glance && link.replaceChildren(...glance.title));
    return element('li', {}, link);
  });
  const rest = paths.length > most ? [element('p', {}, t.more(paths.length - most))] : [];
  return [element('h3', {}, heading), element('ul', {}, ...items), ...rest];
};

const openChanges = (home: string, key: string, { fresh, changed }: Changes): void => {
  const kept = element('p', { class: 'hint' }, `${t.privacy} `);
  const clear = button(t.forget, () => {
    for (const store of [lasting, passing]) forget(store, key);
    kept.replaceChildren(t.forgotten);
  });
  kept.append(clear);
  openDialog(t.title, ...listed(home, t.fresh, fresh), ...listed(home, t.changed, changed), kept);
};

/** Tells, on a story's page, what is new and what has changed since the reader was last there. */
export const startVisits = async (home: string): Promise<void> => {
  const line = document.querySelector<HTMLElement>('.visits');
  const address = line?.dataset.changes;
  if (!line || !address) return;
  const now: unknown = await fetch(address).then((response) => response.json());
  if (!isSeen(now)) return;
  const key = `onrecord:seen:${address}`;
  const before = lastVisit(key, now);
  if (!before) return;
  const changes = compareVisits(before, now);
  const [fresh, changed] = [changes.fresh.length, changes.changed.length];
  line.replaceChildren(button(fresh + changed > 0 ? t.since(fresh, changed) : t.none, () => openChanges(home, key, changes)));
};
