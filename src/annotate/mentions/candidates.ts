import { LED } from '../../support/eponyms.ts';
import type { Token } from '../tokens.ts';
import { verbAfter } from './agency.ts';
import { bodyAfterTitle, bodyInTitle, isSpokenFor } from './bodies-in-titles.ts';
import type { Candidate, Stretch } from './candidate.ts';
import { classify, classifyByUse, isPlaceName, type Kind, readAs } from './classify.ts';
import { countryNamed, countryOfAdjective } from './countries.ts';
import { genderOf, genderOfNoun } from './gender.ts';
import { clubTail, KNOWN_ORGANISATIONS, ORGANISATION_HEADS, SPEECH, THING_HEADS } from './lexicon.ts';
import { CLUB_ENDS } from './lookalikes.ts';
import { factsOf, type NameFacts } from './name-facts.ts';
import { isTitle, nameRuns } from './names.ts';
import { nominals } from './nominals.ts';
import { typeOfHead } from './noun-kind.ts';
import { pronouns } from './pronoun-candidates.ts';
import { isOfSeveral, nationalityIn, type Titled, titleBefore, titledRuns } from './roles.ts';
import { isAdjacent, isCapital, type View } from './view.ts';

const isSubject = (view: View, stretch: Stretch): boolean => {
  const verb = verbAfter(view, stretch);
  if (verb) return true;
  const before = view.tokens[stretch.first - 1];
  return (
    before?.pos === 'VERB' &&
    before.sentence === view.tokens[stretch.first]?.sentence &&
    /^(?:said|says|added|asked|wrote|replied)$/.test(before.lower)
  );
};

type Named = { stretch: Stretch; role: Stretch | null; kind: Kind };

/** "[President Jane] Doe": a first name that an editor put into a quotation; the name stands behind it. */
const isInserted = ({ tokens }: View, { last }: Stretch): boolean => {
  const surname = tokens[last + 2];
  return tokens[last + 1]?.text === ']' && surname !== undefined && isCapital(surname) && isAdjacentButBlank(tokens[last + 1], surname);
};

const isAdjacentButBlank = (left: Token | undefined, right: Token): boolean => left !== undefined && right.start === left.end + 1;

/** An organisation's name loses a nationality that only describes it: "the Norwegian Parliament" is about one, "British Airways" is called so. */
const namedCandidates = (view: View): { found: Named[]; titles: Stretch[] } => {
  const found: Named[] = [];
  const titles: Stretch[] = [];
  const titled = titledRuns(view);
  for (const [i, run] of nameRuns(view).entries()) {
    if (view.dateline[run.first] || isInserted(view, run)) continue;
    const split = titled[i] as Titled;
    const body = split.role && bodyInTitle(view, split.role);
    if (body && !countryNamed(readAs(view, body))) {
      const kind = classify(view, body, false);
      if (kind === null || kind === 'unsure' || kind.type !== 'person' || isSpokenFor(view, body))
        found.push({ stretch: body, role: null, kind });
    }
    const led = split.role && bodyAfterTitle(view, split.role);
    if (led) found.push({ stretch: led, role: null, kind: classify(view, led, false) });
    if (!split.name) {
      titles.push(run);
      continue;
    }
    const role = titleBefore(view, split.name, split.role);
    const kind = classify(view, split.name, role !== null);
    const isPerson = kind !== 'unsure' && kind?.type === 'person';
    found.push({ stretch: isPerson || !split.role ? split.name : run, role: isPerson ? role : null, kind });
  }
  return { found, titles };
};

/** The word before "administration": who leads it. A campaign may be for a thing, unless it speaks. */
const leaderIn = (view: View, { first, last }: Stretch): string | null => {
  const { tokens } = view;
  const end = first === last ? last + 1 : last;
  const body = tokens[end];
  if (end !== first + 1 || body?.sentence !== tokens[first]?.sentence || !LED.has(body?.lower ?? '')) return null;
  const leads = body?.lower !== 'campaign' || SPEECH.has(verbAfter(view, { first, last: end })?.lemma ?? '');
  return leads ? (tokens[first]?.lower ?? null) : null;
};

/** Names that no word decides take the kind that their full form or their use elsewhere in the document gives. */
const settle = (view: View, found: Named[]): Named[] => {
  const surnames = new Set<string>();
  /** Short forms of organisations' names with the last word of the full one. */
  const starts = new Map<string, string>();
  const byKey = new Map<string, Kind>();
  const facts = found.map(({ stretch }) => factsOf(readAs(view, stretch)));
  const addSurnames = ({ words, variants }: NameFacts): void => {
    for (const word of words) surnames.add(word);
    for (const variant of variants) surnames.add(variant);
  };
  const isNamesake = ({ stretch, kind }: Named, key: string): boolean =>
    kind !== null &&
    kind !== 'unsure' &&
    kind.type === 'organisation' &&
    stretch.first === stretch.last &&
    !/^\p{Lu}+$/u.test(view.tokens[stretch.first]?.text ?? '') &&
    surnames.has(key);
  for (let i = 0; i < found.length; i += 1) {
    const { kind } = found[i] as Named;
    if (kind === null || kind === 'unsure') continue;
    const name = facts[i] as NameFacts;
    const { lower: key, words } = name;
    if (kind.type !== 'government') byKey.set(key, kind);
    if (kind.type === 'person') addSurnames(name);
    else if (kind.type === 'organisation') {
      for (const start of name.starts) starts.set(start, words.at(-1) ?? '');
      const short = clubTail(key);
      if (short) starts.set(short, short);
    }
  }
  const leaders = new Set(found.flatMap(({ stretch }) => leaderIn(view, stretch) ?? []));
  // Full names first: they tell what their surnames are.
  const unsure = [...found.keys()].filter((i) => found[i]?.kind === 'unsure');
  const isShort = (i: number): boolean => found[i]?.stretch.first === found[i]?.stretch.last;
  for (const i of [...unsure.filter((k) => !isShort(k)), ...unsure.filter(isShort)]) {
    const { stretch } = found[i] as Named;
    const name = facts[i] as NameFacts;
    const { lower: key, words } = name;
    const last = words.at(-1) ?? '';
    const personal =
      words.length === 1
        ? surnames.has(key) || (key.length > 5 && surnames.has(name.variants[0] ?? ''))
        : surnames.has(last) && !ORGANISATION_HEADS.has(last);
    if (personal) byKey.set(key, { type: 'person', country: null });
    else if (byKey.get(key)) continue;
    else if (words.length > 1 && words.length < 4 && KNOWN_ORGANISATIONS.has(words[0] ?? ''))
      // "a Toyota Corolla": one of its products, unless it acts.
      byKey.set(
        key,
        /^(?:an?|the|his|her|their|my)$/.test(view.tokens[stretch.first - 1]?.lower ?? '')
          ? classifyByUse(view, stretch)
          : { type: 'organisation', country: null },
      );
    else if (
      starts.has(key) &&
      !countryOfAdjective(key) &&
      !ORGANISATION_HEADS.has(key) &&
      (!isPlaceName(key) || CLUB_ENDS.has(starts.get(key) ?? ''))
    )
      byKey.set(key, { type: 'organisation', country: null });
    else {
      const use = classifyByUse(view, stretch);
      const isLeader = leaders.has(key) && use !== 'unsure' && use?.type === 'organisation';
      const used = isLeader ? { type: 'person' as const, country: null } : use;
      byKey.set(key, used);
      if (used !== 'unsure' && used?.type === 'person') addSurnames(name);
    }
  }
  return found.map((named, i) => {
    const key = facts[i]?.lower ?? '';
    if (named.kind === 'unsure') return { ...named, kind: byKey.get(key) ?? null };
    // A company that is called like somebody whom the text names in full.
    return isNamesake(named, key) ? { ...named, kind: { type: 'person' as const, country: null } } : named;
  });
};

/** "the Coastal Developers Conference (CDC)": what a thing is called for short is no actor either. */
const withoutThings = (view: View, found: Named[]): Named[] => {
  const things = new Set<string>();
  for (let i = 0; i < found.length; i += 1) {
    const { stretch, kind } = found[i] as Named;
    const next = found[i + 1]?.stretch;
    if (kind !== null || !next || next.first !== stretch.last + 2 || stretch.first === stretch.last) continue;
    if (!THING_HEADS.has(view.tokens[stretch.last]?.lower ?? '')) continue;
    const word = view.tokens[next.first];
    const isIntroduced = view.tokens[next.first - 1]?.text === '(' && view.tokens[next.last + 1]?.text === ')' && next.first === next.last;
    if (isIntroduced && word && /^\p{Lu}{2,}$/u.test(word.text) && !countryNamed(word.text)) things.add(word.text);
  }
  if (things.size === 0) return found;
  return found.map((named) =>
    named.stretch.first === named.stretch.last && things.has(view.tokens[named.stretch.first]?.text ?? '')
      ? { ...named, kind: null }
      : named,
  );
};

/**
 * Every stretch of a document that may point to an actor, in text order (longer first where two begin together). A body's own release calls it by
 * the end of its name, which may stand nowhere else than at the top: `publisher`.
 */
export const candidates = (view: View, publisher = ''): Candidate[] => {
  const { found, titles } = namedCandidates(view);
  const result: Candidate[] = [];
  const taken = new Uint8Array(view.signs.length);
  for (const { stretch, role, kind } of withoutThings(view, settle(view, found))) {
    // A name of several words that is no actor ("the United States" as a place) is no common noun either.
    if (kind === null || kind === 'unsure') {
      for (let i = stretch.first; stretch.last > stretch.first && i <= stretch.last; i += 1) taken[i] = 1;
      continue;
    }
    for (let i = role?.first ?? stretch.first; i <= stretch.last; i += 1) taken[i] = 1;
    const before = view.tokens[stretch.first - 1];
    if (kind.type === 'person' && before?.text === '-' && isAdjacent(before, view.tokens[stretch.first])) continue;
    result.push({
      first: stretch.first,
      last: stretch.last,
      kind: 'name',
      type: kind.type,
      head: stretch.last,
      gender: kind.type === 'person' ? genderOf(view, stretch, role) : null,
      plural: kind.type === 'group',
      country: kind.country,
      nationality: role
        ? nationalityIn(view, role)
        : kind.type === 'organisation'
          ? nationalityIn(view, { first: Math.max(0, stretch.first - (/^['’]s?$/.test(before?.text ?? '') ? 3 : 1)), last: stretch.last })
          : null,
      role: role && isOfSeveral(view, role) ? null : role,
      definite: true,
      quoted: view.quoted[stretch.first] ?? false,
      subject: isSubject(view, stretch),
      sentence: view.tokens[stretch.first]?.sentence ?? 0,
    });
  }
  const ends = new Set([
    publisher.split(' ').slice(1).at(-1)?.toLowerCase() ?? '',
    ...result.flatMap(({ type, first, last }) => (type === 'organisation' && last > first ? [view.tokens[last]?.lower ?? ''] : [])),
  ]);
  const titleEnds = new Set(titles.map(({ last }) => last));
  for (const title of titles) {
    if (typeOfHead(view.tokens[title.last]?.lower ?? '') !== null) continue;
    // "the Prime Minister of Chile": the office is found as a phrase.
    let from = title.first;
    for (let i = title.first; i < title.last; i += 1)
      if (view.tokens[i + 1]?.lower === 'of' && isTitle(view.tokens[i]?.lower ?? '')) from = i + 1;
    for (let i = from; i <= title.last; i += 1) taken[i] = 1;
  }
  for (const nominal of nominals(
    view,
    (i) => taken[i] === 1,
    (i) => titleEnds.has(i),
    ends,
  )) {
    result.push({
      first: nominal.first,
      last: nominal.last,
      kind: 'nominal',
      type: nominal.type,
      head: nominal.head,
      gender: genderOfNoun(view, nominal.head),
      plural: nominal.plural,
      country: null,
      nationality: nationalityIn(view, nominal),
      role: null,
      definite: nominal.definite,
      quoted: view.quoted[nominal.first] ?? false,
      subject: isSubject(view, nominal),
      sentence: view.tokens[nominal.first]?.sentence ?? 0,
    });
  }
  return result.concat(pronouns(view)).sort((a, b) => a.first - b.first || b.last - a.last);
};
