import { messages } from '../messages.ts';
import type { ActorView } from './actor.ts';
import type { SourceView } from './source.ts';
import type { StoryView } from './story.ts';

/** A section of a page, for its table of contents. */
export type Entry = { id: string; text: string };

const there = (sections: [id: string, text: string, count: number][]): Entry[] =>
  sections.filter(([, , count]) => count > 0).map(([id, text]) => ({ id, text }));

/** The sections of an actor's page that have something in them, in their order. */
export const actorContents = ({ name, quoted, members, spokenOf, events, company, citedBy }: ActorView): Entry[] => {
  const { actor: t, explainer } = messages;
  return there([
    ['said', t.said, quoted === '' ? 0 : 1],
    ['members', t.members, members.first.length],
    ['spoken-of', t.spokenOf(name), spokenOf.first.length],
    ['events', t.events, events.first.length],
    ['company', t.company, company.first.length],
    ['cited-in', explainer.citedBy, citedBy.length],
  ]);
};

/** The same of a source's page. */
export const sourceContents = ({ excerpts, posts, compared, alone, silent, events, citedBy }: SourceView): Entry[] => {
  const { source: t, explainer, overviews } = messages;
  return there([
    ['excerpts', t.excerpts, excerpts.first.length],
    ['posts', t.posts, posts.length],
    ['compare', overviews.compare.with, compared.length],
    ['alone', t.alone, alone.first.length],
    ['silent', t.silent, silent.first.length],
    ['events', t.events, events.first.length],
    ['cited-in', explainer.citedBy, citedBy.length],
  ]);
};

/** The same of a story: what a reader comes to ask stands first. */
export const storyContents = ({ carried, timeline, framing, reworded, differences, people, explainers }: StoryView): Entry[] => {
  const { front: t } = messages;
  return there([
    ['claims', t.carried, carried.length],
    ['happened', t.happened, timeline.length],
    ['differ', t.differ, (framing ? 1 : 0) + reworded.length + differences.length],
    ['explainers', t.explainers, explainers.length],
    ['people', t.people, people.length],
  ]);
};
