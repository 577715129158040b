import type { TinyStory } from './tiny-story.ts';

/** A story of two articles with a shared claim, a denial and an event. */
export const harbour: TinyStory = {
  id: 'harbour',
  texts: {
    'a.txt': 'Mayor Ada Quill said the harbour would open on Monday. Two ships are waiting, a port worker said.',
    'b.txt': 'The harbour would open on Monday, Ada Quill told reporters. Tom Reed denied it.',
  },
  actors: [{ name: 'Ada Quill' }, { name: 'Tom Reed' }, { name: 'port worker' }, { name: 'reporters', type: 'group' }],
  claims: [
    [
      { doc: 'a.txt', words: 'the harbour would open on Monday', speaker: 'Ada Quill' },
      { doc: 'b.txt', words: 'The harbour would open on Monday', speaker: 'Ada Quill' },
    ],
    [{ doc: 'a.txt', words: 'Two ships are waiting', speaker: 'port worker' }],
    [{ doc: 'b.txt', words: 'denied it', speaker: 'Tom Reed' }],
  ],
  events: [{ mentions: [{ doc: 'a.txt', words: 'the harbour would open' }], participants: ['Ada Quill', 'reporters'], claims: [0] }],
  relations: [{ from: 2, to: 0 }],
};

/** The same with a third article, whose statement comes first. */
export const withThird: TinyStory = {
  ...harbour,
  // Sorts before the others, so that its statement becomes the first of the claim and the graph calls the claim by another id.
  texts: { '0.txt': 'Ada Quill: the harbour would open on Monday at noon.', ...harbour.texts },
  claims: [
    [{ doc: '0.txt', words: 'the harbour would open on Monday at noon', speaker: 'Ada Quill' }, ...(harbour.claims?.[0] ?? [])],
    ...(harbour.claims?.slice(1) ?? []),
  ],
};

/** The ids of one kind among the paths of pages. */
export const idsOf = (paths: string[], kind: string) =>
  paths.filter((path) => path.startsWith(`${kind}/`)).map((path) => path.slice(kind.length + 1, -4));
