import type { ActorType } from '../../vocabulary/mention.ts';
import { fold } from '../places/fold.ts';
import type { Token } from '../tokens.ts';
import { acts, LOCATIVE, verbAfter } from './agency.ts';
import { isFirmOf, isKnownBody, isTicker } from './body-signs.ts';
import type { Stretch } from './candidate.ts';
import { countryNamed, countryOfAdjective, countryOfOne } from './countries.ts';
import {
  ACRONYMS_NOT_ACTORS,
  AGENTIVE,
  COLLECTIVES,
  COMMON_NOUNS,
  CREEDS,
  FIRST_NAMES,
  GOVERNMENT_HEADS,
  HONORIFICS,
  KNOWN_ORGANISATIONS,
  OFFICES,
  ORGANISATION_HEADS,
  ORGANISATION_NOUNS,
  PEOPLE,
  PLACE_HEADS,
  RANKS,
  SPEECH,
  SURNAMES,
  singular,
  THING_HEADS,
} from './lexicon.ts';
import { isModelled, isProgramme, isQuotedTitle, isStressed, isTeam, isVessel, THING_POSSESSED } from './lookalikes.ts';
import { factsOf, type NameFacts } from './name-facts.ts';
import { bare, isTitle } from './names.ts';
import { hasAge, hasPersonalApposition, isLargePlace, isPersonal, isSetOffByOffice } from './person-signs.ts';
import { hasGenitive, isCapital, type View } from './view.ts';

/** What a name is, or `unsure`: no word of it tells, its use elsewhere in the document may. `null`: no actor. */
export type Kind = { type: ActorType; country: string | null } | 'unsure' | null;

/** The blank that some texts set between initials: "U. S.", "J. K.". */
const SPACED_INITIALS = /(?<=^|\s|\.)(\p{Lu}\.) (?=\p{Lu}\.)/gu;

/** More words than a name has: the two ends of one make one number. */
const LONGEST_NAME = 2 ** 20;

/** A stretch as read: words joined by one blank where the text has white space, initials without. */
export const readAs = ({ tokens, read }: View, { first, last }: Stretch): string => {
  const one = tokens[first];
  if (one && first === last) return hasGenitive(one) ? one.text.slice(0, -2) : one.text;
  const key = first * LONGEST_NAME + (last - first);
  let text = read.get(key);
  if (text === undefined) {
    text = joined(tokens, first, last);
    read.set(key, text);
  }
  return text;
};

const joined = (tokens: readonly Token[], first: number, last: number): string => {
  let text = '';
  for (let i = first; i <= last; i += 1) {
    const token = tokens[i];
    if (token) text += (i > first && tokens[i - 1]?.end !== token.start ? ' ' : '') + token.text;
  }
  if (text.charCodeAt(1) === 46) text = text.replace(SPACED_INITIALS, '$1');
  return hasGenitive(tokens[last]) ? text.slice(0, -2) : text;
};

/** Addresses that are more often a place than an office. */
const SEATS_BY_USE = new Set(['capitol hill', 'wall street', 'whitehall', 'downing street', 'scotland yard', 'vatican']);

export const isPlaceName = (name: string): boolean => isLargePlace(name, 0);

/** The kind of a capitalised name without its title, by its own words and the words beside it. */
export const classify = (view: View, stretch: Stretch, hasTitle: boolean): Kind => {
  // Mentions and places ask for the same stretches.
  const { kinds } = view;
  const key = (stretch.first * LONGEST_NAME + (stretch.last - stretch.first)) * 2 + Number(hasTitle);
  let kind = kinds.get(key);
  if (kind === undefined) {
    kind = kindOf(view, stretch, hasTitle);
    kinds.set(key, kind);
  }
  return kind;
};

/** "an official Web site", "the conservative Government": a common noun with a capital is nobody, whatever kind of people stands before it. */
const isCalledByNoun = ({ tokens, titled }: View, { first }: Stretch, { words, isLetters }: NameFacts): boolean => {
  const [word = '', title] = [words[0] ?? '', tokens[first - 1]];
  const isNoun = isLetters || COMMON_NOUNS.has(word) || COMMON_NOUNS.has(singular(word));
  if (words.length > 1 || !isNoun || FIRST_NAMES.has(word) || SURNAMES.has(word) || !title) return false;
  if ((HONORIFICS.has(bare(title.lower)) || RANKS.has(bare(title.lower))) && !OFFICES.has(title.lower)) return false;
  const next = tokens[first + 1];
  const isBefore = next !== undefined && !isCapital(next) && (next.pos === 'NOUN' || COMMON_NOUNS.has(next.lower));
  return titled[first] || isBefore || (!isCapital(title) && !OFFICES.has(title.lower));
};

const kindOf = (view: View, stretch: Stretch, hasTitle: boolean): Kind => {
  const name = readAs(view, stretch);
  const facts = factsOf(name);
  const { words, first, last, country } = facts;
  const before = view.tokens[stretch.first - 1];
  const after = view.tokens[stretch.last + 1];
  if (facts.isCreed || (facts.opensPlace && !hasTitle)) return null;
  if (isQuotedTitle(view, stretch)) return null;
  if (isVessel(view, stretch) || isProgramme(view, stretch)) return null;
  // "R-S.C.", "Sector X": a letter is nobody.
  if (/^\p{Lu}\.?$/u.test(name) && !facts.isChannel) return null;
  if (words.length > 1 && facts.hasLegalForm) return { type: 'organisation', country: null };
  // What is left where a company's own name was read as a common word.
  if (/^(?:ltd|inc|corp|plc|llc|gmbh)\.?$/.test(facts.lower)) return null;
  // "North Philadelphia", "Northern Colorado", "South Richmond Hill": a part of a place, unless a body is called so.
  if (facts.isPartOfPlace && !hasTitle) return null;
  if (words.length > 1 && hasAge(view, stretch)) return { type: 'person', country: null };
  if (facts.opensThing && !hasTitle) return null;
  // "RBIs": several of a thing.
  if (words.length === 1 && facts.isManyLetters) return null;
  if (words.length === 1 && facts.isLetters && isStressed(view, stretch.first)) return null;
  if (isModelled(view, stretch)) return null;
  // "Alzheimer's disease", "Murphy's law".
  if (after !== undefined && /^['’]s$/.test(after.text) && THING_POSSESSED.test(view.tokens[stretch.last + 2]?.lower ?? '')) return null;
  // "KC-45": a model, whatever stands before it.
  if (facts.hasDigit && !hasTitle) return facts.endsLikeBody ? { type: 'organisation', country: null } : null;
  if (isFirmOf(view, stretch) && !isSetOffByOffice(view, stretch)) return { type: 'organisation', country: null };
  if (facts.isCreedGroup) return { type: 'group', country: null };
  if (
    hasTitle &&
    !isCalledByNoun(view, stretch, facts) &&
    (words.length > 1 ||
      FIRST_NAMES.has(first) ||
      SURNAMES.has(first) ||
      !isLargePlace(name, 300_000) ||
      isTitle(view.tokens[stretch.first - 1]?.lower ?? '')) &&
    facts.adjective === null &&
    !country &&
    !facts.seat &&
    !facts.isRegion &&
    !facts.endsLikeGroup &&
    !(words.length > 1 && facts.endsLikeBody && !SURNAMES.has(last))
  )
    return { type: 'person', country: null };
  if (facts.isChannel)
    return verbAfter(view, stretch) && SPEECH.has(verbAfter(view, stretch)?.lemma ?? '') ? { type: 'organisation', country: null } : null;
  const { seat } = facts;
  if (seat) {
    const locates =
      before &&
      /^(?:near|outside|inside|around)$/.test(before.lower === 'the' ? (view.tokens[stretch.first - 2]?.lower ?? '') : before.lower);
    if (locates || (SEATS_BY_USE.has(facts.lower) && !acts(view, stretch, true))) return null;
    return { type: seat.type as ActorType, country: seat.country };
  }
  const modifies =
    after !== undefined && after.sentence === before?.sentence && (after.pos === 'NOUN' || after.pos === 'ADJ') && !isCapital(after);
  if (country) return !(modifies && !verbAfter(view, stretch)) && acts(view, stretch, false) ? { type: 'government', country } : null;
  if (
    facts.isKnownBody &&
    !(FIRST_NAMES.has(first) && words.length === 1) &&
    (words.length > 1 || !view.titled[stretch.first] || view.capitalised.has(first))
  ) {
    return !facts.isLetters && isLargePlace(name, 50_000) && !acts(view, stretch, true) ? null : { type: 'organisation', country: null };
  }
  if (isTicker(view, stretch)) return null;
  // "Indian ISPs"; "Mahmoud Al-" of what is more than one name.
  if (words.length > 1 && !hasTitle && (facts.isManyLetters || /^(?:al|el|bin|ibn)$/.test(last))) return null;
  const { people, capital } = facts;
  if (people && (/s$/.test(last) || (before?.lower === 'the' && !modifies))) return { type: 'group', country: people };
  if (facts.adjective || (words.length === 1 && /man$/.test(first) && countryOfOne(first))) return null;
  if (capital) return !modifies && acts(view, stretch, true) ? { type: 'government', country: capital } : null;
  if (words.length === 1) {
    if (facts.isAcronym) {
      if (ACRONYMS_NOT_ACTORS.has(first.replaceAll('.', '')) || facts.isRegion) return null;
      if (name.length > 4 && name.length < 8 && before?.lower === 'the' && !modifies) return { type: 'organisation', country: null };
      // Long ones in capitals are as often a surname in a transcript.
      if ((name.length > 4 && !name.includes('.') && name === name.toUpperCase()) || name.length > 7 || view.titled[stretch.first])
        return 'unsure';
      if (name.length > 3 && view.initial[stretch.first] && isLargePlace(name, 20_000)) return null;
      return (modifies && !PEOPLE.has(after.lower)) || !isKnownBody(view, stretch) ? 'unsure' : { type: 'organisation', country: null };
    }
    // A common noun that a capital makes look like a name: nominals find it.
    if (COLLECTIVES.has(words[0] ?? '')) return null;
    // "the Company", "the Club": whose name the text has printed or will; a phrase, not a name.
    if (
      before?.lower === 'the' &&
      ORGANISATION_NOUNS.has(last) &&
      !GOVERNMENT_HEADS.has(last) &&
      !KNOWN_ORGANISATIONS.has(last) &&
      !/^(?:navy|army|treasury)$/.test(last)
    )
      return null;
    return facts.endsLikeBody && before?.lower === 'the'
      ? { type: GOVERNMENT_HEADS.has(last) ? 'government' : 'organisation', country: null }
      : 'unsure';
  }
  if (facts.isFirm) return { type: 'organisation', country: null };
  if (/^(?:st|saint)\.?$/.test(first)) return facts.endsLikeBody && !isPlaceName(name) ? { type: 'organisation', country: null } : null;
  // "Roman Catholic", "New York Democrat": what somebody is.
  if (CREEDS.has(last) || ((last === 'democrat' || last === 'republican') && !FIRST_NAMES.has(first))) return null;
  const { headBeforeOf } = facts;
  if (headBeforeOf && (ORGANISATION_HEADS.has(headBeforeOf) || ORGANISATION_HEADS.has(singular(headBeforeOf))))
    return { type: GOVERNMENT_HEADS.has(headBeforeOf) && !words.includes('for') ? 'government' : 'organisation', country: null };
  if (headBeforeOf) return THING_HEADS.has(headBeforeOf) || PLACE_HEADS.has(headBeforeOf) ? null : 'unsure';
  if (isTeam(view, stretch)) return { type: 'organisation', country: null };
  if (facts.isPersonal) return { type: 'person', country: null };
  // "the Champions League final", "Harbour House": a competition, a building, unless it acts.
  if (
    last === 'league' &&
    after &&
    /^(?:finals?|semi|semi-finals?|quarter|titles?|games?|match|matches|season|table|tie|group)$/.test(after.lower)
  )
    return null;
  if (last === 'house' && words.at(-2) !== 'white' && !SPEECH.has(verbAfter(view, stretch)?.lemma ?? '')) return null;
  if (last === 'administration' && words.includes('and')) return { type: 'organisation', country: null };
  if (facts.endsLikeBody) return { type: GOVERNMENT_HEADS.has(last) ? 'government' : 'organisation', country: null };
  if (facts.endsLikeGroup || (PEOPLE.has(singular(last)) && last.endsWith('s'))) return { type: 'group', country: null };
  if (last === 'district' && words.includes('school')) return { type: 'organisation', country: null };
  if (THING_HEADS.has(last) || THING_HEADS.has(first)) return null;
  if (hasPersonalApposition(view, stretch)) return { type: 'person', country: null };
  if (isPlaceName(name)) return null;
  return 'unsure';
};

/** What only a company has. */
const OWNED =
  /^(?:factory|plant|headquarters|warehouse|shareholders|shares|stock|employees?|executives?|subsidiary|brewery|refinery|shipyard|store|stores)$/;

/** A name that no word decides is a person, an organisation or nothing, by what it does where it stands. */
export const classifyByUse = (view: View, stretch: Stretch): Kind => {
  const name = readAs(view, stretch);
  const words = fold(name).split(' ');
  const texts = name.split(' ');
  const before = view.tokens[stretch.first - 1];
  const verb = verbAfter(view, stretch);
  const speaks =
    (verb && !verb.passive && SPEECH.has(verb.lemma)) ||
    (before?.pos === 'VERB' && SPEECH.has(before.lemma.toLowerCase()) && /^[,.;]$/.test(view.tokens[stretch.last + 1]?.text ?? ''));
  const owns = /^['’]s$/.test(view.tokens[stretch.last + 1]?.text ?? '');
  const agent = speaks || (verb !== null && !verb.passive && !verb.copula) || owns || before?.lower === 'by' || before?.lower === 'with';
  // "Most voters in Georgia and Virginia said": the last of several places.
  if (isPlaceName(name) && (!speaks || LOCATIVE.has(before?.lower ?? '') || before?.lower === 'and')) return null;
  // "the Orla Foods factory"
  if (words.length > 1 && OWNED.test(view.tokens[stretch.last + 1]?.lower ?? '') && !isTitle(words.at(-1) ?? ''))
    return { type: 'organisation', country: null };
  if (before?.lower === 'the' || before?.lower === 'a')
    return agent && /^[\p{Lu}]/u.test(name) && words.length <= 4 && speaks ? { type: 'organisation', country: null } : null;
  const end = words.at(-1) ?? '';
  if (words.length === 1) {
    if (PEOPLE.has(singular(end)) && !FIRST_NAMES.has(end) && !SURNAMES.has(end)) return null;
    if (
      (COMMON_NOUNS.has(words[0] ?? '') || COMMON_NOUNS.has(singular(words[0] ?? ''))) &&
      (view.initial[stretch.first] || view.lowerCase.has(words[0] ?? '') || !speaks)
    )
      return null;
    if (isSetOffByOffice(view, stretch)) return { type: 'person', country: null };
    if (hasPersonalApposition(view, stretch) || SURNAMES.has(words[0] ?? '') || FIRST_NAMES.has(words[0] ?? ''))
      return agent || hasPersonalApposition(view, stretch) ? { type: 'person', country: null } : null;
    return speaks || owns || (verb && !verb.passive && AGENTIVE.has(verb.lemma)) ? { type: 'organisation', country: null } : null;
  }
  // "Brooklyn Mother"
  if (isTitle(end) || (PEOPLE.has(end) && !FIRST_NAMES.has(end) && !SURNAMES.has(end))) return null;
  // "the Indian Naval ship", "a Boston WCVB host": what modifies is nobody.
  if (words.some((word) => countryOfAdjective(word)) || /(?:^| )\p{Lu}{2,}s?(?: |$)/u.test(name))
    return speaks ? { type: 'organisation', country: null } : null;
  // "France Telecom", "Etisalat Egypt"
  if (words.some((word, k) => countryNamed(texts[k] ?? word) !== null)) return agent ? { type: 'organisation', country: null } : null;
  // "the Charlotte Eagles": a team is called by several of something.
  if (
    end.endsWith('s') &&
    COMMON_NOUNS.has(singular(end)) &&
    (words[0]?.length ?? 0) > 2 &&
    !words.slice(1).some((word) => FIRST_NAMES.has(word) || SURNAMES.has(word)) &&
    (!FIRST_NAMES.has(words[0] ?? '') || isLargePlace(texts[0] ?? '', 200_000))
  )
    return agent ? { type: 'organisation', country: null } : null;
  const hasNoun = words.some((word) => COMMON_NOUNS.has(word) && !FIRST_NAMES.has(word) && !SURNAMES.has(word));
  if (hasNoun) return (speaks || owns) && words.length <= 4 ? { type: 'organisation', country: null } : null;
  const proper =
    words.length <= 3 &&
    Array.from({ length: stretch.last - stretch.first + 1 }, (_, k) => view.tokens[stretch.first + k]).every(
      (token) => token?.pos === 'PROPN' && !view.lowerCase.has(token.lower),
    );
  if (!proper || words.some((word) => THING_HEADS.has(word) || ORGANISATION_HEADS.has(word))) return null;
  return speaks || isPersonal(view, stretch, words, verb) ? { type: 'person', country: null } : null;
};
