import type { Actor } from '../../vocabulary/graph.ts';

const words = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A name without case, article and punctuation. */
export const plainName = (name: string): string => words(name).join(' ');

/** True when one of the actor's printed names is this one. */
export const isCalled = (actor: Actor, form: string): boolean => actor.aliases.some((alias) => plainName(alias.form) === plainName(form));

/** True when one of the actor's printed names is within `form`, or holds it, word by word. */
export const isCalledAbout = (actor: Actor, form: string): boolean =>
  actor.aliases.some((alias) => {
    const [short = [], long = []] = [words(alias.form), words(form)].sort((a, b) => a.length - b.length);
    return short.length > 0 && short.every((word) => long.includes(word));
  });
