import { countryNamed, countryOfAdjective } from './countries.ts';
import { COMMON_NOUNS, FIRST_NAMES, ORGANISATION_HEADS, singular } from './lexicon.ts';
import { isField, isKnown, isNameWord, isTitle } from './name-words.ts';
import { isAdjacent, type View } from './view.ts';

const PARTICLES = new Set('de van von bin ibn al el da dos du del la le der den ter abu umm ould'.split(' '));
const FOR_HEADS = new Set(
  'center centre centers administration authority bureau institute council campaign committee office agency foundation fund alliance coalition commission department commissioner association society organization organisation academy school college movement union front'.split(
    ' ',
  ),
);

/** Heads that close the name of a body: what follows an "and" and ends so is another one. */
const WHOLE_HEADS = new Set(
  'university college school ministry hospital bank council committee agency court company corp inc ltd institute foundation party'.split(
    ' ',
  ),
);

const COMPOUND_ENDS = new Set(
  'era style area day time team law zone size town born led made run held like wide owned based bound free plus elect designate esque like lister type'.split(
    ' ',
  ),
);

/** The small second half of an East Asian first name: "Ki-moon", "Jong-un". */
const isSecondSyllable = ({ tokens }: View, i: number, hasSurname: boolean): boolean => {
  const token = tokens[i];
  return (
    token !== undefined &&
    /^\p{Ll}{2,7}$/u.test(token.text) &&
    token.pos !== 'ADP' &&
    (tokens[i - 2]?.text.length ?? 0) > 1 &&
    (token.text.length <= 5 || !COMMON_NOUNS.has(token.lower)) &&
    ((token.pos !== 'VERB' && token.pos !== 'ADJ') || (hasSurname && token.text.length < 5 && (tokens[i - 2]?.text.length ?? 9) < 6)) &&
    !COMPOUND_ENDS.has(token.lower)
  );
};

/** "the Providers' Association", "Sam's Club", "St. Mary's Hospital": a body that is called by those it belongs to. */
const isOwnersBody = (view: View, i: number): boolean => {
  const [owner, mark, body] = [view.tokens[i], view.tokens[i + 1], view.tokens[i + 2]];
  if (!owner || !body || !isAdjacent(owner, mark) || body.sentence !== owner.sentence || !isNameWord(view, i + 2)) return false;
  if (mark?.text.length === 1)
    return owner.lower.endsWith('s') && COMMON_NOUNS.has(singular(owner.lower)) && ORGANISATION_HEADS.has(body.lower);
  // "the County Sheriff's Department", "the People's Party": whose it is says what it does; "Harlan's Department" does not.
  const isOffice =
    (isTitle(owner.lower) || COMMON_NOUNS.has(owner.lower) || COMMON_NOUNS.has(singular(owner.lower))) &&
    !FIRST_NAMES.has(owner.lower) &&
    !view.initial[i];
  if (isOffice && ORGANISATION_HEADS.has(body.lower)) return true;
  return /^(?:club|college|hospital|church|school|cathedral|university)$/.test(body.lower) && countryNamed(owner.text) === null;
};

/** "the Organization for Security and Cooperation in Europe" */
const isRegionOfBody = (view: View, first: number, i: number): boolean => {
  const words = view.tokens.slice(first, i + 1).map(({ lower }) => lower);
  const region = view.tokens[i + 2]?.text ?? '';
  return (
    FOR_HEADS.has(words[words.indexOf('for') - 1] ?? '') &&
    isField(words.at(-1) ?? '') &&
    (countryNamed(region) !== null || /^(?:Europe|Africa|Asia|America)$/.test(region))
  );
};

/** "the Health" of "the Health and Safety Board"; "U.S. Fish", "National Oceanic": whose body it is may stand before. */
const isFirstField = ({ tokens, text }: View, first: number, i: number): boolean =>
  i === first
    ? tokens[first - 1]?.lower === 'the'
    : /^(?:national|federal|royal)$/.test(tokens[i - 1]?.lower ?? '')
      ? i === first + 1
      : countryNamed(text.slice(tokens[first]?.start, tokens[i - 1]?.end)) !== null;

/** Fields that a body's name lists are looked for this far. */
const LONGEST_FIELDS = 12;

/** "the Department for Environment, Food and Rural Affairs": the first word after the comma when the fields of one body's work are listed, else -1. */
const listedField = (view: View, first: number, i: number): number => {
  const { tokens } = view;
  const words = tokens.slice(first, i + 1).map(({ lower }) => lower);
  const preposition = words.findIndex((word) => word === 'of' || word === 'for');
  if (preposition < 1 || !ORGANISATION_HEADS.has(words[preposition - 1] ?? '') || !isField(words.at(-1) ?? '')) return -1;
  for (let at = i + 2; at < i + LONGEST_FIELDS; at += 1) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[i]?.sentence) return -1;
    if (token.text === ',') continue;
    if (token.lower === 'and') {
      const [closing, after] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
      const isListed =
        isField(closing) || isField(after) || ((at > i + 3 || words.includes(',')) && closing.endsWith('s') && !isKnown(closing));
      return isListed && isNameWord(view, at + 1) ? i + 2 : -1;
    }
    if (!isNameWord(view, at) || !isField(token.lower)) return -1;
  }
  return -1;
};

const lastComma = (words: string[], first: number): number => first + words.lastIndexOf(',');

/** Index of the next word of a name after the small words that link it ("of", "and", "van der", a hyphen), or -1 when the name ends at `i`. */
export const linkedWord = (view: View, first: number, i: number): number => {
  const { tokens } = view;
  const next = tokens[i + 1];
  if (!next || next.sentence !== tokens[i]?.sentence) return -1;
  const afterThe = (at: number): number =>
    isNameWord(view, at) ? at : /^(?:the|an?)$/.test(tokens[at]?.lower ?? '') && isNameWord(view, at + 1) ? at + 1 : -1;
  if ((next.text === '-' || next.text === '–') && isAdjacent(tokens[i], next) && isAdjacent(next, tokens[i + 2])) {
    return isNameWord(view, i + 2) || (next.text === '-' && isSecondSyllable(view, i + 2, i > first)) ? i + 2 : -1;
  }
  if (
    /^['’]$/.test(next.text) &&
    /^\p{Lu}\p{Ll}?$/u.test(tokens[i]?.text ?? '') &&
    isAdjacent(tokens[i], next) &&
    isAdjacent(next, tokens[i + 2]) &&
    isNameWord(view, i + 2)
  )
    return i + 2;
  if (next.text === '&' && isNameWord(view, i + 2)) return i + 2;
  if (/^['’]s?$/.test(next.text)) return isOwnersBody(view, i) ? i + 2 : -1;
  if (PARTICLES.has(next.lower)) {
    const joined = tokens[i + 2];
    if (joined?.text === '-' && isAdjacent(next, joined) && isAdjacent(joined, tokens[i + 3]) && isNameWord(view, i + 3)) return i + 3;
    const end = PARTICLES.has(tokens[i + 2]?.lower ?? '') ? i + 2 : i + 1;
    if (isNameWord(view, end + 1)) return end + 1;
  }
  if (next.text === ',') return listedField(view, first, i);
  if (next.lower === 'in') return isRegionOfBody(view, first, i) ? i + 2 : -1;
  if (next.lower !== 'and' && next.lower !== 'of' && next.lower !== 'for') return -1;
  const words = tokens.slice(first, i + 1).map(({ lower }) => lower);
  const last = words.at(-1) ?? '';
  // "the Health and Safety Board": one body, when the article stands before both fields of its work.
  const field = tokens[i + 2];
  if (
    next.lower === 'and' &&
    isFirstField(view, first, i) &&
    field &&
    isNameWord(view, i + 2) &&
    isNameWord(view, i + 3) &&
    ORGANISATION_HEADS.has(tokens[i + 3]?.lower ?? '') &&
    isField(last) &&
    isField(field.lower)
  )
    return i + 2;
  if (next.lower === 'of' && (ORGANISATION_HEADS.has(last) || isTitle(last) || last === 'republic' || last === 'states'))
    return afterThe(i + 2);
  if (next.lower === 'for' && FOR_HEADS.has(last)) return afterThe(i + 2);
  // "the Union for Conservation of Nature": what a body's field is "of".
  if (
    next.lower !== 'and' &&
    field &&
    words.some((word) => word === 'of' || word === 'for') &&
    words.some((word) => ORGANISATION_HEADS.has(word)) &&
    isField(last) &&
    !ORGANISATION_HEADS.has(last) &&
    isField(field.lower) &&
    isNameWord(view, i + 2)
  )
    return i + 2;
  const after = tokens[i + 2];
  if (next.lower === 'and' && words.includes(',') && isNameWord(view, i + 2) && listedField(view, first, lastComma(words, first) - 1) > 0)
    return i + 2;
  const isEnumerated =
    next.lower === 'and' &&
    words.some((word) => word === 'of' || word === 'for') &&
    words.some((word) => ORGANISATION_HEADS.has(word) || FOR_HEADS.has(singular(word))) &&
    !words.some(isTitle);
  if (!isEnumerated || !after || !isNameWord(view, i + 2)) return -1;
  let end = i + 2;
  while (end + 1 < tokens.length && tokens[end + 1]?.sentence === after.sentence && isNameWord(view, end + 1)) end += 1;
  const isOther =
    FIRST_NAMES.has(after.lower) ||
    (end > i + 2 && WHOLE_HEADS.has(tokens[end]?.lower ?? '')) ||
    ORGANISATION_HEADS.has(after.lower) ||
    [after.text, tokens[i]?.text ?? ''].some((text) => countryNamed(text) !== null) ||
    countryOfAdjective(after.text) !== null;
  return isOther ? -1 : i + 2;
};
