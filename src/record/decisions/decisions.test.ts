import { describe, expect, test } from 'vitest';
import { check } from '../check.ts';
import { court, withVerdict } from '../testing/court-story.ts';
import { type Kept, keptContent } from '../testing/kept-content.ts';
import { type TinyStory, tinyStory } from '../testing/tiny-story.ts';

const decide = (kept: Kept, page: string, keys: string) => {
  const path = `actors/${page}.mdx`;
  kept.files.set(path, (kept.files.get(path) ?? '').replace('---\n', `---\n${keys}\n`));
};

const undo = (kept: Kept, page: string) => {
  const path = `actors/${page}.mdx`;
  kept.files.set(path, (kept.files.get(path) ?? '').replace(/^---\n[\s\S]*?(?=record:\n)/, '---\n'));
};

/** A first run, the decisions, a second run, and what a third one would still change: nothing. */
const decided = (decisions: Record<string, string>, given: TinyStory = court) => {
  const kept = keptContent();
  kept.run([tinyStory(court)]);
  for (const [page, keys] of Object.entries(decisions)) decide(kept, page, keys);
  const { problems } = kept.run([tinyStory(given)]);
  const again = kept.run([tinyStory(given)]);
  expect([again.writes, again.deletes]).toEqual([[], []]);
  expect(check(kept.read(), [tinyStory(given)]).problems.filter(({ warning }) => !warning)).toEqual([]);
  return { kept, problems };
};

const told = ({ problems }: { problems: { file: string; line?: number; column?: number; what: string; warning?: true }[] }) =>
  problems.map(({ file, line, column, what, warning }) => `${warning ? 'warning ' : ''}${file}:${line}:${column} ${what}`);

/** What a page has: the text of its mentions by document. */
const mentions = (kept: Kept, page: string) =>
  kept
    .read()
    .actors.find(({ id }) => id === page)
    ?.value.record.mentions.map(({ doc, exact }) => `${doc.slice(6, 7)}: ${exact}`);

const live = (kept: Kept) =>
  kept
    .read()
    .actors.filter(({ value }) => !value.record.orphaned)
    .map(({ id }) => id);

/** Who said what. */
const speakers = (kept: Kept) =>
  Object.fromEntries(
    kept.read().claims.flatMap(({ value }) => value.record.statements.map(({ content, speaker }) => [content[0]?.exact, speaker])),
  );

const takingPart = (kept: Kept) =>
  Object.fromEntries(kept.read().events.map(({ value: { record } }) => [record.title.exact, record.participants]));

const meeting = 'Nia Holt met Tom Roe';
const speech = 'Roe, the bailiff, said';

const bailiff = 'split: [{ name: Bob Roe, forms: ["Roe, the bailiff"] }]';

describe('split', () => {
  test('what a form names is on a page of its own, with what it said, what follows it and where it took part', () => {
    const { kept, problems } = decided({ 'tom-roe': bailiff });
    expect(problems).toEqual([]);
    expect(mentions(kept, 'bob-roe')).toEqual(['a: Roe', 'a: He']);
    expect(mentions(kept, 'tom-roe')).toEqual(['a: Tom Roe', 'a: He', 'b: Roe', 'b: Tom Roe']);
    expect(speakers(kept)).toMatchObject({ 'the hall was full': 'tom-roe', 'it was late': 'tom-roe', 'the gate was shut': 'bob-roe' });
    expect(takingPart(kept)).toEqual({ [speech]: ['bob-roe'], [meeting]: ['nia-holt', 'tom-roe', 'telegram'] });
    const { record } = kept.read().actors.find(({ id }) => id === 'bob-roe')?.value ?? {};
    expect(record).toMatchObject({ name: 'Bob Roe', type: 'person', affiliation: null });
    expect(record?.aliases.map(({ form }) => form)).toEqual(['Roe, the bailiff', 'Roe']);
  });

  test('a new article that prints the form goes there too', () => {
    const { kept } = decided({ 'tom-roe': bailiff }, withVerdict);
    expect(mentions(kept, 'bob-roe')).toEqual(['a: Roe', 'a: He', 'c: Roe']);
    expect(speakers(kept)['the key was lost']).toBe('bob-roe');
  });

  test('by document: all of it, or one form in it', () => {
    const whole = decided({ 'tom-roe': 'split: [{ name: Bob Roe, docs: [b.txt] }]' }).kept;
    expect(mentions(whole, 'bob-roe')).toEqual(['b: Roe', 'b: Tom Roe']);
    const form = decided({ 'tom-roe': 'split: [{ name: Bob Roe, forms: [Roe], docs: [b.txt] }]' }).kept;
    expect(mentions(form, 'bob-roe')).toEqual(['b: Roe']);
    expect(speakers(form)['nobody came']).toBe('bob-roe');
  });

  test('by statement: who said it, and the words that name them', () => {
    const [said] = tinyStory(court).graph.claims[1]?.statements ?? [];
    const { kept } = decided({ 'tom-roe': `split: [{ to: nia-holt, statements: [${said?.id}] }]` });
    expect(speakers(kept)).toMatchObject({ 'it was late': 'nia-holt', 'the gate was shut': 'tom-roe' });
    expect(mentions(kept, 'nia-holt')).toEqual(['b: Nia Holt', 'a: He']);
    expect(mentions(kept, 'tom-roe')).toContain('a: He');
  });

  test('a page that is there is joined and keeps its name', () => {
    const { kept } = decided({ 'tom-roe': 'split: [{ to: nia-holt, forms: ["Roe, the bailiff"] }]' });
    const page = kept.read().actors.find(({ id }) => id === 'nia-holt')?.value.record;
    expect(page).toMatchObject({ name: 'Nia Holt', affiliation: 'tom-roe' });
    expect(page?.mentions.map(({ from }) => from)).toEqual([undefined, 'tom-roe', 'tom-roe']);
  });

  test('the larger part may go: the page that decided keeps its id all the same', () => {
    const { kept } = decided(
      { 'tom-roe': 'split: [{ name: Bob Roe, docs: [a.txt] }, { name: Cy Roe, forms: [Roe], docs: [b.txt] }]' },
      withVerdict,
    );
    expect(mentions(kept, 'tom-roe')).toEqual(['b: Tom Roe', 'c: Roe', 'c: Tom Roe']);
    expect(mentions(kept, 'cy-roe')).toEqual(['b: Roe']);
  });

  test('someone who turns up under that name later is on that page', () => {
    const later = {
      ...withVerdict,
      texts: { ...withVerdict.texts, 'd.txt': 'Bob Roe retired.' },
      actors: [...(withVerdict.actors ?? []), { name: 'Bob Roe' }],
    };
    const { kept } = decided({ 'tom-roe': bailiff }, later);
    expect(mentions(kept, 'bob-roe')).toEqual(['d: Bob Roe', 'a: Roe', 'a: He', 'c: Roe']);
  });

  test('taken back, everything is as before, and the id that was made leads to where it all went', () => {
    const { kept } = decided({ 'tom-roe': bailiff });
    undo(kept, 'tom-roe');
    kept.run([tinyStory(court)]);
    const undisturbed = keptContent();
    undisturbed.run([tinyStory(court)]);
    expect(kept.read().redirects).toEqual({ 'bob-roe': 'tom-roe' });
    kept.files.delete('redirects.yaml');
    expect(Object.fromEntries(kept.files)).toEqual(Object.fromEntries(undisturbed.files));
  });

  test('a page left with nothing leads on, and its decision still holds', () => {
    const { kept } = decided({ 'tom-roe': 'split: [{ to: nia-holt, docs: [a.txt, b.txt] }]' });
    expect(live(kept)).toEqual(['nia-holt', 'telegram']);
    expect(kept.read().redirects).toEqual({ 'tom-roe': 'nia-holt' });
    expect(told(check(kept.read(), [tinyStory(court)]))).toEqual([
      'warning actors/tom-roe.mdx:3:1 what this page was about is on nia-holt now',
    ]);
    kept.run([tinyStory(withVerdict)]);
    expect(mentions(kept, 'tom-roe')).toEqual(['c: Roe', 'c: Tom Roe']);
    expect(kept.read().redirects).toEqual({});
  });
});

describe('alias', () => {
  test('a form that the pipeline put on somebody else joins this page, in every article', () => {
    const { kept } = decided({ 'nia-holt': 'alias: ["Roe, the bailiff"]' }, withVerdict);
    expect(mentions(kept, 'nia-holt')).toEqual(['b: Nia Holt', 'a: Roe', 'a: He', 'c: Roe']);
    expect(speakers(kept)).toMatchObject({ 'the gate was shut': 'nia-holt', 'the key was lost': 'nia-holt' });
  });

  test('words that were no mention are one, and who was said to speak is found', () => {
    const { kept } = decided({ 'nia-holt': 'alias: [The old clerk]' }, withVerdict);
    expect(mentions(kept, 'nia-holt')).toEqual(['b: Nia Holt', 'b: The old clerk', 'c: The old clerk']);
    expect(speakers(kept)['the roof leaks']).toBe('nia-holt');
  });

  test('in the named documents only, by file name or by id, also when the file gets another name', () => {
    const kept = keptContent();
    kept.run([tinyStory(court)]);
    decide(kept, 'nia-holt', 'alias: [{ form: The old clerk, docs: [b.txt] }]');
    const renamed = JSON.parse(JSON.stringify(withVerdict).replaceAll('b.txt', 'z.txt')) as TinyStory;
    for (const next of [court, renamed, renamed]) {
      expect(kept.run([tinyStory(next)]).problems).toEqual([]);
      expect(mentions(kept, 'nia-holt')).toEqual(['b: Nia Holt', 'b: The old clerk']);
    }
    const source = kept.read().sources.find(({ value }) => value.record.facts.file === 'z.txt');
    expect(source?.value.record.formerly).toEqual(['b.txt']);
    undo(kept, 'nia-holt');
    decide(kept, 'nia-holt', `alias: [{ form: The old clerk, docs: [${source?.id}] }]`);
    expect(kept.run([tinyStory(renamed)]).writes).toEqual([]);
  });

  test('a part of a longer name is not meant, and a longer form goes before a shorter one', () => {
    const { kept } = decided({ 'nia-holt': 'alias: [Roe]', telegram: 'alias: ["Roe, the bailiff"]' });
    expect(mentions(kept, 'nia-holt')).toEqual(['b: Nia Holt', 'b: Roe']);
    expect(mentions(kept, 'telegram')).toEqual(['b: Telegram', 'a: Roe', 'a: He']);
  });

  test('all of another page: that page leads here, comes back when the decision is taken back, and keeps its id', () => {
    const { kept } = decided({ 'nia-holt': 'alias: [Tom Roe, Roe]' });
    expect(live(kept)).toEqual(['nia-holt', 'telegram']);
    expect(kept.read().redirects).toEqual({ 'tom-roe': 'nia-holt' });
    expect(takingPart(kept)).toEqual({ [speech]: ['nia-holt'], [meeting]: ['nia-holt', 'telegram'] });
    undo(kept, 'nia-holt');
    kept.run([tinyStory(court)]);
    const undisturbed = keptContent();
    undisturbed.run([tinyStory(court)]);
    kept.files.delete('redirects.yaml');
    expect(Object.fromEntries(kept.files)).toEqual(Object.fromEntries(undisturbed.files));
  });
});

describe('not-an-actor', () => {
  test('nothing points to it, what it was said to say has no speaker, and the file stays as the home of the decision', () => {
    const { kept, problems } = decided({ telegram: 'not-an-actor: true' });
    expect(problems).toEqual([]);
    expect(live(kept)).toEqual(['nia-holt', 'tom-roe']);
    expect(speakers(kept)['according to']).toBe(null);
    expect(takingPart(kept)[meeting]).toEqual(['nia-holt', 'tom-roe']);
    expect(kept.read().actors.find(({ id }) => id === 'tom-roe')?.value.record.affiliation).toBe(null);
    expect(kept.files.get('actors/telegram.mdx')).toMatch(/^---\nnot-an-actor: true\nrecord:\n {2}id: telegram\n {2}orphaned: true\n/);
    expect(check(kept.read(), [tinyStory(court)]).problems).toEqual([]);
    expect(kept.read().redirects).toEqual({ telegram: null });
  });

  test('the same name in a new article is none either, even where the pipeline takes it for somebody new', () => {
    const next = tinyStory({ ...withVerdict, actors: [...(court.actors ?? []).slice(0, 2), { name: 'Telegram', type: 'organisation' }] });
    const twin = { ...next.graph.actors[2], id: 'telegram-2' } as (typeof next.graph.actors)[number];
    const [mention] = twin.mentions.filter(({ doc }) => doc === 'c.txt');
    expect(mention).toBeDefined();
    twin.mentions = twin.mentions.filter(({ doc }) => doc === 'c.txt');
    twin.aliases = [{ form: 'Telegram', docs: ['c.txt'] }];
    const first = next.graph.actors[2] as (typeof next.graph.actors)[number];
    first.mentions = first.mentions.filter(({ doc }) => doc !== 'c.txt');
    next.graph.actors.push(twin);
    const kept = keptContent();
    kept.run([tinyStory(court)]);
    decide(kept, 'telegram', 'not-an-actor: true');
    kept.run([tinyStory(court)]);
    expect(kept.run([next]).problems).toEqual([]);
    expect(live(kept)).toEqual(['nia-holt', 'tom-roe']);
    expect(mentions(kept, 'telegram')).toEqual(['b: Telegram', 'c: Telegram']);
    expect(kept.run([next]).writes).toEqual([]);
  });

  test('with an alias: other words are none either', () => {
    const { kept } = decided({ telegram: 'not-an-actor: true\nalias: ["Roe, the bailiff"]' });
    expect(speakers(kept)).toMatchObject({ 'the gate was shut': null, 'the hall was full': 'tom-roe' });
    expect(mentions(kept, 'tom-roe')).toEqual(['a: Tom Roe', 'a: He', 'b: Roe', 'b: Tom Roe']);
  });

  test('taken back, the page and all that pointed to it are there again', () => {
    const { kept } = decided({ telegram: 'not-an-actor: true' });
    undo(kept, 'telegram');
    kept.run([tinyStory(court)]);
    const undisturbed = keptContent();
    undisturbed.run([tinyStory(court)]);
    kept.files.delete('redirects.yaml');
    expect(Object.fromEntries(kept.files)).toEqual(Object.fromEntries(undisturbed.files));
  });
});

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
