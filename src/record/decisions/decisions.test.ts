import { describe, expect, test } from 'vitest';
import { check } from '../check.ts';
import { court, withVerdict } from '../testing/court-story.ts';
import { decide, decided, live, told, undo } from '../testing/decided.ts';
import { type Kept, keptContent } from '../testing/kept-content.ts';
import { type TinyStory, tinyStory } from '../testing/tiny-story.ts';

/** What a page has: the text of its mentions by document. */
const mentions = (kept: Kept, page: string) =>
  kept
    .read()
    .actors.find(({ id }) => id === page)
    ?.value.record.mentions.map(({ doc, exact }) => `${doc.slice(6, 7)}: ${exact}`);

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
