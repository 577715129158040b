import type { DateMention } from '../../vocabulary/date.ts';
import { nearness } from '../claims/nearness.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { namesIn, oneStory } from './happening.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

const moved =
  /\b(?:(?:put|pushed|moved) (?:back|off)|(?:moved|brought) forward|postponed|delayed|deferred|rescheduled|now (?:be (?:held|heard|played)|start|begin|open|close|take place|go ahead|(?:set|scheduled|planned|due) (?:for|to))|(?:once|originally|previously|initially) (?:meant|planned|scheduled|set|due) (?:for|to))\b/i;
const planned = /\b(?:held|take place|planned|scheduled|due|set)\b/i;
// "The event will now be held": what it is, another text tells.
const occasions = new Set('event occasion gathering'.split(' '));
/** A day or a month; hours say when on a day. */
const isDay = /^\d{4}-\d{2}(?:-\d{2})?$/;
const alike = 0.6;

type Planned = { assertion: Assertion; date: DateMention };

const within = ({ own }: Assertion, { start, end }: { start: number; end: number }): boolean =>
  own.some((word) => word.start <= start) && own.some((word) => word.end >= end);

const textOf = ({ own, document }: Assertion): string => document.text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0);

/** The one day or month that a content names and that was still to come when its text came out. */
const plannedIn = (assertion: Assertion, dates: readonly DateMention[]): Planned[] => {
  const published = assertion.document.facts.published ?? '';
  const named = dates.filter(({ value, ...span }) => isDay.test(value ?? '') && within(assertion, span));
  const ahead = named.filter(({ value }) => (value ?? '') > published.slice(0, (value ?? '').length));
  return ahead.length === 1 && ahead[0] ? [{ assertion, date: ahead[0] }] : [];
};

/** What is put off: the noun before the words that say so, "next week" and "take place" left out. */
const subjectOf = (assertion: Assertion, dates: readonly DateMention[]): Word | undefined => {
  const { own } = assertion;
  const found = moved.exec(textOf(assertion));
  const at = (own[0]?.start ?? 0) + (found?.index ?? 0);
  const isDated = ({ start, end }: Word): boolean => dates.some((date) => start >= date.start && end <= date.end);
  return found === null
    ? undefined
    : own.findLast((word, i) => word.pos === 'NOUN' && word.content && word.end <= at && !isDated(word) && own[i - 1]?.lemma !== 'take');
};

/** What a plan is of: the deed that is put off, or for a mere "event" whatever was planned where the same people or places are named. */
const deedIn = (to: Assertion, by: Assertion, subject: Word): Word | undefined => {
  const deed = to.own.find((word) => word.content && word.pos !== 'PROPN' && isOneDeed(subject, word));
  if (deed || !occasions.has(subject.lemma) || !planned.test(textOf(to)) || namesIn(to.own).isDisjointFrom(namesIn(by.own))) return deed;
  return to.own.find(({ pos, content }) => pos === 'NOUN' && content);
};

const stemmed = 4;

/** "Closure" and "closed", "vote" and "ballot": a deed as noun and as verb. A noun made from a verb keeps its beginning. */
const isOneDeed = (noun: Word, word: Word): boolean =>
  nearness(noun, word) >= alike ||
  (word.lower.length >= stemmed && noun.lower.startsWith(word.lemma.slice(0, Math.max(stemmed, word.lemma.length - 1))));

const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** A later text puts something off to another day than an earlier one gave for it: "the closure would now start on 1 May", "will close on 1 April". */
export const postponed: Rule = ({ argued, claimOf, datesOf }) => {
  const plans = argued.flatMap(({ assertions }) => assertions.flatMap((each) => plannedIn(each, datesOf(each.document.doc))));
  return plans.flatMap(({ assertion: by, date }) => {
    const subject = subjectOf(by, datesOf(by.document.doc));
    const published = by.document.facts.published;
    if (subject === undefined || published === undefined) return [];
    return plans.flatMap(({ assertion: to, date: before }) => {
      const came = to.document.facts.published;
      const isEarlier = came !== undefined && came.slice(0, 10) < published.slice(0, 10);
      if (!isEarlier || agree(before.value ?? '', date.value ?? '') || claimOf(to) === claimOf(by)) return [];
      if (deedIn(to, by, subject) === undefined || !oneStory(by.document, to.document)) return [];
      const spanned = (each: Assertion, { start, end }: DateMention): Word[] =>
        each.own.filter((word) => word.start >= start && word.end <= end);
      return [
        proposal({
          from: claimOf(by),
          to: claimOf(to),
          type: 'supersedes',
          reason: 'days-for-one-happening',
          evidence: [evidence(by, spanned(by, date)), evidence(to, spanned(to, before)), ...contentOf(by), ...contentOf(to)],
          confidence: 0.75,
        }),
      ];
    });
  });
};
