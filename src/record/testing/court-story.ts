import type { TinyStory } from './tiny-story.ts';

/** Two people called Roe whom nobody told apart, a word that is no actor, and a name that no article's reader took for one. */
export const court: TinyStory = {
  id: 'court',
  texts: {
    'a.txt': 'Judge Tom Roe said the hall was full. He said it was late. Roe, the bailiff, said the gate was shut. He left.',
    'b.txt': 'Roe said nobody came, according to Telegram. Nia Holt met Tom Roe. The old clerk said the roof leaks.',
  },
  actors: [
    { name: 'Tom Roe', forms: ['Roe'], pointers: ['He'], affiliation: 'Telegram' },
    { name: 'Nia Holt', affiliation: 'Tom Roe' },
    { name: 'Telegram', type: 'organisation' },
  ],
  claims: [
    [{ doc: 'a.txt', words: 'the hall was full', speaker: 'Tom Roe', source: 'Judge Tom Roe' }],
    [{ doc: 'a.txt', words: 'it was late', speaker: 'Tom Roe', source: 'He' }],
    [{ doc: 'a.txt', words: 'the gate was shut', speaker: 'Tom Roe', source: 'Roe, the bailiff,' }],
    [{ doc: 'b.txt', words: 'nobody came', speaker: 'Tom Roe', source: 'Roe' }],
    [{ doc: 'b.txt', words: 'according to', speaker: 'Telegram' }],
    [{ doc: 'b.txt', words: 'the roof leaks', source: 'The old clerk' }],
  ],
  events: [
    { mentions: [{ doc: 'a.txt', words: 'Roe, the bailiff, said' }], participants: ['Tom Roe'] },
    { mentions: [{ doc: 'b.txt', words: 'Nia Holt met Tom Roe' }], participants: ['Nia Holt', 'Tom Roe', 'Telegram'] },
  ],
};

/** The same with an article more, which tells of both Roes in the same words, and of Telegram as somebody new. */
export const withVerdict: TinyStory = {
  ...court,
  texts: { ...court.texts, 'c.txt': 'Roe, the bailiff, said the key was lost. Tom Roe told Telegram News so. The old clerk said so too.' },
  actors: [...(court.actors ?? []), { name: 'Telegram News' }],
  claims: [...(court.claims ?? []), [{ doc: 'c.txt', words: 'the key was lost', speaker: 'Tom Roe', source: 'Roe, the bailiff,' }]],
};
