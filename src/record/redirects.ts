import { byCodeUnit } from '../support/files.ts';
import type { Redirects } from '../vocabulary/redirects.ts';

/** Where an id leads in the end; `null` when that is nowhere. */
export const follow = (redirects: ReadonlyMap<string, string | null> | Redirects, id: string): string | null => {
  const next = redirects instanceof Map ? redirects : new Map(Object.entries(redirects));
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && next.has(at)) {
    if (seen.has(at)) return null;
    seen.add(at);
    at = next.get(at) ?? null;
  }
  return at;
};

/**
 * The redirects after a run: every id that was ever published and has no page now, straight to where its content is.
 * `moved` are the pages of this run that have no record any more, `live` all ids that have a published page. What is known already
 * is not forgotten for want of a better answer: a kept page can say less about where its words went than on the run that lost it.
 */
export const nextRedirects = (before: Redirects, moved: ReadonlyMap<string, string | null>, live: ReadonlySet<string>): Redirects => {
  const known = [...moved].filter(([from, to]) => to !== null || !Object.hasOwn(before, from));
  const all = new Map([...Object.entries(before), ...known].filter(([from]) => !live.has(from)));
  const straight = [...all.keys()].map((from) => {
    const to = follow(all, from);
    return [from, to !== null && live.has(to) ? to : null] as const;
  });
  return Object.fromEntries(straight.sort(([a], [b]) => byCodeUnit(a, b)));
};

const header = '# Ids that were published once, and the page each leads to now. Written by Onrecord; keep it with the pages.\n';

const plain = /^[a-z][a-z0-9-]*$/;
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/;
const scalar = (id: string | null) => (id === null || (plain.test(id) && !reserved.test(id)) ? String(id) : JSON.stringify(id));

/** `redirects.yaml`: one id a line, sorted, for clean diffs. */
export const redirectsText = (redirects: Redirects): string =>
  header +
  Object.entries(redirects)
    .map(([from, to]) => `${scalar(from)}: ${scalar(to)}\n`)
    .join('');
