import type { Event } from '../../vocabulary/graph.ts';
import { nearness } from '../claims/nearness.ts';
import { type Predicate, predicateOf } from '../claims/predicate.ts';
import { generalRarity } from '../claims/rarity.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import type { Argued } from '../relations/rule.ts';
import type { Spot } from './places.ts';
import { isTerm, termKey } from './words.ts';

/** A word of a statement, or of a mention of an event, that is a rival term by where it stands. */
export type Found = { doc: string; start: number; end: number };

const spotsIn = (spots: readonly Spot[]) => {
  const byDoc = Map.groupBy(spots, ({ sentence }) => sentence.document.doc);
  return (doc: string, start: number, end: number): Spot[] =>
    (byDoc.get(doc) ?? []).filter(({ words: [first] }) => first !== undefined && first.start >= start && first.start < end);
};

/** Readings of one place of a collation, where one of them is a term and each is a single word: "a {repositioning | relocation}". */
export const variantsOf = (argued: readonly Argued[], spots: readonly Spot[]): Found[] => {
  const at = spotsIn(spots);
  return argued.flatMap(({ claim, assertions }) => {
    const by = new Map(assertions.map((assertion) => [assertion.statement.id, assertion]));
    return claim.utterances.flatMap(({ collation }) =>
      collation
        .filter(({ variant, readings }) => variant && readings.length > 1)
        .flatMap(({ readings }): Found[] => {
          const terms = readings.map(({ statement, start, end }) => {
            const assertion = by.get(statement);
            const words = assertion?.own.filter((word) => word.start >= start && word.end <= end && /[\p{L}\p{N}]/u.test(word.text)) ?? [];
            const [word] = words;
            return word && words.length === 1 && isTerm(word) ? { doc: assertion?.statement.doc ?? '', word } : null;
          });
          if (terms.some((term) => term === null)) return [];
          const known = terms.some((term) => term !== null && at(term.doc, term.word.start, term.word.end).length > 0);
          return known ? terms.flatMap((term) => (term ? [{ doc: term.doc, start: term.word.start, end: term.word.end }] : [])) : [];
        }),
    );
  });
};

/** Kinds of event that are named for what people do there, whatever happened, and those of no kind, which are as often two events as one. */
const unnamed = new Set<Event['type']>(['meeting', 'talks', 'statement', 'call', 'publication', 'vote', 'other']);

/** The mentions of events that a term is a mention of: one happening, told in other words. */
export const tellingsOf = (events: readonly Event[], spots: readonly Spot[]): { event: string; mentions: Found[]; spots: number }[] => {
  const at = spotsIn(spots);
  return events
    .filter(({ type }) => !unnamed.has(type))
    .map(({ id, mentions }) => ({
      event: id,
      mentions: mentions.map(({ doc, start, end }) => ({ doc, start, end })),
      spots: mentions.filter(({ doc, start, end }) => at(doc, start, end).length > 0).length,
    }))
    .filter((telling) => telling.spots > 0);
};

type Turned = { assertion: Assertion; predicate: Predicate };

const telling = 0.18;

/** The verb that a statement of its own turns on, read off its first sentence. */
const turnedOn = (assertion: Assertion): Turned[] => {
  if (assertion.within !== null) return [];
  const end = assertion.own.findIndex(({ text }) => /^[.?!]$/.test(text));
  const predicate = predicateOf(end < 0 ? assertion.own : assertion.own.slice(0, end), false);
  return predicate.head && isTerm(predicate.head) && generalRarity(predicate.head) > telling ? [{ assertion, predicate }] : [];
};

const meet = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.some((left) => b.some((right) => left.stem === right.stem || nearness(left, right) >= 0.6));

/** Whether two statements say that something is done to one thing, or at one place. */
const sameThing = (a: Predicate, b: Predicate): boolean => meet(a.objects, b.objects) || meet(a.places, b.places);

const aligned = (turned: readonly Turned[], known: ReadonlySet<string>): Found[] => {
  const settled = turned.filter(({ predicate }) => predicate.head && known.has(termKey(predicate.head)));
  return turned
    .filter(({ predicate }) => settled.some((other) => other.predicate !== predicate && sameThing(other.predicate, predicate)))
    .map(({ assertion, predicate }) => ({
      doc: assertion.statement.doc,
      start: predicate.head?.start ?? 0,
      end: predicate.head?.end ?? 0,
    }));
};

/** The keys of the verbs that are terms where they stand. */
const keysAt = (turned: readonly Turned[], at: ReturnType<typeof spotsIn>): Set<string> =>
  new Set(
    turned.flatMap(({ assertion, predicate: { head } }) =>
      head && at(assertion.statement.doc, head.start, head.end).length > 0 ? [termKey(head)] : [],
    ),
  );

/** The verbs that the statements of one claim turn on, where one of them is a term and they are said of the same thing or place. */
export const predicatesOf = (argued: readonly Argued[], spots: readonly Spot[]): Found[] => {
  const at = spotsIn(spots);
  return argued.flatMap(({ assertions }) => {
    const turned = assertions.flatMap(turnedOn);
    return aligned(turned, keysAt(turned, at));
  });
};

/** Statements that are credited to mentions of one pledge or announcement, for each: "its pledge to [scale back] …", "the promise to [withdraw] …". */
export const pledgedIn = (argued: readonly Argued[], events: readonly Event[]): Turned[][] => {
  const byDoc = Map.groupBy(
    argued.flatMap(({ assertions }) => assertions),
    ({ statement }) => statement.doc,
  );
  const credited = ({ doc, start, end }: Found): Assertion[] =>
    (byDoc.get(doc) ?? []).filter(({ statement: { cue } }) => cue.some((span) => start < span.end && end > span.start));
  return events
    .filter(({ type }) => type === 'statement')
    .map(({ mentions }) => [...new Set(mentions.flatMap(credited))].flatMap(turnedOn))
    .filter((turned) => turned.length > 1);
};

/** What else is pledged by the one pledge of which a term tells. */
export const pledgesOf = (pledges: readonly Turned[][], spots: readonly Spot[]): Found[] => {
  const at = spotsIn(spots);
  return pledges.flatMap((turned) => aligned(turned, keysAt(turned, at)));
};

/** A finder of the claims whose statements hold some spots. */
export const claimsWith = (argued: readonly Argued[]): ((spots: readonly Spot[]) => Argued[]) => {
  const byDoc = new Map<string, Set<number>>();
  argued.forEach(({ assertions }, i) => {
    for (const { statement } of assertions) byDoc.set(statement.doc, (byDoc.get(statement.doc) ?? new Set()).add(i));
  });
  return (spots) => {
    const at = spotsIn(spots);
    const docs = new Set(spots.map(({ sentence }) => sentence.document.doc));
    const claims = new Set([...docs].flatMap((doc) => [...(byDoc.get(doc) ?? [])]));
    return [...claims]
      .sort((a, b) => a - b)
      .flatMap((i) => argued[i] ?? [])
      .filter(({ assertions }) =>
        assertions.some(({ statement }) => statement.content.some(({ start, end }) => at(statement.doc, start, end).length > 0)),
      );
  };
};
