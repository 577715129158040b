import { kept } from '../../support/kept.ts';
import { keptOfWords } from '../kept.ts';
import { countryNamed, countryOfAdjective } from './countries.ts';
import {
  AGENTIVE,
  COMMON_NOUNS,
  FIRST_NAMES,
  HONORIFICS,
  NOT_NAMES,
  OFFICES,
  ORGANISATION_HEADS,
  RANKS,
  ROLE_PREFIXES,
  SPEECH,
  SURNAMES,
  singular,
} from './lexicon.ts';
import { isLargePlace } from './person-signs.ts';
import { isAdjacent, type View } from './view.ts';
import { Sign } from './word-signs.ts';

/** Without the full stop of an abbreviation: "Gen." → "gen". */
export const bare = (lower: string): string => (lower.endsWith('.') && !lower.slice(0, -1).includes('.') ? lower.slice(0, -1) : lower);
export const isTitle = kept(20_000, (lower) => {
  const word = bare(lower).replace(/^co-/, '');
  return HONORIFICS.has(word) || RANKS.has(word) || OFFICES.has(word) || OFFICES.has(singular(word));
});

/** The same of a token. */
export const isTitleWord = keptOfWords((text) => isTitle(text.toLowerCase()));

export const isKnown = kept(
  20_000,
  (lower) => FIRST_NAMES.has(lower) || SURNAMES.has(lower) || countryNamed(lower) !== null || countryOfAdjective(lower) !== null,
);

/** A word that a headline gives a capital and that, without the body to show it, is no name. */
const isInDictionary = kept(
  20_000,
  (lower) =>
    !ORGANISATION_HEADS.has(lower) &&
    !isTitle(lower) &&
    (COMMON_NOUNS.has(lower) ||
      COMMON_NOUNS.has(singular(lower)) ||
      [lower, lower.replace(/s$/, ''), lower.replace(/ed$/, ''), lower.replace(/d$/, '')].some(
        (verb) => AGENTIVE.has(verb) || SPEECH.has(verb),
      )),
);

/** What a body can work on: "immigration", "securities". */
export const isField = (lower: string): boolean =>
  !FIRST_NAMES.has(lower) &&
  (COMMON_NOUNS.has(lower) || COMMON_NOUNS.has(singular(lower)) || /(?:tion|ment|ics|ship|ies|[aeo]nic|heric)$/.test(lower));

/** "the WHO", "Human Rights Watch": words that stand in no other names. */
const isNamePart = ({ tokens }: View, i: number): boolean => {
  const before = tokens[i - 1]?.lower ?? '';
  return (
    (tokens[i]?.text === 'WHO' && before === 'the') ||
    (tokens[i]?.text === 'Rights' && /^(?:human|civil|animal|gay|voting|women's|women’s|children's|children’s)$/.test(before))
  );
};

/** What headlines print with a capital and taggers then take for a name. */
const VERBS_OF_HEADLINES = /^(?:had|has|have|is|are|was|were|would|could|should|does|did|been)$/;

/** Endings of words that describe. */
const DESCRIBES = /(?:[^aeiou]ing|[^aeiou]ed|ful|less|ous|ive|sent|cent|dent)$/;

/** Words that are in no name wherever they stand. */
const isNoName = keptOfWords((text) => /^\p{Lu}-\p{Lu}/u.test(text) || VERBS_OF_HEADLINES.test(text.toLowerCase()));
/** "Anti-Hale", "Ex-Army": on which side somebody is, or was, unless a body is called so: "the Non-Aligned Movement". */
const isTakenSide = keptOfWords((text) => /^(?:anti|non|pro|ex|pre|post|then)-\p{L}/iu.test(text));
/** … unless `isNamePart`. */
const isSeldomName = keptOfWords((text) => NOT_NAMES.has(text.toLowerCase().replace('’', "'")));

const nameSigns = Sign.capital | Sign.word;

/** Whether a token can be a word of a name. */
export const isNameWord = (view: View, i: number): boolean => {
  if (((view.signs[i] ?? 0) & (nameSigns | Sign.calendar)) !== nameSigns) return false;
  // Runs of names are looked at from several words.
  view.named[i] ||= mayBeInName(view, i) ? 2 : 1;
  return view.named[i] === 2;
};

/** "Former Calder", "Absent Calder": an opening word that only describes somebody whom the text calls so elsewhere without it. */
const isOnlyDescribing = (view: View, i: number): boolean => {
  const [lower, next] = [view.tokens[i]?.lower ?? '', view.tokens[i + 1]?.lower ?? ''];
  return (
    view.capitalised.has(next) &&
    !isKnown(lower) &&
    !isTitle(lower) &&
    !ORGANISATION_HEADS.has(lower) &&
    !ORGANISATION_HEADS.has(next) &&
    (ROLE_PREFIXES.has(lower) || DESCRIBES.test(lower))
  );
};

/** "Ada Quill Slams Ines Calder": between two that the text calls so stands what one does to the other. */
const isBetweenNames = ({ tokens, capitalised }: View, i: number): boolean =>
  /[^s]s$/.test(tokens[i]?.lower ?? '') && [i - 1, i + 1].every((at) => capitalised.has(tokens[at]?.lower ?? ''));

const mayBeInName = (view: View, i: number): boolean => {
  const token = view.tokens[i];
  if (!token || view.skipped[i] || isNoName(token) || (isSeldomName(token) && !isNamePart(view, i))) return false;
  // "1B Mark Hale"
  if (token.text.length === 1 && isAdjacent(view.tokens[i - 1], token) && /\d$/.test(view.tokens[i - 1]?.text ?? '')) return false;
  if (isTakenSide(token) && !ORGANISATION_HEADS.has(view.tokens[i + 1]?.lower ?? '')) return false;
  // "D-Ohio": a party and a state.
  if (view.tokens[i + 1]?.text === '-' && /^\p{Lu}$/u.test(token.text) && isAdjacent(token, view.tokens[i + 1])) return false;
  if (
    token.pos === 'PRON' ||
    token.pos === 'DET' ||
    (token.pos === 'ADP' && view.initial[i]) ||
    token.pos === 'SCONJ' ||
    token.pos === 'CCONJ'
  )
    return false;
  const inBody = view.capitalised.has(token.lower) && !view.lowerCase.has(token.lower);
  if (view.titled[i])
    return (
      inBody ||
      (!view.lowerCase.has(token.lower) &&
        (isKnown(token.lower) || (token.pos === 'PROPN' && !isInDictionary(token.lower) && !isBetweenNames(view, i))))
    );
  if (!view.initial[i]) return token.pos !== 'ADP' && token.pos !== 'AUX';
  if (inBody || /^\p{Lu}[\p{Lu}.&-]+$/u.test(token.text)) return true;
  const next = view.tokens[i + 1];
  const beforeCapital =
    next !== undefined && ((view.signs[i + 1] as number) & nameSigns) === nameSigns && !view.quoted[i + 1] === !view.quoted[i];
  if (view.lowerCase.has(token.lower))
    return (
      beforeCapital &&
      (((isTitle(token.lower) || FIRST_NAMES.has(token.lower)) && token.pos !== 'ADV') ||
        isLargePlace(`${token.text} ${next.text}`, 50_000))
    );
  if (token.pos === 'PROPN') return !(beforeCapital && isOnlyDescribing(view, i));
  if (token.pos === 'NOUN' || token.pos === 'ADJ')
    return (
      beforeCapital &&
      (isTitle(token.lower) ||
        isKnown(token.lower) ||
        ORGANISATION_HEADS.has(token.lower) ||
        ORGANISATION_HEADS.has(next.lower) ||
        ROLE_PREFIXES.has(token.lower))
    );
  // "Josh Brandt said": a name that is a verb too.
  if (token.pos === 'VERB') return beforeCapital && FIRST_NAMES.has(token.lower) && next.pos === 'PROPN' && !isTitle(next.lower);
  return isKnown(token.lower) && token.pos !== 'AUX' && beforeCapital;
};
