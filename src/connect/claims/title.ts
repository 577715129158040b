import type { Claim } from '../../vocabulary/claim.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { isBare, isCorrected } from './bare.ts';
import { endsOpen, isClause, pointsElsewhere } from './clause.ts';
import { isDenial, isNegation } from './cues.ts';
import { isBalanced, trimmed } from './quotation-marks.ts';
import type { Assertion } from './statements.ts';
import { readWords, type Word } from './words.ts';

/** Where a candidate's words come from: the content, the attribution from its source to its content, or the sentences round it. */
type Scope = 'content' | 'attribution' | 'context';
/**
 * `later`: not the first part of its content. `told`: what it says is a clause told by a named source, quoted or not. `signed`: it holds who
 * says it, by more than a pronoun. `borrowed`: the only clause in it is who says so.
 */
type Candidate = {
  document: Document;
  span: Span;
  words: readonly Word[];
  scope: Scope;
  later: boolean;
  direct: boolean;
  told: boolean;
  signed: boolean;
  borrowed: boolean;
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

const isSpoken = (word: Word): boolean => /[\p{L}\p{N}]/u.test(word.text);

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

const fromContent = ({ statement, document, own }: Assertion): Candidate[] => {
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
      later: span.start >= first,
      direct: isQuoted(statement),
      told: false,
      signed: false,
      borrowed: false,
    }));
};

const aroundContent = ({ statement, attribution, document, own }: Assertion): Candidate[] => {
  const { context, source, cue, content } = statement;
  const words = readWords(document, [context]);
  const parts = [...source, ...cue, ...content];
  const speaker = readWords(document, source);
  // "The bank's claim that it will pay", "25 clubs demand a new pitch": whatever a tagger makes of the verb, it says who says what.
  const signed = speaker.some(({ content }) => content) && !pointsElsewhere(speaker);
  const tells = isClause(own) || own.filter((word) => word.content).length > 1;
  const begins = source[0]?.start ?? 0;
  const led = (cue[0]?.start ?? begins) < begins && !/^according to/i.test(cue[0]?.exact ?? '');
  const inOrder = begins < (content[0]?.start ?? 0) && !led;
  const told = signed && tells && inOrder && cue.some(({ exact }) => /\p{L}/u.test(exact));
  const extent = trimmed(document, Math.min(...parts.map(({ start }) => start)), Math.max(...parts.map(({ end }) => end)));
  const [sentence] = sentencesOf(document, context).filter(({ start, end }) => start < extent.start && extent.start < end);
  const cut = sentence ? words.filter((word) => word.start >= sentence.start && word.end <= extent.start) : [];
  // "An earlier | version said …": a source is not shown without its first words.
  const opens = cut.findLastIndex(({ pos }) => pos === 'DET');
  // "… who was found | guilty on Monday, has accused", "says | the trust but papers tell": the middle of a clause is none.
  const isMiddle =
    attribution.within === null && /^(?:VERB|AUX|ADP)$/.test(cut.findLast(isSpoken)?.pos ?? '') && cut.at(-1) === cut.findLast(isSpoken);
  const phrase = opens >= 0 && cut.slice(opens).every(({ pos }) => /^(DET|ADJ|ADV|NUM)$/.test(pos)) ? cut[opens] : undefined;
  const spans: [Scope, Span][] = [
    ['attribution', phrase ? trimmed(document, phrase.start, extent.end) : extent],
    ...sentencesOf(document, context).map((span): [Scope, Span] => ['context', span]),
    ['context', trimmed(document, context.start, context.end)],
  ];
  const core = content[0]?.start ?? 0;
  return spans
    .filter(([, { start, end }]) => start >= context.start && end <= context.end && start <= core && core < end)
    .map(([scope, span]) => ({
      document,
      span,
      words: within(words, span),
      scope,
      later: false,
      direct: isQuoted(statement),
      told: scope === 'attribution' && told && !isMiddle,
      signed: scope === 'attribution' && signed,
      // "A four-year contract, the clubs announced".
      borrowed: scope === 'attribution' && (isMiddle || (core < (source[0]?.start ?? core) && !isClause(own))),
    }));
};

const ofScope: Record<Scope, number> = { content: 1.5, attribution: 0.8, context: 0 };

/** A candidate that stands on its own: a clause of its own, its quotation marks in pairs, no first word that points elsewhere, no last word that waits for another. */
const isWhole = ({ words, span, borrowed }: Candidate): boolean =>
  !borrowed && isClause(words) && !pointsElsewhere(words) && !endsOpen(words) && isBalanced(span.exact);

/** A sentence as its source printed it, with a clause for a noun: "a line of what the firm said was a hundred people". */
const isSentence = ({ document, words, scope, span }: Candidate): boolean =>
  scope === 'context' &&
  /^\p{Lu}/u.test(span.exact) &&
  /^[.!?]/.test(document.text.slice(span.end, span.end + 1)) &&
  words.some(({ lower }, i) => lower === 'what' && words[i - 1]?.pos === 'ADP');

/** What speaks for or against words as a title: a fixed vocabulary. */
export type TitleReason =
  | 'clause'
  | 'own-words'
  | 'comes-later'
  | 'too-long'
  | 'too-short'
  | 'points-elsewhere'
  | 'ends-open'
  | 'unbalanced-marks'
  | 'shared-by-wordings'
  | 'core-of-wordings'
  | 'translation'
  | 'length';

/**
 * Criteria, the weightiest first: a clause that stands on its own; the statement's own words rather than those round them; what comes first
 * in it; 6 to 25 words; the words that most wordings of the claim share, and little besides; not a translation; then the shortest.
 */
const meritsOf = (
  candidate: Candidate,
  spread: ReadonlyMap<string, number>,
  core: readonly string[],
  statements: number,
): Record<TitleReason, number> => {
  const { document, words, scope, later, span, direct, told, signed, borrowed } = candidate;
  const spoken = words.filter(isSpoken);
  const length = spoken.length;
  const content = spoken.filter((word) => word.content);
  const stems = new Set(content.map(({ stem }) => stem));
  const held = core.length === 0 ? 0 : core.filter((stem) => stems.has(stem)).length / core.length;
  const agreed =
    statements < 2 ? 0 : content.reduce((sum, word) => sum + (spread.get(word.stem) ?? 0), 0) / Math.max(1, content.length * statements);
  return {
    clause: told || (!borrowed && (isClause(words) || isSentence(candidate))) ? 6 : 0,
    'own-words': ofScope[scope],
    'comes-later': later ? -1 : 0,
    'too-long': -0.15 * Math.max(0, length - 25),
    'too-short': -0.6 * Math.max(0, 6 - length),
    // Who speaks of "it" in a quotation is printed beside it; in reported words only the source is.
    'points-elsewhere': pointsElsewhere(words) ? (signed ? -0.8 : scope === 'content' && !direct ? -3.5 : -2) : 0,
    'ends-open': endsOpen(words) ? -3 : 0,
    'unbalanced-marks': isBalanced(span.exact) ? 0 : -4,
    'shared-by-wordings': 4 * agreed,
    'core-of-wordings': 2 * held,
    translation: document.facts.translation ? -2.5 : 0,
    length: -0.01 * length,
  };
};

const sum = (merits: Record<TitleReason, number>): number => Object.values(merits).reduce((all, merit) => all + merit, 0);

/** The best verbatim words for a claim, from one of its documents, and what spoke for them. The words round a content are read only where no content will do. */
export const chooseTitle = (claim: readonly Assertion[]): { title: Claim['title']; merits: Record<TitleReason, number> } => {
  const spread = new Map<string, number>();
  for (const { words } of claim)
    for (const stem of new Set(words.filter((word) => word.content).map((word) => word.stem)))
      spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const core = claim.length < 2 ? [] : [...spread].flatMap(([stem, often]) => (often > claim.length / 2 ? [stem] : []));
  // The content of a denial says what is denied, that of a correction what was wrong.
  const own = claim.filter((assertion) => !isDenial(assertion.cue) && !isBare(assertion) && !isCorrected(assertion)).flatMap(fromContent);
  const wide = own.some(isWhole) ? own : [...own, ...claim.flatMap(aroundContent)];
  // The excerpt that rights allow may end before the content begins: then the content is all there is.
  const candidates = wide.length > 0 ? wide : claim.flatMap(fromContent);
  const merits = candidates.map((candidate) => meritsOf(candidate, spread, core, claim.length));
  const sums = merits.map(sum);
  const at = sums.indexOf(Math.max(...sums));
  const best = candidates[at] as Candidate;
  return { title: { doc: best.document.doc, ...best.span }, merits: merits[at] as Record<TitleReason, number> };
};
