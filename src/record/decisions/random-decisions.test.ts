import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../support/front-matter.ts';
import { check } from '../check.ts';
import { findRecord } from '../record-key.ts';
import { type Kept, keptContent } from '../testing/kept-content.ts';
import { tinyStory } from '../testing/tiny-story.ts';
import { sentences, toldStory } from '../testing/told-story.ts';

const story = fc
  .record({
    files: fc.dictionary(fc.constantFrom('a.txt', 'b.txt', 'c.txt'), fc.subarray([...sentences.keys()], { minLength: 2 }), {
      minKeys: 1,
      noNullPrototype: true,
    }),
    apart: fc.boolean(),
    joined: fc.boolean(),
  })
  .map(({ files, apart, joined }) => toldStory(files, apart, joined));

const form = fc.constantFrom('Roe', 'Tom Roe', 'Roe, the bailiff', 'Nia Holt', 'Holt', 'The old clerk', 'He', 'Telegram', 'nobody here');
const docs = fc.subarray(['a.txt', 'b.txt', 'c.txt', 'gone.txt'], { minLength: 1 });
const list = (items: readonly string[]) => `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;

/** A decision as an editor may write it. `ids`: pages there are. */
const decision = fc.oneof(
  fc.tuple(form, fc.option(docs)).map(
    ([one, where]) =>
      () =>
        `alias: [{form: ${JSON.stringify(one)}${where ? `, docs: ${list(where)}` : ''}}]`,
  ),
  fc
    .record({
      name: fc.constantFrom('Bob Roe', 'Cy Roe', 'Tom Roe'),
      forms: fc.option(fc.uniqueArray(form, { minLength: 1, maxLength: 2 })),
      where: fc.option(docs),
      pick: fc.nat(),
      joins: fc.boolean(),
    })
    .map(({ name, forms, where, pick, joins }) => (ids: string[], statements: string[]) => {
      const whom = joins ? `to: ${ids[pick % ids.length]}` : `name: ${name}`;
      const what = [forms ? `forms: ${list(forms)}` : '', where ? `docs: ${list(where)}` : ''].filter(Boolean);
      const some = what.length > 0 || statements.length === 0 ? what : [`statements: [${statements[pick % statements.length]}]`];
      return `split: [{${[whom, ...(some.length > 0 ? some : ['forms: [Roe]'])].join(', ')}}]`;
    }),
  fc.nat().map((pick) => (ids: string[]) => `merge: [${ids[pick % ids.length]}]`),
  fc.constant(() => 'not-an-actor: true'),
  fc.constantFrom('title: "Mine" # why', 'type: group', 'review: rejected', 'note: x').map((keys) => () => keys),
);

/** A decision on a claim. `ids`: claims there are; */
const claimDecision = fc.oneof(
  fc.record({ key: fc.constantFrom('pin', 'drop'), pick: fc.nat() }).map(
    ({ key, pick }) =>
      (_: string[], statements: string[]) =>
        `${key}: [${statements[pick % statements.length]}]`,
  ),
  fc.record({ pick: fc.nat(), to: fc.option(fc.nat()) }).map(
    ({ pick, to }) =>
      (ids: string[], statements: string[]) =>
        `split: [{ ${to === null ? '' : `to: ${ids[to % ids.length]}, `}statements: [${statements[pick % statements.length]}] }]`,
  ),
  fc.record({ pick: fc.nat(), is: fc.constantFrom('tom-roe', 'nia-holt', 'not-identified') }).map(
    ({ pick, is }) =>
      (_: string[], statements: string[]) =>
        `speaker: [{ is: ${is}, statements: [${statements[pick % statements.length]}] }]`,
  ),
  fc.nat().map((pick) => (ids: string[]) => `merge: [${ids[pick % ids.length]}]`),
  fc.record({ pick: fc.nat(), state: fc.constantFrom('approved', 'rejected') }).map(
    ({ pick, state }) =>
      (ids: string[]) =>
        `relations: [{ to: ${ids[pick % ids.length]}, type: differs-in-number, state: ${state} }]`,
  ),
  fc.constantFrom('title: "Mine" # why', 'review: rejected').map((keys) => () => keys),
);
type Decision = (ids: string[], statements: string[]) => string;

const outside = (text: string): string => {
  const split = splitFrontMatter(text, '');
  const found = split.ok ? findRecord(text, split.value) : null;
  return found === null ? 'no record' : `${text.slice(0, found.start)}…${text.slice(found.end)}`;
};

type Step = { decision: Decision; page: number; undone: boolean };

const decideSome = (kept: Kept, folder: 'actors' | 'claims', decisions: readonly Step[]) => {
  const pages = [...kept.files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
  const statements = kept.read().claims.flatMap(({ value }) => value.record.statements.map(({ id }) => id));
  const ids = pages.map((path) => path.slice(folder.length + 1, -'.mdx'.length));
  for (const { decision: decide, page, undone } of decisions) {
    const path = pages[page % pages.length];
    if (path === undefined || statements.length === 0) continue;
    const text = kept.files.get(path) ?? '';
    const line = decide(ids, statements);
    const known = text.includes(`\n${line.slice(0, line.indexOf(':') + 1)}`);
    kept.files.set(
      path,
      undone ? text.replace(/^---\n[\s\S]*?(?=record:\n)/, '---\n') : known ? text : text.replace('---\n', `---\n${line}\n`),
    );
  }
};

const decisionsOf = (one: fc.Arbitrary<Decision>) =>
  fc.array(fc.record({ decision: one, page: fc.nat({ max: 20 }), undone: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) }), {
    maxLength: 3,
  });

const step = fc.record({ next: story, onActors: decisionsOf(decision), onClaims: decisionsOf(claimDecision) });

const everything = (kept: Kept) => Object.fromEntries([...kept.files].sort(([a], [b]) => (a < b ? -1 : 1)));

test('whatever editors decide on actors and claims, and whatever articles come: applied twice is once, and no byte of an editor changes', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      const kept = keptContent();
      for (const { next, onActors, onClaims } of steps) {
        const before = new Map(kept.files);
        const edited = [...kept.read().actors, ...kept.read().claims].filter(({ touched }) => touched);
        const mirrored = keptContent(new Map([...kept.files].reverse()));
        const { problems } = kept.run([tinyStory(next)]);
        const other = mirrored.run([tinyStory(next)]);
        expect(other.problems).toEqual(problems);
        expect(everything(mirrored)).toEqual(everything(kept));
        if (problems.some(({ warning }) => !warning)) {
          expect(kept.files).toEqual(before);
          return;
        }
        for (const { path, text } of edited) expect(outside(kept.files.get(path) ?? 'deleted')).toBe(outside(text()));
        const content = kept.read();
        expect(content.problems).toEqual([]);
        expect(check(content, [tinyStory(next)]).problems.filter(({ warning }) => !warning)).toEqual([]);
        const again = kept.run([tinyStory(next)]);
        expect([again.writes, again.deletes]).toEqual([[], []]);
        decideSome(kept, 'actors', onActors);
        decideSome(kept, 'claims', onClaims);
      }
    }),
    { numRuns: 100 },
  );
});

test('two merges that take what the pipeline later holds for one claim: every run gives the same pages', () => {
  const kept = keptContent();
  const run = (text: string, ...claims: string[][]) => {
    const told = claims.map((list) => list.map((one) => ({ doc: 'a.txt', words: one })));
    return kept.run([tinyStory({ id: 'court', texts: { 'a.txt': text }, actors: [], claims: told, relations: [], events: [] })]);
  };
  const pageOf = (part: string) => [...kept.files.keys()].find((path) => path.includes(part)) ?? '';
  const write = (path: string, line: string) => kept.files.set(path, (kept.files.get(path) ?? '').replace('---\n', `---\n${line}\n`));
  const idOf = (path: string) => path.slice('claims/'.length, -'.mdx'.length);

  run('It was late. Nobody came. The roof leaks.', ['It was late'], ['Nobody came'], ['The roof leaks']);
  write(pageOf('late'), `merge: [${idOf(pageOf('nobody'))}]`);
  const now = 'The hall was full. Nobody came. The roof leaks.';
  run(now, ['The hall was full'], ['Nobody came'], ['The roof leaks']);
  write(pageOf('hall'), 'title: Mine');
  write(pageOf('leaks'), `merge: [${idOf(pageOf('hall'))}]`);
  run(now, ['The hall was full', 'Nobody came'], ['The roof leaks']);
  const { writes, deletes } = run(now, ['The hall was full', 'Nobody came'], ['The roof leaks']);
  expect([writes, deletes]).toEqual([[], []]);
});
