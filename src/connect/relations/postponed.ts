import type { DateMention } from '../../vocabulary/date.ts';
import { nearness } from '../claims/nearness.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { oneStory } from './happening.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

const moved =
  /\b(?:(?:put|pushed|moved) (?:back|off)|(?:moved|brought) forward|postponed|delayed|deferred|rescheduled|(?:would|will) now (?:start|begin|open|close|take place))\b/i;
/** A day or a month; hours say when on a day. */
const isDay = /^\d{4}-\d{2}(?:-\d{2})?$/;
const alike = 0.6;

type Planned = { assertion: Assertion; date: DateMention };

const within = ({ own }: Assertion, { start, end }: { start: number; end: number }): boolean =>
  own.some((word) => word.start <= start) && own.some((word) => word.end >= end);

/** The one day or month that a content names. */
const plannedIn = (assertion: Assertion, dates: readonly DateMention[]): Planned[] => {
  const named = dates.filter((date) => isDay.test(date.value ?? '') && within(assertion, date));
  return named.length === 1 && named[0] ? [{ assertion, date: named[0] }] : [];
};

/** What is put off: the noun before the words that say so. */
const subjectOf = ({ own, document }: Assertion): Word | undefined => {
  const found = moved.exec(document.text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0));
  const at = (own[0]?.start ?? 0) + (found?.index ?? 0);
  return found === null ? undefined : own.findLast(({ pos, content, end }) => pos === 'NOUN' && content && end <= at);
};

const stemmed = 4;

/** "Closure" and "closed", "vote" and "ballot": a deed as noun and as verb. A noun made from a verb keeps its beginning. */
const isOneDeed = (noun: Word, word: Word): boolean =>
  nearness(noun, word) >= alike ||
  (word.lower.length >= stemmed && noun.lower.startsWith(word.lemma.slice(0, Math.max(stemmed, word.lemma.length - 1))));

const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** A later text puts something off to another day than an earlier one gave for it: "the closure would now start on 1 May", "will close on 1 April". */
export const postponed: Rule = ({ argued, claimOf, datesOf }) => {
  const planned = argued.flatMap(({ assertions }) => assertions.flatMap((each) => plannedIn(each, datesOf(each.document.doc))));
  return planned.flatMap(({ assertion: by, date }) => {
    const subject = subjectOf(by);
    const published = by.document.facts.published;
    if (subject === undefined || published === undefined) return [];
    return planned.flatMap(({ assertion: to, date: before }) => {
      const came = to.document.facts.published;
      const isEarlier = came !== undefined && came.slice(0, 10) < published.slice(0, 10);
      // What had passed when the earlier text came out is no plan.
      const isPlan = (before.value ?? '') > (came ?? '').slice(0, (before.value ?? '').length);
      if (!isEarlier || !isPlan || agree(before.value ?? '', date.value ?? '') || claimOf(to) === claimOf(by)) return [];
      const deed = to.own.find((word) => word.content && word.pos !== 'PROPN' && isOneDeed(subject, word));
      if (deed === undefined || !oneStory(by.document, to.document)) return [];
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
