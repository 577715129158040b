import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActorNode, ClaimNode } from '../data/nodes.ts';
import { type Fronts, ferrySite, span } from '../testing/ferry-content.ts';
import { drawLines } from './lines.ts';
import { nameBox } from './name-box.ts';
import { formats, networkPicture } from './network-picture.ts';
import { type Box, overlap, separate } from './separate.ts';
import { tieSets } from './tie-sets.ts';
import { type Tie, type TieKind, tiesOf } from './ties.ts';

/** Tom Reed answers Ada Quill, who speaks about the mayor: The Council, as the ferry's records have it. */
const answering = (pages: Fronts): void => {
  const record = pages.claims['c-floats']?.record as { statements: { speaker: string }[]; relations: { type: string }[] };
  for (const statement of record.statements) statement.speaker = 'tom-reed';
  for (const relation of record.relations) relation.type = 'denies';
  const actor = pages.actors['the-council']?.record as { mentions: object[] };
  actor.mentions = [{ doc: 'courier', ...span('courier', 'ferry') }];
};

test('who speaks about whom, who answers whom, and by which claims', async () => {
  const { graph } = await ferrySite(answering);
  const story = graph.stories.get('ferry');
  const ties = story ? tiesOf(story) : [];
  expect(ties.map(({ from, kind, to, claims }) => [from.id, kind, to.id, claims.map(({ id }) => id)])).toEqual([
    ['ada-quill', 'about', 'the-council', ['c-ferry-sails']],
    ['ada-quill', 'about', 'tom-reed', ['c-ferry-sails']],
    ['tom-reed', 'answers', 'ada-quill', ['c-floats']],
  ]);
});

test('an answer that an editor rejected ties nobody', async () => {
  const { graph } = await ferrySite((pages) => {
    answering(pages);
    const record = pages.claims['c-floats']?.record as { relations: { state: string }[] };
    for (const relation of record.relations) relation.state = 'rejected';
  });
  const story = graph.stories.get('ferry');
  expect(story && tiesOf(story).map(({ kind }) => kind)).toEqual(['about', 'about']);
});

test('the picture tells people from bodies, and those who speak from those who are only spoken of', async () => {
  const { graph } = await ferrySite(answering);
  const story = graph.stories.get('ferry');
  const picture = networkPicture(story ? tiesOf(story) : [], 'wide');
  expect(picture?.nodes.map(({ actor, person, speaks }) => [actor.id, person, speaks]).sort()).toEqual([
    ['ada-quill', true, true],
    ['the-council', false, false],
    ['tom-reed', true, true],
  ]);
  // Between Quill and Reed something leads both ways, on one line.
  expect(picture?.lines.map(({ arrows }) => arrows.length).sort()).toEqual([1, 2]);
});

const actorOf = (id: string, name: string): ActorNode =>
  ({ id, name, named: true, type: 'person', statements: [], path: '' }) as unknown as ActorNode;

const someTies = fc
  .record({
    names: fc.array(fc.string({ minLength: 1, maxLength: 45 }), { minLength: 2, maxLength: 40 }),
    ties: fc.array(
      fc.record({
        from: fc.nat(39),
        to: fc.nat(39),
        claims: fc.integer({ min: 1, max: 120 }),
        kind: fc.constantFrom<TieKind>('about', 'answers', 'with'),
      }),
      { minLength: 1, maxLength: 90 },
    ),
  })
  .map(({ names, ties }): Tie[] => {
    const actors = names.map((name, i) => actorOf(`a-${i}`, name));
    const at = (i: number) => actors[i % actors.length] as ActorNode;
    return ties.map(({ from, to, kind, claims }, i) => ({
      from: at(from),
      to: at(from) === at(to) ? at(to + 1) : at(to),
      kind,
      claims: Array.from({ length: claims }, (_, n) => ({ id: `c-${i}-${n}` }) as ClaimNode),
    }));
  });

const boxesOf = (picture: NonNullable<ReturnType<typeof networkPicture>>): Box[] => {
  const tallies = picture.lines.flatMap(({ arrows }) => arrows.flatMap(({ label }) => label ?? []));
  return [...picture.nodes, ...tallies.map(({ at, text }): Box => ({ ...at, width: text.length * 8, height: 13 }))];
};

test('names and numbers never lie on each other and never leave the picture, which is bounded', () => {
  fc.assert(
    fc.property(someTies, fc.constantFrom('wide', 'narrow' as const), (ties, format) => {
      const picture = networkPicture(ties, format as keyof typeof formats);
      if (!picture) return;
      expect(picture.nodes.length).toBeLessThanOrEqual(formats[format as keyof typeof formats].actors);
      expect(picture.lines.length).toBeLessThanOrEqual(formats[format as keyof typeof formats].pairs);
      const boxes = boxesOf(picture);
      for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false);
      for (const { x, y, width, height } of picture.nodes) {
        expect(
          Math.min(x - width / 2, y - height / 2, picture.width - x - width / 2, picture.height - y - height / 2),
        ).toBeGreaterThanOrEqual(0);
      }
      expect(JSON.stringify(networkPicture(ties, format as keyof typeof formats))).toBe(JSON.stringify(picture));
    }),
    { numRuns: 25 },
  );
});

test('boxes that have no room in their frame make it longer, even all on one spot', () => {
  const boxes = Array.from({ length: 20 }, (): Box => ({ x: 50, y: 50, width: 80, height: 30 }));
  separate(boxes, { width: 100, height: 100 }, { between: 5, edge: 2 });
  for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(overlap(a, b, 4.9)).toBe(false);
  expect(Math.max(...boxes.map(({ y }) => y))).toBeGreaterThan(600);
});

test('boxes too wide to stand beside each other are told apart in any frame, and end', () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 340 }),
    y: fc.integer({ min: 0, max: 300 }),
    width: fc.integer({ min: 40, max: 260 }),
    height: fc.constantFrom(27, 42),
  });
  fc.assert(
    fc.property(fc.array(box, { minLength: 2, maxLength: 12 }), (boxes) => {
      separate(boxes, { width: 344, height: 300 }, { between: 20, edge: 4 });
      for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(overlap(a, b, 19.9)).toBe(false);
      for (const { x, y, width, height } of boxes)
        expect(Math.min(x - width / 2, 344 - x - width / 2, y - height / 2)).toBeGreaterThanOrEqual(3.99);
    }),
    { numRuns: 50 },
  );
});

test('a long name is broken between words, and clipped where two lines do not hold it', () => {
  expect(nameBox('Ministry of Defence').lines).toEqual(['Ministry of Defence']);
  expect(nameBox('British Ministry of Defence').lines).toEqual(['British Ministry of', 'Defence']);
  expect(nameBox('Department for Environment, Food and Rural Affairs').lines).toEqual(['Department for', 'Environment, Food…']);
});

test('where nobody who is named speaks of anybody there is no picture', () => {
  const nameless = { ...actorOf('a', 'an official'), named: false };
  expect(networkPicture([{ from: nameless, to: actorOf('b', 'B'), kind: 'about', claims: [{} as ClaimNode] }], 'wide')).toBeNull();
});

test('a line goes around a name that stands in its way, and straight where none does', () => {
  const box = (x: number, y: number): Box => ({ x, y, width: 60, height: 24 });
  const boxes = [box(40, 100), box(400, 100), box(220, 100), box(220, 20), box(220, 200)];
  const [bent, straight] = drawLines(boxes, [
    { source: 0, target: 1, there: 3, back: 0 },
    { source: 0, target: 3, there: 1, back: 0 },
  ]);
  expect([bent?.path.includes('Q'), straight?.path.includes('Q')]).toEqual([true, false]);
  expect(bent?.arrows.map(({ label }) => label?.text)).toEqual(['3']);
});

test('who speak together stand in one row, and those of whom they do', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => actorOf(id, id)) as [ActorNode, ActorNode, ActorNode, ActorNode];
  const [one, two] = [{ id: 'c-1' } as ClaimNode, { id: 'c-2' } as ClaimNode];
  const ties: Tie[] = [
    { from: a, to: c, kind: 'about', claims: [one] },
    { from: b, to: c, kind: 'about', claims: [one] },
    { from: a, to: d, kind: 'about', claims: [one] },
    { from: b, to: d, kind: 'about', claims: [one] },
    { from: a, to: c, kind: 'answers', claims: [two] },
    { from: a, to: b, kind: 'with', claims: [one] },
    { from: a, to: c, kind: 'with', claims: [one] },
    { from: b, to: c, kind: 'with', claims: [one] },
  ];
  const ids = (actors: ActorNode[]) => actors.map(({ id }) => id).join('');
  expect(tieSets(ties).map(({ from, kind, to }) => `${ids(from)} ${kind} ${ids(to)}`)).toEqual(['ab about cd', 'a answers c', 'a with bc']);
});
