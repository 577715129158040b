import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { slug } from '../../support/slug.ts';
import { type Told, tell, tellAll } from '../../tests/connect/tell.ts';
import type { Actor } from '../../vocabulary/graph.ts';
import { resolveActors } from './index.ts';

type Golden = { why: string; documents: Record<string, Told>; actors: Record<string, string[]>; roles?: Record<string, string[]> };

const folder = join(import.meta.dirname, 'golden');
const golden = readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), 'utf8')) as Golden);

describe('actors', () => {
  test.each(golden)('$why', ({ documents: told, actors: expected, roles = {} }) => {
    const { documents, annotations, labels } = tellAll(told);
    const { actors, actorOf } = resolveActors('story', documents, annotations);
    const members = Map.groupBy(
      Object.entries(labels).flatMap(([doc, chains]) =>
        chains.map((label, chain) => ({ member: `${doc}.${label}`, id: actorOf(doc, chain) })),
      ),
      ({ id }) => id,
    );
    const found = actors.map(({ id, name }) => [name, (members.get(id) ?? []).map(({ member }) => member).sort()] as const);
    // A label such as "Jordan (b)" tells apart actors of one name; only the part before the bracket is the name.
    const wanted = Object.entries(expected).map(
      ([name, list]) => [name.replace(/ \(.*\)$/, ''), list.filter((member) => !member.endsWith('gb')).sort()] as const,
    );
    for (const each of wanted) expect(found).toContainEqual(each);
    for (const [name, list] of Object.entries(roles))
      expect(actors.find((actor) => actor.name === name)?.roles.map(({ exact }) => exact)).toEqual(list);
  });
});

const given = ['Ana', 'Anna', 'Boris', 'Mikhail', 'Mykhailo', 'Rita'];
const surnames = ['Penn', 'Zhorensky', 'Zorenskyy', 'Cole', 'Xu', 'Cole Jr.', 'Cole Sr.', 'Rait', 'Raite'];
const bodies = ['Ministry of Defence', 'British Ministry of Defence', 'Norway', 'Oslo', 'MoD', 'World Harvest Council', 'WHC', 'Council'];
const roles = ['President', 'British minister', 'Norwegian minister', 'harbour pilot', 'Commodore'];
const descriptors = ['The pilot', 'The harbour pilot', 'The first pilot', 'A witness', 'The council', 'The harvest council'];

const person = fc.tuple(fc.option(fc.constantFrom(...given)), fc.constantFrom(...surnames), fc.option(fc.constantFrom(...roles)));
const document = fc.record({
  people: fc.array(person, { maxLength: 4 }),
  bodies: fc.array(fc.constantFrom(...bodies), { maxLength: 3 }),
  nameless: fc.uniqueArray(fc.constantFrom(...descriptors), { maxLength: 2 }),
  published: fc.option(fc.constantFrom('2022-03-29', '2022-03-30', '2022-04-01')),
});
const story = fc.array(document, { minLength: 1, maxLength: 6 });

type Drawn = typeof document extends fc.Arbitrary<infer T> ? T : never;

const told = ({ people, bodies: names, nameless, published }: Drawn): Told => ({
  text: [
    ...people.map(
      ([first, last, role], at) =>
        `${role === null ? '' : `[${role}|p${at}|role] `}[${first === null ? last : `${first} ${last}`}|p${at}] spoke.`,
    ),
    ...names.map((name, at) => `[${name}|b${at}] spoke.`),
    ...nameless.map((phrase, at) => `[${phrase}|n${at}|nominal] of the ferry in Velm harbour spoke.`),
  ].join(' '),
  says: nameless.map((_, at) => `n${at}`),
  chains: {
    ...Object.fromEntries(names.map((name, at) => [`b${at}`, /^(Norway|Oslo)$/.test(name) ? 'government' : 'organisation'] as const)),
    ...Object.fromEntries(
      nameless.map((phrase, at) => [`n${at}`, { type: /council/.test(phrase) ? 'organisation' : 'person', named: false }] as const),
    ),
  },
  ...(published === null ? {} : { published }),
});

const resolve = (drawn: Drawn[], order: number[] = drawn.map((_, at) => at)): Actor[] => {
  const all = order.map((at) => tell(`${at}.txt`, told(drawn[at] as Drawn)));
  return resolveActors(
    'story',
    all.map(({ document: each }) => each),
    all.map(({ annotations }) => annotations),
  ).actors;
};

const mentionsOf = ({ mentions }: Actor): string => JSON.stringify(mentions);

describe('resolution', () => {
  test('does not depend on the order of documents', () => {
    fc.assert(
      fc.property(
        story.chain((drawn) =>
          fc.tuple(
            fc.constant(drawn),
            fc.shuffledSubarray(
              drawn.map((_, at) => at),
              { minLength: drawn.length },
            ),
          ),
        ),
        ([drawn, order]) => {
          expect(resolve(drawn, order)).toEqual(resolve(drawn));
        },
      ),
    );
  });

  test('gives every chain one actor, and every actor an id of its own', () => {
    fc.assert(
      fc.property(story, (drawn) => {
        const all = drawn.map((each, at) => tell(`${at}.txt`, told(each)));
        const { actors, actorOf } = resolveActors(
          'story',
          all.map(({ document: each }) => each),
          all.map(({ annotations }) => annotations),
        );
        expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length);
        const owners = all.flatMap(({ annotations: { doc, chains } }) => chains.map((_, chain) => actorOf(doc, chain)));
        expect(new Set(owners)).toEqual(new Set(actors.map(({ id }) => id)));
      }),
    );
  });

  test('never puts two given names that contradict each other into one actor', () => {
    fc.assert(
      fc.property(story, (drawn) => {
        for (const { aliases } of resolve(drawn)) {
          const firsts = new Set(
            aliases
              .map(({ form }) => form.split(' '))
              .flatMap((words) => (words.length === 2 && given.includes(words[0] ?? '') ? [words[0] ?? ''] : [])),
          );
          expect([...firsts].filter((first) => ['Boris', 'Rita'].includes(first)).length === 0 || firsts.size === 1).toBe(true);
        }
      }),
    );
  });

  test('a new document leaves the ids of the actors it does not touch as they were, whatever its date', () => {
    fc.assert(
      fc.property(story, document, (drawn, added) => {
        const [before, after] = [resolve(drawn), resolve([...drawn, added])];
        const isShared = (actors: Actor[], { name }: Actor): boolean =>
          actors.filter((each) => slug(each.name) === slug(name) && /\s/.test(each.name)).length > 1;
        for (const actor of before) {
          const same = after.find((each) => mentionsOf(each) === mentionsOf(actor));
          // A full name is plain until the story has a namesake.
          if (same !== undefined && isShared(before, actor) === isShared(after, same)) expect(same.id).toBe(actor.id);
        }
      }),
    );
  });
});

test('a full name is an id as it is until the story has a namesake; then each is told by where it is first printed, for good', () => {
  const ministry = (country: string): Told => ({
    text: `[${country}|g] spoke. [The Health Ministry|m] did not.`,
    chains: { g: 'government', m: { type: 'organisation', of: 'g' } },
  });
  const ids = (...countries: string[]): string[] => {
    const { documents, annotations } = tellAll(Object.fromEntries(countries.map((country) => [country, ministry(country)])));
    return resolveActors('story', documents, annotations).actors.flatMap(({ id, name }) => (name === 'Health Ministry' ? [id] : []));
  };
  expect(ids('Chile')).toEqual(['health-ministry']);
  const two = ids('Chile', 'Peru');
  expect(two).toEqual([expect.stringMatching(/^health-ministry-[0-9a-f]{4}$/), expect.stringMatching(/^health-ministry-[0-9a-f]{4}$/)]);
  expect(ids('Chile', 'Peru', 'Norway')).toEqual(expect.arrayContaining(two));
});

test('namesakes keep their ids when one more is told of, on whatever day', () => {
  const told = (published: string, text: string): Told => ({ published, text });
  const two = {
    a: told('2031-05-04', '[Norwegian minister|z|role] [Zorin|z] spoke.'),
    b: told('2031-05-05', '[British minister|z|role] [Zorin|z] spoke.'),
  };
  const ids = (all: Record<string, Told>): string[] => {
    const { documents, annotations } = tellAll(all);
    return resolveActors('story', documents, annotations).actors.map(({ id }) => id);
  };
  const before = ids(two);
  expect(new Set(before).size).toBe(2);
  expect(ids({ ...two, c: told('2031-05-01', '[Chilean minister|z|role] [Zorin|z] left.') })).toEqual(expect.arrayContaining(before));
  expect(ids({ a: two.a })).toEqual([expect.stringMatching(/^zorin-[0-9a-f]{4}$/)]);
});

test('an outlet of the story that only carries what others say is no actor; one that speaks is', () => {
  const told = tell('a', {
    text: '[Rita Penn|r] told the [Velm Gazette|g] that [Oster Radio|o] had warned the town.',
    chains: { g: 'organisation', o: 'organisation' },
    says: ['r', 'o'],
  });
  const facts = { ...told.document.facts, publisher: 'Velm Gazette', agencies: ['Oster Radio'] };
  const { actors } = resolveActors('story', [{ ...told.document, facts }], [told.annotations]);
  expect(actors.map(({ name }) => name)).toEqual(['Oster Radio', 'Rita Penn']);
});

test('a minister belongs to the government of the country in the title, wherever the story names it', () => {
  const { documents, annotations } = tellAll({
    a: { text: '[Norwegian minister|p|role] [Rita Penn|p] spoke.' },
    b: { text: '[Norway|n] agreed.', chains: { n: 'government' } },
  });
  const { actors } = resolveActors('story', documents, annotations);
  expect(actors.find(({ name }) => name === 'Rita Penn')?.affiliation).toBe('norway');
});
