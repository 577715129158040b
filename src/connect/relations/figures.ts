import { nearness } from '../claims/nearness.ts';
import { speakers } from '../claims/occasion.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import type { Counted } from './counted.ts';
import { namesIn, oneHappening } from './happening.ts';
import { numberAt, type Quantity, quantityAt } from './quantity.ts';
import { talliesIn } from './tally.ts';
import { isRate, partsOf } from './whole.ts';

/** A number with what it counts: "702 postal ballots had been waiting to be checked". */
export type Figure = {
  assertion: Assertion;
  quantity: Quantity;
  unit: string;
  modifiers: ReadonlySet<string>;
  /** The telling words round it, and the verbs among them. */
  about: ReadonlySet<string>;
  verbs: readonly Word[];
  /** What the number is all that is told of: "the jury was out for eleven hours", "turnout was 61 percent". */
  subject: string | null;
  many: boolean;
  /** The names before it in its sentence: whose number it is. */
  named: ReadonlySet<string>;
  /** The verb it is the object of: "shot three, killing two" counts two things. */
  governing: Word | null;
  /** The parts that its wording tells of: "in the first half", "the final twelve". */
  parts: ReadonlySet<string>;
  /** How often: "14 patients a night". */
  rate: boolean;
  /** What happened to those counted ("killing ten"), where the wording tells. */
  state: string | null;
};

const currencies = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
]);
const shares = new Set(['%', 'percent', 'percentage']);
const multipliers = new Set('dozen hundred thousand million billion trillion k m m. mn bn bn. tn'.split(' '));
// "Two of the three", "eight more", "three times": a part of what is counted, or no count at all.
const partial = new Set('of more other another further additional extra less fewer times time point points'.split(' '));
const clock = /^(?:[ap]\.?(?: ?m\.?)?|hrs|gmt)$/;
// "50 miles north of the town": where a place lies.
const bearings = new Set('north south east west northeast northwest southeast southwest northern off away'.split(' '));
// More numbers are a table or a score: which belongs to which, a rule cannot tell.
const mostNumbers = 2;
const periods = new Set('second minute hour day week month year decade'.split(' '));
// "Two days ago", "nine years old": a place in time.
const placing = new Set('ago later earlier before after old since from away'.split(' '));
const comparing = new Set('more less fewer greater higher lower other rather later earlier'.split(' '));
const apartFrom = new Set('other another further additional extra'.split(' '));
const calendar = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
const reach = 12;

const startsSymbol = (word: Word | undefined): string | undefined => currencies.get(word?.text.at(-1) ?? '');

/** What stands behind a number up to its noun: "postal ballots", "percent"; `null` where it counts nothing. */
const unitAt = (words: readonly Word[], at: number): { unit: string; modifiers: Word[]; end: number } | null => {
  const symbol = startsSymbol(words[at - 1]);
  let i = at + 1;
  while (multipliers.has(words[i]?.lower ?? '')) i++;
  if (symbol) return { unit: symbol, modifiers: [], end: i };
  if (shares.has(words[i]?.lower ?? '')) return { unit: 'percent', modifiers: [], end: i + 1 };
  const nouns: Word[] = [];
  for (let next = words[i]; next && nouns.length < 4; next = words[++i]) {
    if (/^(?:NOUN|ADJ)$/.test(next.pos)) nouns.push(next);
    // "Co - workers", as some print it.
    else if (next.text !== '-' || nouns.length === 0 || words[i + 1]?.pos !== 'NOUN') break;
  }
  const noun = nouns.at(-1);
  if (noun?.pos !== 'NOUN' || nouns.some(({ lower }) => partial.has(lower) || multipliers.has(lower))) return null;
  return { unit: noun.stem, modifiers: nouns.slice(0, -1), end: i };
};

const isYear = ({ text }: Word): boolean => /^(?:1[89]|20)\d\d$/.test(text);

/** The names in some words, one that they begin with too. */
const ownersOf = (words: readonly Word[]): Set<string> => {
  const [first] = words;
  return first?.pos === 'PROPN' && !calendar.has(first.lower) ? namesIn(words).add(first.stem) : namesIn(words);
};

/** The verb whose object follows: nothing but what may stand before a number lies between. */
const governs = (before: readonly Word[]): Word | null => {
  const at = before.findLastIndex(({ pos, content }) => pos === 'VERB' && content);
  return before
    .slice(at + 1)
    .some(({ pos, text, lower }) => /^[,;:()—–]$/.test(text) || pos === 'SCONJ' || (pos === 'ADP' && !comparing.has(lower)))
    ? null
    : (before[at] ?? null);
};

/** The numbers of a statement that count something, each with what it counts. */
export const figuresOf = (assertion: Assertion): Figure[] => {
  const { words } = assertion;
  const states = new Map(talliesIn(words).map(({ at, state }) => [at, state]));
  const many = words.filter((word, at) => numberAt(words, at) !== null && !isYear(word)).length > mostNumbers;
  return words.flatMap((_, at): Figure[] => {
    const value = numberAt(words, at);
    const found = value === null || value < 2 ? null : unitAt(words, at);
    const quantity = found ? quantityAt(words, at) : null;
    if (!found || !quantity || /[(:]$/.test(words[at - (startsSymbol(words[at - 1]) ? 2 : 1)]?.text ?? '')) return [];
    const next = words[found.end]?.lower ?? '';
    // "Over eight years" is how long, not more than eight.
    if (periods.has(found.unit) && quantity.words[0]?.lower === 'over') return [];
    if (partial.has(next) || bearings.has(next) || clock.test(found.unit) || (periods.has(found.unit) && placing.has(next))) return [];
    const before = words.slice(Math.max(0, at - reach), at);
    const opens = words.findLastIndex((word, i) => i < at && /^[.!?]$/.test(word.text)) + 1;
    // "1,900 of the group's 3,300 workers", "from 14 to 23", "the other 12".
    if (before.slice(-5).some(({ lower }, i, near) => lower === 'of' && numberAt(near, i - 1) !== null)) return [];
    // "Better than eight years": what it is not.
    const than = before.findLastIndex(({ lower }, i) => lower === 'than' && i >= before.length - 6);
    if (than > 0 && !comparing.has(before[than - 1]?.lower ?? '')) return [];
    if (words[at - 1]?.lower === 'from' || before.slice(-3).some(({ lower }) => apartFrom.has(lower))) return [];
    const near = [...before, ...words.slice(found.end, found.end + reach)];
    const about = near.filter((word) => word.content && numberAt([word], 0) === null && !/\d/.test(word.text) && !calendar.has(word.lower));
    const measured = periods.has(found.unit) && words[words.indexOf(quantity.words[0] as Word) - 1]?.lower === 'for';
    const copular = before.some(({ pos, lemma }) => pos === 'AUX' && lemma === 'be') && !before.some(({ pos }) => pos === 'VERB');
    const nouns = before.filter(({ pos, content }) => content && (pos === 'NOUN' || pos === 'PROPN'));
    return [
      {
        assertion,
        quantity,
        unit: found.unit,
        modifiers: new Set(found.modifiers.map(({ stem }) => stem)),
        about: new Set(about.map(({ stem }) => stem)),
        verbs: about.filter(({ pos }) => pos === 'VERB'),
        governing: governs(before),
        parts: partsOf(words, at),
        rate: isRate(words.slice(at + 1)),
        subject: (measured || copular) && nouns[0] ? nouns[0].stem : null,
        many,
        named: ownersOf(words.slice(opens, at)),
        state: states.get(at) ?? null,
      },
    ];
  });
};

const fewest = 2;
const least = 0.5;

/** Whether each tells what its own speaker wants or does: "to be seeking $20 million". */
const ofTwo = (a: Assertion, b: Assertion): boolean => [a, b].some(({ own }) => own[0]?.lower === 'to') && speakers(a, b) !== 'same';

const isOneVerb = (a: Word, b: Word): boolean => a.stem === b.stem || nearness(a, b) >= 0.6;

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((item) => b.has(item)).length;

/** Whether two figures count one thing: the same unit, no other kind of it, and most of what stands round the one stands round the other. */
const oneThing = (a: Figure, b: Figure): boolean => {
  const [left, right] = [namesIn(a.assertion.words), namesIn(b.assertion.words)];
  const plain = (figure: Figure, names: ReadonlySet<string>) =>
    new Set([...figure.about, ...figure.modifiers].filter((stem) => !names.has(stem)));
  // The dead are not the hurt.
  if (a.state !== null && b.state !== null && a.state !== b.state) return false;
  if (a.rate !== b.rate || ofTwo(a.assertion, b.assertion) || a.parts.symmetricDifference(b.parts).size > 0) return false;
  if (a.governing && b.governing && !isOneVerb(a.governing, b.governing)) return false;
  // "Shot three" does not tell that they died.
  if (a.state !== b.state && a.governing?.stem !== b.governing?.stem) return false;
  if (a.modifiers.size > 0 && b.modifiers.size > 0 && meet(a.modifiers, b.modifiers) === 0) return false;
  if (a.named.size > 0 && b.named.size > 0 && meet(a.named, b.named) === 0) return false;
  const [own, other] = [plain(a, left), plain(b, right)];
  const shared = meet(own, other);
  if (left.size > meet(left, right) && right.size > meet(left, right)) return false;
  const smaller = Math.min(own.size, other.size);
  const oneVerb =
    a.verbs.some((verb) => b.about.has(verb.stem) || b.verbs.some((next) => isOneVerb(verb, next))) ||
    b.verbs.some(({ stem }) => a.about.has(stem));
  const told = !a.many && !b.many && oneVerb && shared >= fewest && shared >= least * smaller;
  const alike = a.subject !== null && a.subject === b.subject;
  return (told || alike) && oneHappening(a.assertion, b.assertion);
};

// A story of many articles has many figures: each is set against so many before it at most.
const most = 40;

/** The figures of statements, those of one thing together. Figures are compared where they have a unit and a word in common. */
export const figures = (assertions: readonly Assertion[]): Counted[][] => {
  const all = assertions.flatMap(figuresOf);
  const parent = all.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const known = new Map<string, number[]>();
  all.forEach((figure, i) => {
    const near = new Set<number>();
    for (const stem of [...figure.about, ...figure.modifiers]) {
      const key = `${figure.unit} ${stem}`;
      const list = known.get(key) ?? [];
      for (const j of list.slice(-most)) near.add(j);
      list.push(i);
      known.set(key, list);
    }
    for (const j of near) if (oneThing(all[j] as Figure, figure)) parent[Math.max(root(i), root(j))] = Math.min(root(i), root(j));
  });
  const groups = Map.groupBy(all, (_, i) => root(i));
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ assertion, quantity }) => ({ assertion, quantity, grows: false })));
};
