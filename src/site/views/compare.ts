import { partsThem, sharesOf } from '../compare/two-sources.ts';
import type { ClaimNode, FramingNode, Graph, SourceNode, StoryNode } from '../data/nodes.ts';
import { plainText, type Title, type Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import { storyPairs } from './compare-with.ts';
import { type Folded, fold } from './fold.ts';
import { type TermUser, usersOf } from './framing.ts';
import type { Head } from './head.ts';
import { comparePath, overviewPath } from './overview-paths.ts';
import type { Printer, SourceTag } from './printer.ts';
import { type Difference, differencesOf } from './relations.ts';
import type { Variant } from './variants.ts';
import { type Witness, wordingsOf } from './wordings.ts';

/** A claim that both sources carry: what each prints for it, and where the words differ. */
export type ComparedClaim = { claim: ClaimCard; sides: [Witness[], Witness[]]; variants: Variant[] };

/** A term of the story with those who use it, and those who turn it down, in each of the two sources. */
export type ComparedTerm = { form: Words; sides: { users: TermUser[]; turnedDown: TermUser[] }[] };

/** What only one of the two carries; `beyond` is left to its own page. */
export type OnlyOne = { source: SourceTag; claims: Folded<ClaimCard>; count: number; beyond: number };

export type CompareView = {
  head: Head;
  sources: { tag: SourceTag; headline: Title | null }[];
  facts: { label: string; values: [string, string] }[];
  both: { count: number; first: ComparedClaim[]; rest: ClaimCard[]; beyond: number };
  differences: Difference[];
  terms: ComparedTerm[];
  only: OnlyOne[];
};

/** What a page holds, so that it stays within the first round trip. */
const most = { worded: 5, listed: 20, witnesses: 2, differences: 4, terms: 12, open: 6, only: 12 };

const comparedClaim = (print: Printer, claim: ClaimNode, a: SourceNode, b: SourceNode): ComparedClaim => {
  const wordings = wordingsOf(print, claim, [a, b]);
  const side = (source: SourceNode): Witness[] =>
    wordings
      .flatMap(({ witnesses }) => witnesses)
      .filter((witness) => witness.source.siglum === source.siglum)
      .slice(0, most.witnesses);
  return { claim: claimCard(print, claim), sides: [side(a), side(b)], variants: wordings.flatMap(({ variants }) => variants) };
};

/** The claims both carry, side by side, as an editor's text shows the first of them. */
export const comparedClaims = (print: Printer, claims: ClaimNode[], a: SourceNode, b: SourceNode): ComparedClaim[] =>
  claims.map((claim) => comparedClaim(print, claim, a, b));

const termsOf = (print: Printer, framings: FramingNode[], a: SourceNode, b: SourceNode): ComparedTerm[] =>
  framings
    .flatMap(({ terms }) => terms)
    .map(({ form, uses, turnedDown }) => ({
      form,
      sides: [a, b].map((source) => ({
        users: usersOf(
          print,
          uses.filter((use) => use.source === source),
        ),
        turnedDown: usersOf(
          print,
          turnedDown.filter((use) => use.source === source),
        ),
      })),
    }))
    .filter(({ sides }) => sides.some(({ users, turnedDown }) => users.length + turnedDown.length > 0))
    .slice(0, most.terms);

const factsOf = (print: Printer, a: SourceNode, b: SourceNode): CompareView['facts'] => {
  const { source: label, overviews, dates } = messages;
  const carried = ({ statements }: SourceNode) => new Set(statements.map(({ claim }) => claim)).size;
  const quoted = ({ statements }: SourceNode) =>
    new Set(statements.filter(({ kind }) => kind === 'direct' || kind === 'mixed').map(({ claim }) => claim)).size;
  const rows: [string, (source: SourceNode) => string][] = [
    [label.published, ({ facts }) => print.when(facts.published)?.text ?? dates.unknown],
    [label.updated, ({ facts }) => print.when(facts.updated)?.text ?? ''],
    [label.kind, ({ facts }) => label.kinds[facts.kind]],
    [label.agencies, ({ facts }) => facts.agencies.join(', ')],
    [label.length, ({ wordCount }) => messages.count.words(wordCount)],
    [overviews.compare.speaks, (source) => messages.number(carried(source))],
    [overviews.compare.quoted, (source) => messages.number(quoted(source))],
  ];
  return rows
    .map(([name, value]): CompareView['facts'][number] => ({ label: name, values: [value(a), value(b)] }))
    .filter(({ values }) => values.some((value) => value !== ''))
    .map(({ label: name, values: [one, other] }) => ({ label: name, values: [one || '–', other || '–'] }));
};

const onlyOne = (print: Printer, source: SourceNode, claims: ClaimNode[]): OnlyOne => ({
  source: print.tag(source),
  claims: fold(
    claims.slice(0, most.only).map((claim) => claimCard(print, claim)),
    most.open,
  ),
  count: claims.length,
  beyond: Math.max(0, claims.length - most.only),
});

/** Sources of one publisher are told apart by their letters. */
const namesOf = (a: SourceNode, b: SourceNode): [string, string] =>
  a.name === b.name ? [`${a.name} (${a.siglum})`, `${b.name} (${b.siglum})`] : [a.name, b.name];

export const compareView = (print: Printer, a: SourceNode, b: SourceNode): CompareView => {
  const { story } = a;
  const { both, onlyA, onlyB } = sharesOf(a, b);
  const { compare: t, coverage } = messages.overviews;
  const [nameA, nameB] = namesOf(a, b);
  const further = both.slice(most.worded);
  return {
    head: {
      title: t.of(nameA, nameB),
      description: t.describe(both.length, nameA, onlyA.length, nameB, onlyB.length),
      path: comparePath(a, b),
      crumbs: [
        { href: print.href(story.path), text: plainText(story.title) },
        { href: print.href(overviewPath('coverage', story)), text: coverage.title },
      ],
      sample: story.sample,
      search: null,
    },
    sources: [a, b].map((source) => ({ tag: print.tag(source), headline: plainText(source.title) === source.name ? null : source.title })),
    facts: factsOf(print, a, b),
    both: {
      count: both.length,
      first: comparedClaims(print, both.slice(0, most.worded), a, b),
      rest: further.slice(0, most.listed).map((claim) => claimCard(print, claim)),
      beyond: Math.max(0, further.length - most.listed),
    },
    differences: differencesOf(print, story.claims, most.differences, partsThem(a, b)),
    terms: termsOf(print, story.framings, a, b),
    only: [onlyOne(print, a, onlyA), onlyOne(print, b, onlyB)],
  };
};

/** Addresses of all comparisons of all stories, below the base path. */
export const comparePaths = ({ stories }: Graph): string[] =>
  [...stories.values()].flatMap((story: StoryNode) => storyPairs(story).map(({ a, b }) => comparePath(a, b)));
