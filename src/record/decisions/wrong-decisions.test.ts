import { expect, test } from 'vitest';
import { court, withVerdict } from '../testing/court-story.ts';
import { decide, decided, live, told } from '../testing/decided.ts';
import { keptContent } from '../testing/kept-content.ts';
import { tinyStory } from '../testing/tiny-story.ts';

const refused: [name: string, decisions: Record<string, string>, expected: string[]][] = [
  [
    'a page that is not known',
    { 'tom-roe': 'split: [{ to: nia-hol, forms: [Roe] }]' },
    ['actors/tom-roe.mdx:2:15 there is no actor `nia-hol` (did you mean "nia-holt"?)'],
  ],
  [
    'a page of another kind',
    { 'tom-roe': 'split: [{ to: court, forms: [Roe] }]' },
    ["actors/tom-roe.mdx:2:15 `court` is the id of stories/court.mdx, which is no actor's"],
  ],
  ['itself', { 'tom-roe': 'split: [{ name: Tom Roe, forms: [Roe] }]' }, ['actors/tom-roe.mdx:2:17 tom-roe is split from itself']],
  [
    'a page merged into itself',
    { 'tom-roe': 'merge: [nia-holt]\nsplit: [{ to: nia-holt, forms: [Roe] }]' },
    ['actors/tom-roe.mdx:3:15 tom-roe is split from itself'],
  ],
  [
    'a name no id can be made of',
    { 'tom-roe': 'split: [{ name: "…", forms: [Roe] }]' },
    ['actors/tom-roe.mdx:2:17 no page id can be made of “…”'],
  ],
  [
    'nobody',
    { 'tom-roe': 'split: [{ forms: [Roe] }]' },
    ['actors/tom-roe.mdx:2:9 `split[0]`: says of nobody whom it belongs to: add `name:` or `to:`'],
  ],
  [
    'nothing',
    { 'tom-roe': 'split: [{ name: Bob }]' },
    ['actors/tom-roe.mdx:2:9 `split[0]`: says of nothing that it belongs to someone else: add `forms:`, `docs:` or `statements:`'],
  ],
  [
    'an unknown key',
    { 'tom-roe': 'split: [{ name: Bob, form: [Roe] }]' },
    [
      'actors/tom-roe.mdx:2:22 unknown key `form` in `split[0]`',
      'actors/tom-roe.mdx:2:9 `split[0]`: says of nothing that it belongs to someone else: add `forms:`, `docs:` or `statements:`',
    ],
  ],
  [
    'a form of nothing but marks',
    { 'tom-roe': 'alias: ["…"]' },
    ['actors/tom-roe.mdx:2:9 `alias[0]`: a form has at least one letter or digit'],
  ],
  [
    'a statement that cannot be one',
    { 'tom-roe': 'split: [{ name: Bob, statements: [s-0x] }]' },
    ['actors/tom-roe.mdx:2:35 `split[0].statements[0]`: not the id of a statement: s- and hexadecimal digits'],
  ],
  [
    'one form for two pages',
    { 'nia-holt': 'alias: [Roe]', telegram: 'alias: [The old clerk, Roe]' },
    ['actors/telegram.mdx:2:24 “Roe” belongs to `telegram` by this, and to `nia-holt` by alias of actors/nia-holt.mdx'],
  ],
  [
    'a form both split off and its own',
    { 'tom-roe': `alias: [Roe]\nsplit: [{ name: Bob, forms: [Roe] }]` },
    ['actors/tom-roe.mdx:3:30 “Roe” belongs to `bob` by this, and to `tom-roe` by alias of actors/tom-roe.mdx'],
  ],
  [
    'one document split off twice',
    { 'tom-roe': 'split:\n- { name: Bob, docs: [a.txt] }\n- { name: Cy, docs: [b.txt, a.txt] }' },
    ['actors/tom-roe.mdx:4:21 the document belongs to `cy` by this, and to `bob` by split of actors/tom-roe.mdx'],
  ],
  [
    'one statement for two',
    { 'tom-roe': 'split: [{ name: Bob, statements: [s-0a] }, { name: Cy, statements: [s-0a] }]' },
    ['actors/tom-roe.mdx:2:69 the statement `s-0a` belongs to `cy` by this, and to `bob` by split of actors/tom-roe.mdx'],
  ],
  [
    'no actor, but merged into one',
    { 'tom-roe': 'merge: [telegram]', telegram: 'not-an-actor: true' },
    ['actors/telegram.mdx:2:15 telegram is no actor, but tom-roe merges it'],
  ],
];

test.each(refused)('a decision on %s is a problem at its place, and nothing is written', (_, decisions, expected) => {
  const kept = keptContent();
  kept.run([tinyStory(court)]);
  for (const [page, keys] of Object.entries(decisions)) decide(kept, page, keys);
  const before = new Map(kept.files);
  const { problems } = kept.run([tinyStory(withVerdict)]);
  expect(told({ problems: [...kept.read().problems, ...problems] })).toEqual(expected);
  expect(kept.files).toEqual(before);
});

const idle: [name: string, decisions: Record<string, string>, expected: string[]][] = [
  [
    'a form no article prints',
    { 'tom-roe': 'alias: [Tom Row]' },
    ['warning actors/tom-roe.mdx:2:9 no article has “Tom Row” as a name of its own (did you mean "Tom Roe"?)'],
  ],
  [
    'a form that is not this page’s',
    { 'tom-roe': 'split: [{ name: Bob, forms: [Nia Holt] }]' },
    ['warning actors/tom-roe.mdx:2:30 no article has “Nia Holt” for `tom-roe`'],
  ],
  [
    'an article that is not there',
    { 'tom-roe': 'split: [{ name: Bob, docs: [d.txt] }]' },
    ['warning actors/tom-roe.mdx:2:29 there is no article `d.txt` (did you mean "a.txt"?)'],
  ],
  [
    'a statement that is not there',
    { 'tom-roe': 'split: [{ name: Bob, statements: [s-0123456789] }]' },
    [expect.stringMatching(/^warning actors\/tom-roe\.mdx:2:35 there is no statement `s-0123456789`/)],
  ],
];

test.each(idle)('%s: told, and all else is done', (_, decisions, expected) => {
  const { kept, problems } = decided(decisions);
  expect(told({ problems })).toEqual(expected);
  expect(live(kept)).toEqual(['nia-holt', 'telegram', 'tom-roe']);
});

test('a decision outlives the articles it was about, and says so', () => {
  const { kept, problems } = decided(
    { telegram: 'not-an-actor: true', 'tom-roe': 'split: [{ to: nia-holt, forms: [Roe] }]' },
    { ...court, texts: { 'a.txt': court.texts['a.txt'] ?? '' }, actors: court.actors?.slice(0, 1) ?? [], claims: [], events: [] },
  );
  expect(told({ problems })).toEqual(['warning actors/telegram.mdx:2:15 no article has anything of `telegram` any more']);
  kept.run([tinyStory(court)]);
  expect(live(kept)).toEqual(['nia-holt', 'tom-roe']);
});

test('a split from a page that went into another is told with where that is', () => {
  const { kept } = decided({ 'nia-holt': 'alias: [Tom Roe, Roe]' });
  decide(kept, 'telegram', 'split: [{ to: tom-roe, forms: [Telegram] }]');
  expect(told(kept.run([tinyStory(court)]))).toEqual([
    'warning actors/telegram.mdx:2:15 `split` names `tom-roe`, which is gone; what it was about is on `nia-holt` now',
  ]);
});
