import type { Statement } from '../../vocabulary/claim.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { endsOpen, isClause, isSpoken, pointsElsewhere } from './clause.ts';
import { isNegation } from './cues.ts';
import { isBalanced, trimmed } from './quotation-marks.ts';
import type { Assertion } from './statements.ts';
import { readWords, type Word } from './words.ts';

/** Where a candidate's words come from: the content, the attribution from its source or cue to its content, or the sentences round it. */
export type Scope = 'content' | 'attribution' | 'context';
/**
 * `later`: not the first part of its content, or a later sentence of it. `told`: what it says is a clause told by a named source, quoted or not.
 * `signed`: it holds who says it, by more than a pronoun. `borrowed`: the only clause in it is who says so. `shared`: it holds what else is said
 * before it in the same breath. `sentence`: it is all of a printed sentence but for who says so.
 */
export type Candidate = {
  document: Document;
  span: Span;
  words: readonly Word[];
  scope: Scope;
  later: 'part' | 'sentence' | null;
  direct: boolean;
  told: boolean;
  signed: boolean;
  borrowed: boolean;
  shared: boolean;
  sentence: boolean;
};

const sentenceEnd =
  /(?<=[\p{Ll}\d)\]”"’]{2}[.?!][”"’]?)(?<!\b(?:Gen|Sen|Rep|Gov|Col|Capt|Sgt|Maj|Adm|Prof|Rev|Hon|Mrs?|Ms|Dr|Lt|St|Jr|Sr|vs|Inc|Corp|Ltd)\.)\s+(?=[“"‘•]?\p{Lu})/gu;

const within = (words: readonly Word[], { start, end }: Span): Word[] => words.filter((word) => word.start >= start && word.end <= end);

/** Of more marks in one span than this none is alone, and a clause between each two would be looked for. */
const mostMarks = 12;

/** The clauses before and behind a quotation mark that has no partner in a span. */
const besideMarks = (document: Document, words: readonly Word[], { start, end, exact }: Span): Span[] => {
  if (isBalanced(exact)) return [];
  const marks = [...exact.matchAll(/["“”«»]/g)].map(({ index }) => start + index);
  if (marks.length > mostMarks) return [];
  return [start, ...marks.map((at) => at + 1)]
    .map((from, i) => trimmed(document, from, marks[i] ?? end))
    .filter((part) => isBalanced(part.exact) && isClause(within(words, part)));
};

/** Sentences of a span, cut after a full stop, question or exclamation mark that a capital or a quotation mark follows. */
const sentencesOf = (document: Document, { start, end, exact }: Span): Span[] => {
  // "LIMA, May 14 (Agency) - The council …": the place line is no part of the sentence.
  const line = exact.match(/^\p{Lu}{2}[\p{Lu} .'’-]{0,40}?(?:[,/(][^!?]{0,45}?)?\s[-–—]\s/u)?.[0].length;
  const cuts = [...(line === undefined ? [] : [start + line]), ...[...exact.matchAll(sentenceEnd)].map((match) => start + match.index)];
  return [start, ...cuts].map((from, i) => trimmed(document, from, cuts[i] ?? end));
};

const days = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)$/;
const lead = 5;

/** A span without what leads up to its clause: "two to one that | the bank must pay", "Tuesday | it is clear that …". */
const withoutLead = (document: Document, own: readonly Word[], span: Span): Span => {
  const spoken = within(own, span).filter(isSpoken);
  const that = spoken.slice(0, lead).findIndex(({ lower }) => lower === 'that');
  // "None that I know of", "not that I know of": no lead.
  const relative = /^(NOUN|PRON)$/.test(spoken[that - 1]?.pos ?? '') || spoken.slice(0, Math.max(0, that)).some(isNegation);
  const led = that > 0 && !relative && !spoken.slice(0, that).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  // "The reporters only: “I am innocent”".
  const colon = within(own, span).findIndex(({ text }, i, all) => text === ':' && /^["“«‘']$/.test(all[i + 1]?.text ?? ''));
  const before = within(own, span).slice(0, Math.max(0, colon));
  if (colon > 0 && colon <= lead && !before.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) {
    const mark = within(own, span)[colon + 1];
    if (mark) return trimmed(document, mark.start, span.end);
  }
  const dated = days.test(spoken[0]?.lower ?? '') && /^(PRON|DET)$/.test(spoken[1]?.pos ?? '');
  const first = led ? spoken[that + 1] : dated ? spoken[1] : undefined;
  return first && isClause(spoken.slice(spoken.indexOf(first))) ? trimmed(document, first.start, span.end) : span;
};

const isQuoted = ({ kind, content }: Assertion['statement']): boolean => kind === 'direct' || /^[“"«‘']/.test(content[0]?.exact ?? '');

/** Whether a sentence of the same content stands before a span. */
const isLaterSentence = ({ text }: Document, content: readonly Span[], { start }: Span): boolean =>
  content.some((whole) => whole.start < start && start < whole.end && /[.?!][”"’']?\s+[“"‘']?$/.test(text.slice(whole.start, start)));

const isVerb = ({ pos }: Word): boolean => pos === 'VERB' || pos === 'AUX';

// ", police said Friday."
const tag = /^[,”"’']{0,3}\s?$/;
const rest = /^[^,;:.]{0,30}[”"’']?[.!?]/;

/** Whether a span is all of a printed sentence, from its capital to its full stop, but for who says so at its end. */
const isSentence = (
  { text }: Document,
  words: readonly Word[],
  { start, end, exact }: Span,
  { source, cue, context }: Statement,
): boolean => {
  if (!/^\p{Lu}/u.test(exact) || !isBalanced(exact) || !words.some(isVerb)) return false;
  if (start > context.start && !/[.?!][”"’']?\s+$/.test(text.slice(context.start, start))) return false;
  const said = [...source, ...cue].filter((span) => span.start >= end);
  const tagged = said.length > 0 && tag.test(text.slice(end, Math.min(...said.map((span) => span.start))));
  const behind = text.slice(tagged ? Math.max(...said.map((span) => span.end)) : end);
  return tagged ? rest.test(behind) : /^[”"’']?[.!?]/.test(behind);
};

/** The contents of a statement, their sentences, and the clauses beside quotation marks without a partner. */
export const fromContent = (assertion: Assertion): Candidate[] => {
  const { statement, document, own } = assertion;
  const first = statement.content[0]?.end ?? 0;
  // "What the firm said | was a fire": neither piece stands alone.
  if (statement.content.length > 1 && /^what$/i.test(statement.content[0]?.exact ?? '')) return [];
  const spans = statement.content
    .flatMap((span) => [trimmed(document, span.start, span.end), ...sentencesOf(document, span)])
    .flatMap((span) => [span, ...besideMarks(document, own, span)])
    .map((span) => withoutLead(document, own, span));
  return spans
    .filter((span, i) => spans.findIndex(({ start, end }) => start === span.start && end === span.end) === i)
    .map((span) => ({
      document,
      span,
      words: within(own, span),
      scope: 'content',
      later: span.start >= first ? 'part' : isLaterSentence(document, statement.content, span) ? 'sentence' : null,
      direct: isQuoted(statement),
      told: false,
      signed: false,
      borrowed: false,
      shared: false,
      sentence: isSentence(document, within(own, span), span, statement),
    }));
};

/** Behind these a clause begins, not the rest of one. */
const isConjunction = ({ lower }: Word): boolean => /^(?:as|while|before|after|since|until|till|than|though|because)$/.test(lower);

/** Where a clause breaks off: its words go on behind a verb or a preposition ("… who was found | guilty on Monday, has accused"). */
const breaksOff = (cut: readonly Word[]): boolean => {
  const last = cut.findLast(isSpoken);
  return last !== undefined && last === cut.at(-1) && /^(?:VERB|AUX|ADP)$/.test(last.pos) && !isConjunction(last);
};

const joins = (word: Word | undefined): boolean => word?.pos === 'CCONJ';

/**
 * Whether another thing is said between a source and its cue, or between its cue and its content: "admitted … but | denied …", "praised …, |
 * calling it …", "said that … and | that …".
 */
const saysMoreBefore = (words: readonly Word[], { source, cue, content }: Assertion['statement']): 'cue' | 'content' | null => {
  const [from, to] = [cue[0]?.start ?? 0, cue[0]?.end ?? 0];
  const core = content.find(({ start }) => start >= to)?.start ?? 0;
  const between = words.filter(({ start, end }) => start >= to && end <= core);
  if (between.some(isVerb) && joins(between.findLast((word) => isSpoken(word) && word.lower !== 'that'))) return 'content';
  const begins = source.findLast(({ end }) => end <= from);
  if (begins === undefined) return null;
  const gap = words.filter(({ start, end }) => start >= begins.end && end <= from);
  if (!gap.some(isVerb)) return null;
  const participle = words.find(({ start }) => start >= from);
  const last = gap.findLast(({ pos }) => pos !== 'ADV');
  return joins(last) || (last?.text === ',' && participle?.lower.endsWith('ing')) ? 'cue' : null;
};

/** Whether a content begins with a pronoun that stands for its speaker. */
const isOfSpeaker = ({ own, names, speaker }: Assertion): boolean => {
  const first = own.find((word) => isSpoken(word) && word.lower !== 'that');
  return speaker !== null && names.some(({ start, entity, named }) => start === first?.start && !named && entity === `actor ${speaker.id}`);
};

/** Spans round the content of a statement: from its source or cue to its content, its sentences, and all that its rights let a reader see of them. */
export const aroundContent = (assertion: Assertion): Candidate[] => {
  const { statement, attribution, document, own } = assertion;
  const { context, source, cue, content } = statement;
  const words = readWords(document, [context]);
  const parts = [...source, ...cue, ...content];
  const speaker = readWords(document, source);
  // "The bank's claim that it will pay", "25 clubs demand a new pitch": whatever a tagger makes of the verb, it says who says what.
  const signed = speaker.some(({ content }) => content) && !pointsElsewhere(speaker);
  const told = own[0]?.lower === 'that' ? own.slice(1) : own;
  const tells = isClause(told) || own.filter((word) => word.content).length > 1;
  const begins = source[0]?.start ?? 0;
  const led = (cue[0]?.start ?? begins) < begins && !/^according to/i.test(cue[0]?.exact ?? '');
  const inOrder = begins < (content[0]?.start ?? 0) && !led;
  const says = tells && inOrder && cue.some(({ exact }) => /\p{L}/u.test(exact));
  const until = Math.max(...parts.map(({ end }) => end));
  const extent = trimmed(document, Math.min(...parts.map(({ start }) => start)), until);
  const [sentence] = sentencesOf(document, context).filter(({ start, end }) => start < extent.start && extent.start < end);
  const cut = sentence ? words.filter((word) => word.start >= sentence.start && word.end <= extent.start) : [];
  // "An earlier | version said …": a source is not shown without its first words.
  const opens = cut.findLastIndex(({ pos }) => pos === 'DET');
  const isMiddle = attribution.within === null && breaksOff(cut);
  const phrase = opens >= 0 && cut.slice(opens).every(({ pos }) => /^(DET|ADJ|ADV|NUM)$/.test(pos)) ? cut[opens] : undefined;
  const more = says ? saysMoreBefore(words, statement) : null;
  const core = content[0]?.start ?? 0;
  const candidate = (scope: Scope, span: Span): Candidate => ({
    document,
    span,
    words: within(words, span),
    scope,
    later: null,
    direct: isQuoted(statement),
    told: scope === 'attribution' && says && signed && !isMiddle,
    signed: scope === 'attribution' && signed,
    // "A four-year contract, the clubs announced".
    borrowed: scope === 'attribution' && (isMiddle || (core < (source[0]?.start ?? core) && !isClause(own))),
    shared: more !== null && span.start <= begins,
    sentence: scope === 'context' && isSentence(document, within(words, span), span, statement),
  });
  // "… and that he would pay": who he is stands beside it.
  const alone =
    more === null
      ? []
      : isOfSpeaker(assertion)
        ? [{ ...candidate('attribution', trimmed(document, core, until)), told: false, signed: false, borrowed: false }]
        : more === 'cue' && !pointsElsewhere(own)
          ? [{ ...candidate('attribution', trimmed(document, cue[0]?.start ?? core, until)), told: true, signed: false, borrowed: false }]
          : [];
  const round = [
    candidate('attribution', phrase ? trimmed(document, phrase.start, extent.end) : extent),
    ...sentencesOf(document, context).map((span) => candidate('context', span)),
    candidate('context', trimmed(document, context.start, context.end)),
  ];
  return [...round.filter(({ span: { start, end } }) => start <= core && core < end), ...alone].filter(
    ({ span: { start, end } }) => start >= context.start && end <= context.end,
  );
};

/** A candidate that stands on its own: a clause of its own, its quotation marks in pairs, no first word that points elsewhere, no last word that waits for another. */
export const isWhole = ({ words, span, borrowed }: Candidate): boolean =>
  !borrowed && isClause(words) && !pointsElsewhere(words) && !endsOpen(words) && isBalanced(span.exact);
