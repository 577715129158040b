import { type Kept, keptContent } from '../../record/testing/kept-content.ts';
import { type TinyStory, tinyStory } from '../../record/testing/tiny-story.ts';
import { type Decision, writeDecisions } from '../decision.ts';
import type { Item, ReviewContent } from '../item.ts';
import { reviewQueue } from '../queue.ts';

const story: TinyStory = {
  id: 'quay',
  texts: {
    'a.txt': 'Ada Quill said the quay was sold. Tom Reed denied it. The gate was shut, somebody said. Police arrested Tom Reed.',
    'b.txt': 'The quay went to a buyer, Quill said. Ada Quill smiled.',
  },
  actors: [{ name: 'Ada Quill', forms: ['Quill'] }, { name: 'Tom Reed' }],
  claims: [
    [
      { doc: 'a.txt', words: 'the quay was sold', speaker: 'Ada Quill', source: 'Ada Quill' },
      { doc: 'b.txt', words: 'The quay went to a buyer', speaker: 'Ada Quill' },
    ],
    [{ doc: 'a.txt', words: 'denied it', speaker: 'Tom Reed', source: 'Tom Reed' }],
    [{ doc: 'a.txt', words: 'The gate was shut' }],
    [{ doc: 'a.txt', words: 'Police arrested Tom Reed', speaker: 'Ada Quill' }],
  ],
  events: [{ mentions: [{ doc: 'a.txt', words: 'Police arrested Tom Reed' }], participants: ['Tom Reed'] }],
  relations: [{ from: 1, to: 0 }],
};

/** A story in which there is one question of each kind, and how an editor's answers change it. */
export type Quay = Kept & {
  content: (site?: ReviewContent['site']) => ReviewContent;
  queue: (site?: ReviewContent['site']) => Item[];
  /** Writes the decisions into the page that the question is about. */
  decide: (item: Item, decisions: readonly Decision[]) => void;
  /** The next run of the pipeline; resolves to its problems. */
  rerun: () => string[];
};

export const quay = (): Quay => {
  const kept = keptContent();
  const made = tinyStory(story);
  for (const actor of made.graph.actors) if (actor.id === 'ada-quill') actor.reasons = ['same-name', 'transliteration'];
  kept.run([made]);
  const content = (site: ReviewContent['site'] = null) => ({ ...kept.read(), site });
  const decide = (item: Item, decisions: readonly Decision[]) => {
    const written = writeDecisions(kept.files.get(item.path) ?? '', decisions, item.path);
    if (!written.ok) throw new Error(written.problems[0]?.what);
    kept.files.set(item.path, written.value);
  };
  return {
    ...kept,
    content,
    queue: (site) => reviewQueue(content(site)),
    decide,
    rerun: () => [...kept.run([made]).problems, ...kept.read().problems].map(({ what }) => what),
  };
};
