import type { TinyActor, TinyStory } from './tiny-story.ts';

/** What an article of this story may tell. */
export const sentences = [
  'Tom Roe said the hall was full.',
  'He said it was late.',
  'Roe, the bailiff, said the gate was shut.',
  'Nia Holt met Tom Roe.',
  'Roe said nobody came, according to Telegram.',
  'The old clerk said the roof leaks.',
  'Holt left. He did not.',
];
const words = ['the hall was full', 'it was late', 'the gate was shut', 'nobody came', 'the roof leaks'];
const sources = ['Tom Roe', 'He', 'Roe', 'Roe', 'The old clerk'];

/**
 * Articles of some of the sentences, by their numbers. `apart`: two people called Roe, or one; `joined`: two of the claims are one; both as the
 * pipeline may tell them apart.
 */
export const toldStory = (files: Readonly<Record<string, readonly number[]>>, apart = false, joined = false): TinyStory => {
  const texts = Object.fromEntries(Object.entries(files).map(([file, list]) => [file, list.map((at) => sentences[at]).join(' ')]));
  const roes: TinyActor[] = apart
    ? [{ name: 'Tom Roe', pointers: ['He'] }, { name: 'Roe, the bailiff' }]
    : [{ name: 'Tom Roe', forms: ['Roe'], pointers: ['He'], affiliation: 'Telegram' }];
  const actors = [
    ...roes,
    { name: 'Nia Holt', forms: ['Holt'], affiliation: 'Tom Roe' },
    { name: 'Telegram', type: 'organisation' as const },
  ];
  const present = actors.filter(({ name, forms = [] }) =>
    Object.values(texts).some((text) => [name, ...forms].some((form) => text.includes(form))),
  );
  const names = new Set(present.map(({ name }) => name));
  const told = words.map((one, at) =>
    Object.keys(texts)
      .filter((doc) => texts[doc]?.includes(one))
      .map((doc) => {
        const source = sources[at] ?? '';
        const known = texts[doc]?.slice(0, texts[doc]?.indexOf(one)).includes(source);
        const speaker = at < 4 && names.has('Tom Roe') ? { speaker: 'Tom Roe' } : {};
        return { doc, words: one, ...speaker, ...(known ? { source } : {}) };
      }),
  );
  const claims = (joined ? [[...(told[0] ?? []), ...(told[3] ?? [])], told[1], told[2], told[4]] : told) as typeof told;
  const meeting = Object.keys(texts).filter((doc) => texts[doc]?.includes('Nia Holt met'));
  return {
    id: 'court',
    texts,
    actors: present,
    claims: claims.filter((list) => list.length > 0),
    relations: claims.filter((list) => list.length > 0).length > 1 ? [{ from: 0, to: 1 }] : [],
    events:
      meeting.length > 0
        ? [
            {
              mentions: meeting.map((doc) => ({ doc, words: 'Nia Holt met' })),
              participants: ['Nia Holt', 'Tom Roe'].filter((name) => names.has(name)),
            },
          ]
        : [],
  };
};
