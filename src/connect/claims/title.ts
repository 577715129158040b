import type { Claim } from '../../vocabulary/claim.ts';
import { isBare, isCorrected } from './bare.ts';
import { endsOpen, isClause, isSpoken, pointsElsewhere } from './clause.ts';
import { isDenial } from './cues.ts';
import { isBalanced } from './quotation-marks.ts';
import type { Assertion } from './statements.ts';
import { aroundContent, type Candidate, fromContent, isWhole, type Scope } from './title-spans.ts';

const ofScope: Record<Scope, number> = { content: 1.5, attribution: 0.8, context: 0 };

/** What speaks for or against words as a title: a fixed vocabulary. */
export type TitleReason =
  | 'clause'
  | 'own-words'
  | 'comes-later'
  | 'says-more'
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
 * in it, and nothing else said in the same breath; 6 to 25 words; the words that most wordings of the claim share, and little besides; not a translation; then the shortest.
 */
const meritsOf = (
  candidate: Candidate,
  spread: ReadonlyMap<string, number>,
  core: readonly string[],
  statements: number,
): Record<TitleReason, number> => {
  const { document, words, scope, later, span, direct, told, signed, borrowed, shared, sentence } = candidate;
  const spoken = words.filter(isSpoken);
  const length = spoken.length;
  const content = spoken.filter((word) => word.content);
  const stems = new Set(content.map(({ stem }) => stem));
  const held = core.length === 0 ? 0 : core.filter((stem) => stems.has(stem)).length / core.length;
  const agreed =
    statements < 2 ? 0 : content.reduce((sum, word) => sum + (spread.get(word.stem) ?? 0), 0) / Math.max(1, content.length * statements);
  return {
    clause: told || (!borrowed && (isClause(words) || sentence)) ? 6 : 0,
    'own-words': ofScope[scope],
    'comes-later': later === null ? 0 : later === 'part' ? -1 : -0.3,
    'says-more': shared ? -2.5 : 0,
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
