import { expect, test } from 'vitest';
import type { ActorNode, EventNode, SourceNode, StatementNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { type Fronts, ferrySite, span } from '../testing/ferry-content.ts';
import { actorView } from './actor.ts';
import type { ClaimCard } from './claim-card.ts';
import { createPrinter } from './printer.ts';
import type { Printing } from './printing.ts';

const viewOf = async (id: string, edit?: (pages: Fronts) => void) => {
  const { site, graph } = await ferrySite(edit);
  const node = graph.actors.get(id);
  if (!node) throw new Error(`no actor ${id}`);
  return actorView(createPrinter(site), node);
};

const lettersOf = ({ story, sources }: Printing['stories'][number]) =>
  [...sources.map(({ siglum }) => siglum), ...(story ? [plainText(story.title)] : [])].join('');

const hrefs = (cards: ClaimCard[]) => cards.map(({ href }) => href);

type ClaimFront = { record: { statements: Record<string, unknown>[]; events: string[] } };
const claim = (pages: Fronts, id: string) => (pages.claims[id] as ClaimFront).record;
const actor = (pages: Fronts, id: string) => (pages.actors[id] as { record: Record<string, unknown> }).record;

test('what someone said stands under its event; what belongs to none, under its day', async () => {
  const { said, quoted } = await viewOf('ada-quill', (pages) => {
    Object.assign(claim(pages, 'c-floats').statements[0] ?? {}, { said: '2031-05-06', cue: [span('gazette', 'said')] });
  });
  expect(said.rest).toEqual([]);
  expect(said.first.map(({ event, when, entries }) => [event?.href, when?.text, hrefs(entries)])).toEqual([
    ['/base/events/e-sailing/', '2031', ['/base/claims/c-ferry-sails/']],
    [undefined, 'May 6, 2031', ['/base/claims/c-floats/']],
  ]);
  expect(said.first[1]?.entries[0]?.cues.map((cue) => cue.map((words) => plainText({ words })))).toEqual([['said']]);
  // The heading gives the year of the event, so the day is said with the claim.
  expect(said.first[0]?.entries[0]?.when?.text).toBe('May 5, 2031');
  expect(said.first[1]?.entries[0]?.when).toBeNull();
  expect(quoted).toContain('2 claims in 3 printed statements. In time order');
});

test('words without a day or an event come last, with the day they were printed', async () => {
  const { said } = await viewOf('ada-quill', (pages) => {
    claim(pages, 'c-ferry-sails').events = [];
    (pages.events['e-sailing'] as { record: { claims: string[] } }).record.claims = [];
  });
  expect(said.first.map(({ when, entries }) => [when?.text, entries.map(({ printed }) => printed)])).toEqual([
    ['May 5, 2031', ['']],
    [undefined, ['printed May 6, 2031']],
  ]);
});

test('what others say of someone stands under who says it, best known first', async () => {
  const { spokenOf, said, quoted } = await viewOf('tom-reed');
  expect([said.first, quoted]).toEqual([[], '']);
  expect(spokenOf.first.map(({ speaker, entries }) => [speaker.href, hrefs(entries)])).toEqual([
    ['/base/actors/ada-quill/', ['/base/claims/c-ferry-sails/']],
  ]);
  const unknown = await viewOf('tom-reed', (pages) => {
    for (const statement of claim(pages, 'c-ferry-sails').statements) statement.speaker = null;
  });
  expect(unknown.spokenOf.first.map(({ speaker }) => speaker)).toEqual([{ href: null, title: { text: 'Speaker not identified' } }]);
  const own = await viewOf('tom-reed', (pages) => {
    for (const statement of claim(pages, 'c-ferry-sails').statements) Object.assign(statement, { speaker: null, kind: 'narrated' });
  });
  expect(own.spokenOf.first.map(({ speaker }) => speaker)).toEqual([{ href: null, title: { text: 'The sources’ own account' } }]);
});

test('company is kept on claims and at events, and counted', async () => {
  const { company } = await viewOf('ada-quill', (pages) => {
    Object.assign(claim(pages, 'c-ferry-sails').statements[1] ?? {}, { speaker: 'tom-reed' });
  });
  expect(company.first.map(({ actor: other, counts }) => [other.href, counts])).toEqual([
    ['/base/actors/tom-reed/', ['1 claim', '1 event']],
  ]);
});

test('a role says who prints it and when; who speaks for a body is on its page', async () => {
  const edit = (pages: Fronts) => {
    const role = (doc: 'gazette' | 'courier', words: string) => ({ doc, ...span(doc, words) });
    Object.assign(actor(pages, 'ada-quill'), {
      affiliation: 'the-council',
      roles: [role('gazette', 'mayor'), role('courier', 'mayor'), role('gazette', 'Harbour master')],
    });
  };
  const { roles, affiliation } = await viewOf('ada-quill', edit);
  expect(roles.map(({ words, stories, when }) => [plainText({ words }), stories.map(lettersOf).join(' | '), when?.text])).toEqual([
    ['mayor', 'AB', 'May 6–7, 2031'],
    ['Harbour master', 'A', 'May 6, 2031'],
  ]);
  expect(affiliation?.href).toBe('/base/actors/the-council/');
  const { members } = await viewOf('the-council', edit);
  expect(members.first.map(({ href }) => href)).toEqual(['/base/actors/ada-quill/']);
});

test('a source known only as somebody’s is called with the name of that body, unless an editor titles its page', async () => {
  const edit = (title?: string) => (pages: Fronts) => {
    Object.assign(actor(pages, 'ada-quill'), { name: 'its spokesperson', named: false, affiliation: 'the-council' });
    if (title !== undefined) Object.assign(pages.actors['ada-quill'] as object, { title });
  };
  expect((await viewOf('ada-quill', edit())).head.title).toMatch(/^its spokesperson \(The council\) – /i);
  expect((await viewOf('ada-quill', edit('A spokesperson'))).head.title).toMatch(/^A spokesperson – /);
});

test('a nameless source is not found by words that others may be called by', async () => {
  const { head, named, type } = await viewOf('the-council', (pages) => {
    actor(pages, 'the-council').named = false;
  });
  expect([head.search?.names, named, type]).toEqual([[], false, 'Not named by gazette']);
});

test('the page of whoever is in the news for years does not grow with them', async () => {
  const { site, graph } = await ferrySite();
  const print = createPrinter(site);
  const actor = graph.actors.get('ada-quill') as ActorNode;
  const [statement, other, event, source] = [
    actor.statements[0] as StatementNode,
    graph.actors.get('the-council') as ActorNode,
    [...graph.events.values()][0] as EventNode,
    [...graph.sources.values()][0] as SourceNode,
  ];
  const sizeIn = (years: number): number => {
    const each = <T>(make: (i: number) => T): T[] => Array.from({ length: 100 * years }, (_, i) => make(i + 100_000));
    const claims = each((i) => ({ ...statement.claim, id: `c-${i}`, speakers: [actor, { ...other, id: `a-${i}` }] }));
    const statements = claims.map((claim) => ({ ...statement, claim }));
    const aliases = actor.aliases.map(({ form }) => ({ form, sources: each(() => source) }));
    const known = { ...actor, aliases, statements, mentionedIn: statements, events: each(() => event), members: each(() => other) };
    return JSON.stringify(actorView(print, known)).length;
  };
  expect(sizeIn(4)).toBe(sizeIn(3));
});
