import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Framing } from '../../vocabulary/framing.ts';
import type { Event } from '../../vocabulary/graph.ts';
import { isNegation } from '../claims/cues.ts';
import { storyOrder } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import type { Argued } from '../relations/rule.ts';
import { factOf, isOf, touches } from './fact.ts';
import { claimsWith, type Found, pledgedIn, pledgesOf, predicatesOf, tellingsOf, variantsOf } from './gather.ts';
import { placeOf, type Spot, spotAt, statementAt } from './places.ts';
import { type Seed, seedsOf } from './seeds.ts';
import { finderOf, type Sentence, sentencesOf } from './sentences.ts';
import { tableOf } from './table.ts';
import { isAttributive, isTerm, termKey } from './words.ts';

const beforeNegation = 5;

/** Whether what a word says is denied where it stands: "they had not withdrawn" tells nothing of what to call it. */
const isDenied = (words: readonly Word[], at: number): boolean => {
  const before = words.slice(Math.max(0, at - beforeNegation), at);
  return before.slice(before.findLastIndex(({ text }) => /^[,;:.—]$/.test(text)) + 1).some(isNegation);
};

/** The namings' own words, as spots. */
const spotsOfNamings = ({ namings }: Seed, find: ReturnType<typeof statementAt>): Spot[] =>
  namings.flatMap(({ sentence, naming }) => [
    ...naming.given.map((at) => spotAt(sentence, at, find, 'given')),
    ...naming.refused.map((at) => spotAt(sentence, at, find, 'refused')),
    ...naming.named.map((at) => spotAt(sentence, at, find, 'named')),
  ]);

/** Whether a speaker turns a term down: what a document says in its own voice explains a term more often than it disputes one. */
const isTurnedDown = ({ role, inside }: Spot): boolean =>
  role === 'refused' && inside?.speaker != null && inside.statement.kind !== 'narrated';

/**
 * The rival terms of a story, each with who uses it and who turns it down. Terms are rivals only where a speaker turns one of them down in so
 * many words; to these come the words that stand for them elsewhere: variants of a collation, other mentions of the same event, the verbs
 * on which statements of one claim turn. A table stands where two users use terms of different meaning. The order of documents
 * plays no part.
 */
export const framingsOf = (
  documents: readonly Document[],
  annotations: readonly Annotations[],
  argued: readonly Argued[],
  events: readonly Event[],
): Framing[] => {
  const annotationsOf = new Map(annotations.map((each) => [each.doc, each]));
  const sentences = storyOrder(documents).flatMap((document) => {
    const own = annotationsOf.get(document.doc);
    return own ? sentencesOf(document, own) : [];
  });
  const byDoc = Map.groupBy(sentences, ({ document }) => document.doc);
  const triggers = new Map(annotations.map(({ doc, events: told }) => [doc, told.map(({ start, end }) => ({ start, end }))] as const));
  const happens = (sentence: Sentence) => {
    const own = triggers.get(sentence.document.doc) ?? [];
    return new Set(
      sentence
        .words()
        .filter((word) => own.some(({ start, end }) => start <= word.start && word.end <= end))
        .map(termKey),
    );
  };
  const assertions = argued.flatMap(({ assertions: own }) => own);
  const find = statementAt(assertions);
  const creditsOf = new Map(
    [...Map.groupBy(assertions, ({ statement }) => statement.doc)].map(([doc, own]) => [
      doc,
      own.flatMap(({ statement: { source, cue } }) => [...source, ...cue]),
    ]),
  );
  const holding = finderOf(sentences);
  const seeds = seedsOf(sentences, holding, happens);
  const near = claimsWith(argued);
  const pledges = pledgedIn(argued, events);
  const before = ({ document, index }: Sentence): Sentence[] => byDoc.get(document.doc)?.slice(Math.max(0, index - 1), index) ?? [];

  return seeds
    .flatMap((seed) => {
      const spots = new Map<string, Spot>();
      const add = (spot: Spot): void => {
        if (!spots.has(placeOf(spot))) spots.set(placeOf(spot), spot);
      };
      const contested = spotsOfNamings(seed, find);
      if (!contested.some(isTurnedDown)) return [];
      const fact = factOf(seed, before, (doc) => creditsOf.get(doc) ?? []);
      const addFound = ({ doc, start, end }: Found, known: ReadonlySet<string> = new Set()): void => {
        const sentence = byDoc.get(doc)?.find(({ range }) => range[0] <= start && start < range[1]);
        const at = sentence?.words().findIndex((word) => word.start >= start && word.start < end && isTerm(word)) ?? -1;
        if (!sentence || at < 0 || isDenied(sentence.words(), at)) return;
        const spot = spotAt(sentence, at, find);
        if (!known.has(spot.key) || touches(fact, sentence.words(), at)) add(spot);
      };
      contested.forEach(add);
      const known = () => [...spots.values()];
      const addAlike = (): void => {
        const keys = new Set(known().map(({ key }) => key));
        for (const sentence of holding(keys)) {
          sentence.words().forEach((word, at) => {
            if (!isTerm(word) || !keys.has(termKey(word)) || isDenied(sentence.words(), at) || isAttributive(sentence.words(), at)) return;
            if (isOf(fact, sentence.words(), at)) add(spotAt(sentence, at, find));
          });
        }
      };
      for (const found of variantsOf(near(known()), known())) addFound(found);
      addAlike();
      // Two happenings may be told by one word: where it is a known one, something round it has to be known of the fact.
      const terms = new Set(known().map(({ key }) => key));
      for (const { mentions } of tellingsOf(events, known())) for (const mention of mentions) addFound(mention, terms);
      for (const found of predicatesOf(near(known()), known())) addFound(found);
      for (const found of pledgesOf(pledges, known())) addFound(found);
      for (const found of predicatesOf(near(known()), known())) addFound(found);
      addAlike();
      const table = tableOf(known(), near(known()), tellingsOf(events, known()));
      return table ? [table] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};
