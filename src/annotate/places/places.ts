import { kept } from '../../support/kept.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { PlaceMention } from '../../vocabulary/place.ts';
import { keptOfWords } from '../kept.ts';
import type { Stretch } from '../mentions/candidate.ts';
import { classify, classifyByUse, readAs } from '../mentions/classify.ts';
import { countryNamed, countryOfAdjective, countryOfPeople } from '../mentions/countries.ts';
import { AGENTIVE, COMMON_NOUNS, FIRST_NAMES, SURNAMES } from '../mentions/lexicon.ts';
import { factsOf } from '../mentions/name-facts.ts';
import { nameRuns } from '../mentions/names.ts';
import { type Titled, titleBefore, titledRuns } from '../mentions/roles.ts';
import { isCapital, type View, viewOf } from '../mentions/view.ts';
import { Sign } from '../mentions/word-signs.ts';
import type { Token, Tokenized } from '../tokens.ts';
import { fold, folded } from './fold.ts';
import { type Entry, entriesNamed } from './gazetteer.ts';
import { holding, resolve } from './resolve.ts';
import words from './words.json' with { type: 'json' };

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const LOCATIVE = set(words.locative);
const PLACE_NOUNS = set(words.placeNouns);
/** Verbs whose object is mostly a place; with a name that people have too they say nothing. */
const REACHING = set(words.reaching);
/** A city of this size is known by its name alone. */
const KNOWN_CITY = 150_000;

type Located = { stretch: Stretch; name: string; entries: Entry[]; sure: boolean; located: boolean };

const isDateline = (view: View, { first, last }: Stretch): boolean => {
  const next = view.tokens[last + 1];
  return (
    (view.initial[first] ?? false) &&
    next !== undefined &&
    /^[—–(]$|^--?$/.test(next.text) &&
    /^\p{Lu}{3,}/u.test(view.tokens[first]?.text ?? '')
  );
};

/** "the city of X", "in X", "X, France", "X's airport", "Paris suburb": words that make a name a place. */
const isLocated = (view: View, stretch: Stretch): boolean => {
  const { tokens } = view;
  const sentence = tokens[stretch.first]?.sentence;
  const at = (i: number): string => (tokens[i]?.sentence === sentence ? (tokens[i]?.lower ?? '') : '');
  const skip = at(stretch.first - 1) === 'the' ? 2 : 1;
  const before = at(stretch.first - skip);
  if (LOCATIVE.has(before)) return true;
  // "Jane Doe of Lincoln"
  const owner = tokens[stretch.first - 2];
  if (before === 'of' && skip === 1 && owner && owner.sentence === sentence && isCapital(owner) && FIRST_NAMES.has(at(stretch.first - 3)))
    return true;
  if ((before === 'of' || before === ',') && PLACE_NOUNS.has(at(stretch.first - skip - 1))) return true;
  if (PLACE_NOUNS.has(at(stretch.last + 1)) || (/^['’]s$/.test(at(stretch.last + 1)) && PLACE_NOUNS.has(at(stretch.last + 2)))) return true;
  return isDateline(view, stretch);
};

const isPersonalName = kept(20_000, (name) => FIRST_NAMES.has(fold(name)) || SURNAMES.has(fold(name)));

const isPersonal = (stretch: Stretch, name: string): boolean => stretch.first === stretch.last && isPersonalName(name);

/** "in Aleppo, Homs and Idlib", "reached Grindavik", "Naples, Florida": what stands before makes a name a place, if people have no such name. */
const isLed = (view: View, stretch: Stretch, located: Located[]): boolean => {
  const before = view.tokens[stretch.first - 1];
  if (before?.sentence !== view.tokens[stretch.first]?.sentence) return false;
  if (REACHING.has(before?.lower ?? '')) return true;
  const last = located.at(-1);
  return /^(?:,|and|or)$/.test(before?.lower ?? '') && last?.located === true && last.stretch.last === stretch.first - 2;
};

/** The country or region printed after a name: "Bergen, Norway", "Paris (Texas)". */
const besideOf = (view: View, stretch: Stretch, runs: Map<number, Stretch>): Entry[] => {
  const mark = view.tokens[stretch.last + 1];
  if (mark?.text !== ',' && mark?.text !== '(') return [];
  const next = runs.get(stretch.last + (view.tokens[stretch.last + 2]?.lower === 'in' ? 3 : 2));
  if (!next || view.tokens[next.first]?.sentence !== view.tokens[stretch.first]?.sentence) return [];
  return entriesNamed(readAs(view, next)).filter(({ kind }) => kind === 'country' || kind === 'region');
};

/** Last words of the people whom a document names in full: alone they are people too, whatever town has the name. */
const surnamesOf = (view: View, titled: Titled[]): Set<string> => {
  const surnames = new Set<string>();
  for (const { name, role } of titled) {
    if (!name || (name.first === name.last && !role)) continue;
    const kind = classify(view, name, role !== null);
    if (kind !== null && kind !== 'unsure' && kind.type === 'person') surnames.add(view.tokens[name.last]?.lower ?? '');
  }
  return surnames;
};

/** The gulf or strait named after a town is not the town. */
const isWater = ({ tokens }: View, { first }: Stretch): boolean =>
  tokens[first - 1]?.lower === 'of' &&
  /^(?:Gulf|Bay|Strait|Straits|Sea|Cape|Mount|Battle|Treaty|Duke|Bishop|Archbishop)$/.test(tokens[first - 2]?.text ?? '');

/** "the Severn", "the lower Don", "Quintero v. Orla": a river, a ship or a newspaper that is called like a town, a party of a case. */
const isNamesake = ({ tokens }: View, { first, last }: Stretch): boolean => {
  const [article, before, after] = [tokens[first - 2], tokens[first - 1], tokens[last + 1]];
  if (/^(?:v|vs|et)$/.test(after?.lower.replace('.', '') ?? '')) return true;
  const isDefinite = before?.lower === 'the' || (article?.lower === 'the' && /^(?:lower|upper|middle|river)$/.test(before?.lower ?? ''));
  return isDefinite && !/^(?:NOUN|PROPN|ADJ)$/.test(after?.sentence === before?.sentence ? (after?.pos ?? '') : '');
};

const isDictionaryWord = (name: string): boolean => {
  const word = name.toLowerCase();
  return COMMON_NOUNS.has(word) || AGENTIVE.has(word);
};

const locate = (view: View): Located[] => {
  const located: Located[] = [];
  const titled = titledRuns(view);
  const surnames = surnamesOf(view, titled);
  const namesakes = new Set<string>();
  for (const { name, role } of titled) {
    if (!name || role || name.first !== name.last || !isNamesake(view, name)) continue;
    const read = readAs(view, name);
    if (entriesNamed(read)[0]?.kind === 'city' && !factsOf(read).capital) namesakes.add(read);
  }
  for (const { name: stretch, role } of titled) {
    if (!stretch || role) continue;
    const name = readAs(view, stretch);
    const { country, adjective, people, lower } = factsOf(name);
    if (name.length < 3 && !country) continue;
    if (stretch.first === stretch.last && surnames.has(lower) && !isDateline(view, stretch)) continue;
    const next = view.tokens[stretch.last + 1];
    const modifies =
      next !== undefined &&
      next.sentence === view.tokens[stretch.last]?.sentence &&
      (next.pos === 'NOUN' || next.pos === 'PROPN') &&
      !PLACE_NOUNS.has(next.lower);
    const entries = entriesNamed(name);
    const personal = isPersonal(stretch, name);
    const here = isLocated(view, stretch) || (isLed(view, stretch, located) && (!personal || entries[0]?.kind !== 'city'));
    if (entries.length === 0) {
      const named =
        view.tokens[stretch.first - 1]?.lower === 'of' &&
        /^(?:city|town|village|suburb|island|port)$/.test(view.tokens[stretch.first - 2]?.lower ?? '');
      if (named) located.push({ stretch, name, entries, sure: true, located: here });
      continue;
    }
    if (isWater(view, stretch) || namesakes.has(name)) continue;
    if ((adjective || people) && !country) continue;
    const [first] = entries;
    if (first?.kind === 'country') {
      if (classify(view, stretch, false) === null && (!modifies || here))
        located.push({ stretch, name, entries, sure: true, located: here });
      continue;
    }
    if (titleBefore(view, stretch, null) !== null) continue;
    const kind = classify(view, stretch, false);
    if (kind !== null && kind !== 'unsure' && !here) continue;
    if (kind !== null && kind !== 'unsure' && kind.type === 'organisation') continue;
    const isLarge = entries.some((entry) => entry.kind !== 'city' || entry.population >= KNOWN_CITY);
    // "in the Dunmore verdict", "Hit by a car": a small town's name before a noun or in a headline is another's.
    const isDoubtful =
      !isLarge &&
      ((modifies && next.pos === 'NOUN') || (stretch.first === stretch.last && view.titled[stretch.first] && isDictionaryWord(name)));
    if (isDoubtful) continue;
    if (here && (isLarge || !personal)) located.push({ stretch, name, entries, sure: true, located: here });
    else if (isLarge && !modifies && !personal && (kind === null || classifyByUse(view, stretch) === null))
      located.push({ stretch, name, entries, sure: false, located: here });
    else if (isLarge && modifies && !personal && next.pos === 'NOUN' && (kind === null || first?.kind === 'region'))
      located.push({ stretch, name, entries, sure: false, located: here });
    else if (!modifies) located.push({ stretch, name, entries: [], sure: false, located: here });
  }
  return located;
};

/** The country that a word names or belongs to; empty when none. */
const countryTold = keptOfWords((text) => countryNamed(text) ?? countryOfAdjective(text) ?? countryOfPeople(text) ?? '');

const settingOf = (view: View, located: Located[]): Map<string, number> => {
  const setting = new Map<string, number>();
  const add = (country: string): void => {
    if (country) setting.set(country, (setting.get(country) ?? 0) + 1);
  };
  const shared = new Set(
    located.flatMap(({ name, entries }) => (entries[0]?.kind === 'country' && entries.some(({ kind }) => kind === 'region') ? [name] : [])),
  );
  for (let i = 0; i < view.signs.length; i += 1) {
    if (((view.signs[i] as number) & Sign.capital) === 0) continue;
    const token = view.tokens[i] as Token;
    const country = countryTold(token);
    if (country !== '' && !shared.has(token.text)) add(country);
  }
  for (const { entries } of located)
    if (entries.length === 1 || (entries[0]?.population ?? 0) > 20 * (entries[1]?.population ?? 1)) add(entries[0]?.country ?? '');
  return setting;
};

/**
 * Text of a document that locates, with what the gazetteer knows under the name: one place when the document decides, several when it does not,
 * none for a name set up as a place ("the village of X") that no gazetteer has. Names that act ("Paris announced") are mentions of actors, not places.
 */
export const places = (document: Document, tokenized: Tokenized): PlaceMention[] => {
  const view = viewOf(document, tokenized);
  const runs = nameRuns(view);
  const starts = new Map(runs.map((run) => [run.first, run]));
  const located = locate(view);
  const setting = settingOf(view, located);
  const known = new Set(located.filter(({ sure }) => sure).map(({ name }) => folded(name)));
  const beside = new Map<string, Entry[]>();
  const outer = new Map<string, Entry[]>();
  for (const { stretch, name } of located) {
    const within = besideOf(view, stretch, starts);
    if (within.length > 0) {
      const holders = holding(within, entriesNamed(name));
      for (const { name: form, entries } of located)
        if (holders.length > 0 && holders.length < within.length && within[0] !== undefined && entries.includes(within[0]))
          outer.set(folded(form), holders);
      if (!beside.has(folded(name))) beside.set(folded(name), within);
      known.add(folded(name));
    }
  }
  return located.flatMap(({ stretch, name, entries, sure }) => {
    const key = folded(name);
    // A small place counts only where something in the document says that it is one.
    if (!sure && entries.length === 0 && !known.has(key)) return [];
    const options = outer.get(key) ?? (entries.length > 0 || sure ? entries : entriesNamed(name));
    const start = view.tokens[stretch.first]?.start ?? 0;
    const end = view.tokens[stretch.last]?.end ?? 0;
    const within = besideOf(view, stretch, starts);
    return [
      {
        start,
        end,
        exact: document.text.slice(start, end),
        places: resolve(options, setting, within.length > 0 ? within : (beside.get(key) ?? [])),
      },
    ];
  });
};
