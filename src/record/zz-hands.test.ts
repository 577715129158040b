import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../support/front-matter.ts';
import { check } from './check.ts';
import { allPages } from './content.ts';
import { findRecord } from './record-key.ts';
import { type Kept, keptContent } from './testing/kept-content.ts';
import { tinyStory } from './testing/tiny-story.ts';

const sentences = Array.from({ length: 8 }, (_, at) => `Ada Quill said that berth ${at} would open`);
const names = ['Ada Quill', 'Tom Reed', 'Port Board'];

/** Articles of some of the sentences, and which sentences are one claim. */
const story = fc
  .record({
    files: fc.dictionary(
      fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt'),
      fc.record({
        told: fc.subarray([...sentences.keys()], { minLength: 1 }),
        opening: fc.constantFrom('', 'Tom Reed. ', 'The Port Board met. '),
      }),
      { minKeys: 1, noNullPrototype: true },
    ),
    cluster: fc.array(fc.nat({ max: 4 }), { minLength: sentences.length, maxLength: sentences.length }),
  })
  .map(({ files, cluster }) => {
    const texts = Object.fromEntries(
      Object.entries(files).map(([file, { told, opening }]) => [file, `${opening}${told.map((at) => sentences[at]).join('.\n')}.`]),
    );
    const claims = [0, 1, 2, 3, 4].map((number) =>
      Object.entries(files).flatMap(([doc, { told }]) =>
        told.filter((at) => cluster[at] === number).map((at) => ({ doc, words: `berth ${at} would open`, speaker: 'Ada Quill' })),
      ),
    );
    return tinyStory({
      id: 'harbour',
      texts,
      claims: claims.filter((list) => list.length > 0),
      actors: names.filter((name) => Object.values(texts).some((text) => text.includes(name))).map((name) => ({ name })),
    });
  });

/** Files that tell some of the sentences, each sentence a claim of its own. */
const told = (files: Record<string, number[]>) =>
  tinyStory({
    id: 'harbour',
    texts: Object.fromEntries(Object.entries(files).map(([file, list]) => [file, list.map((at) => sentences[at]).join('. ')])),
    claims: [...sentences.keys()]
      .map((at) =>
        Object.keys(files)
          .filter((doc) => files[doc]?.includes(at))
          .map((doc) => ({ doc, words: `berth ${at} would open`, speaker: 'Ada Quill' })),
      )
      .filter((list) => list.length > 0),
    actors: [{ name: 'Ada Quill' }],
  });

/** What an editor does to a page, given all pages there are. `pick` chooses. */
type Edit = (text: string, pages: string[], pick: number) => string;

const keys =
  (lines: string): Edit =>
  (text) => {
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const known = lines.slice(0, lines.indexOf(':') + 1);
    return text.includes(`\n${known}`) ? text : text.replace(/---\r?\n/, (fence) => fence + lines.replaceAll('\n', eol));
  };

const edit = fc.constantFrom<Edit>(
  keys('title: "Mine: yes" # why\n'),
  keys('review: approved\n'),
  keys('review:   rejected\n\n# not ours\n'),
  keys('note: |\n  record:\n    id: x\n  ---\n'),
  (text) => `${text}Text {with} <b>MDX</b>.\n\n---\nrecord: no\n`,
  (text) => text.replace(/\r?\n/g, '\r\n'),
  (text) => (text.startsWith('\uFEFF') ? text : `\uFEFF${text}`),
  (text) => text.replace(/---(\r?\n)(?!.*---)/s, '# last$1---$1'),
  (text, pages, pick) => keys(`merge: [${pages[pick % pages.length]}]\n`)(text, pages, pick),
);

const outside = (text: string): string => {
  const split = splitFrontMatter(text, '');
  const found = split.ok ? findRecord(text, split.value) : null;
  if (found === null) throw new Error('no record');
  return `${text.slice(0, found.start)}…${text.slice(found.end)}`;
};

const claimPages = ({ files }: Kept) => [...files.keys()].filter((path) => path.startsWith('claims/')).sort();

const editSome = (kept: Kept, edits: { edit: Edit; page: number; pick: number }[]) => {
  const pages = claimPages(kept);
  const ids = pages.map((path) => path.slice('claims/'.length, -'.mdx'.length));
  for (const { edit: change, page, pick } of edits) {
    const path = pages[page % pages.length] ?? '';
    kept.files.set(path, change(kept.files.get(path) ?? '', ids, pick));
  }
};

const step = fc.record({
  story,
  edits: fc.array(fc.record({ edit, page: fc.nat({ max: 20 }), pick: fc.nat({ max: 20 }) }), { maxLength: 4 }),
});

test('whatever editors decide and whatever articles come, no byte of an editor is lost and a second run has nothing to do', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      const kept = keptContent();
      for (const { story: next, edits } of steps) {
        const before = new Map(kept.files);
        const edited = kept
          .read()
          .claims.filter(({ touched }) => touched)
          .map(({ path }) => path);
        const plan = kept.run([next]);
        if (plan.problems.some(({ warning }) => !warning)) {
          expect(kept.files).toEqual(before);
          return;
        }
        for (const path of edited) expect(outside(kept.files.get(path) ?? 'deleted')).toBe(outside(before.get(path) ?? ''));
        const content = kept.read();
        expect(content.problems).toEqual([]);
        expect(check(content, [next]).problems.filter(({ warning }) => !warning)).toEqual([]);
        const again = kept.run([next]);
        expect([again.writes, again.deletes]).toEqual([[], []]);
        editSome(kept, edits);
      }
    }),
    { numRuns: 1500 },
  );
});

test('every id that was ever published leads somewhere or is known to be gone', () => {
  fc.assert(
    fc.property(fc.array(story, { minLength: 2, maxLength: 4 }), (stories) => {
      const kept = keptContent();
      const ever = new Set<string>();
      for (const next of stories) {
        kept.run([next]);
        const content = kept.read();
        const live = new Set(allPages(content).map(({ id }) => id));
        for (const id of live) ever.add(id);
        for (const id of ever) expect(live.has(id) || id in content.redirects, id).toBe(true);
        for (const to of Object.values(content.redirects)) expect(to === null || live.has(to), String(to)).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});

test('articles that only add to what is known change no id', () => {
  const file = fc.subarray([...sentences.keys()], { minLength: 1 });
  const order = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 5 });
  fc.assert(
    fc.property(fc.array(file, { minLength: 2, maxLength: 5 }), order, (files, letters) => {
      const kept = keptContent();
      for (let count = 1; count <= files.length; count++) {
        const shown = files.slice(0, count).map((told, at): [string, number[]] => [`${letters[at]}.txt`, told]);
        const before = [...kept.files.keys()];
        kept.run([told(Object.fromEntries(shown.sort()))]);
        expect([...kept.files.keys()]).toEqual(expect.arrayContaining(before));
      }
    }),
    { numRuns: 1500 },
  );
});
