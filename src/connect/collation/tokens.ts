import { stemmer } from 'stemmer';
import type { Document } from '../../vocabulary/document.ts';
import type { Range, Span } from '../../vocabulary/span.ts';
import { wordRanges } from '../claims/excerpt.ts';
import type { Word } from '../claims/words.ts';
import { baseOf, isLight, isManner, tenseOf } from './inflection.ts';
import type { Naming } from './naming.ts';
import { type Sort, sortOf } from './sorts.ts';
import { foldSpelling } from './spelling.ts';

/** The wording of one statement, its words, and the names and pronouns in it that resolution knows. */
export type Wording = { document: Document; content: readonly Span[]; words: readonly Word[]; names: readonly Naming[] };

/**
 * A word of a witness, or a name of several (`size`), with the punctuation that touches it. `key` folds typography and spelling, `stem` inflection too, and so does `root`, by the
 * dictionary;
 * `entity` is whom or what it names or stands for, empty when that is not known, and `named` whether it is that one's name. `sort` is what kind of
 * word it is, `sense` what the thesaurus knows it by. A `light` word is one that every report puts as its sentence needs it. One that `leans` has the
 * word it belongs to right behind it, one that `closes` a mark or the end. `manner` is an adverb by its shape, `tense` that of a verb's form, `quoted` a
 * word between quotation marks, `capital` one that begins with a capital letter; `mark` is what stands behind
 * its last letter, and it `stops` where its sentence does.
 */
export type Token = {
  start: number;
  end: number;
  size: number;
  part: number;
  key: string;
  stem: string;
  root: string;
  entity: string;
  named: boolean;
  sort: Sort;
  sense: string;
  light: boolean;
  leans: boolean;
  closes: boolean;
  manner: boolean;
  tense: 'past' | 'present' | '';
  quoted: boolean;
  capital: boolean;
  mark: string;
  stops: boolean;
};

/** No mark stands at its end. */
const goesOn = (text: string): boolean => /[\p{L}\p{N}]$/u.test(text);

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}'%$€£.,-]/gu, '')
    .replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu, '');

/** The stem of a word's lemma, or the modal verb that a contraction denies: "shouldn't". */
const rootOf = (key: string, light: boolean, name: Naming | undefined, word: Word | undefined): string =>
  light || name?.named ? '' : key === 'not' ? (sortOf(word?.lower ?? '', '') === 'modal' ? (word?.lower ?? '') : '') : (word?.stem ?? '');

/** Initials that are spelled like a pronoun, with full stops or without: "US" and "U.S." are one word, and not "us". */
const isInitials = (text: string): boolean => /^\P{L}*U\.?S\.?\P{L}*$/u.test(text);

// "In" and "on" as often belong to what stands behind them.
const adverbs = new Set(['back', 'down', 'up', 'out', 'off', 'away', 'apart', 'forward']);

/** A verb with the particle right behind it that makes it another verb: "scale back". */
const phrasalVerbs = (words: readonly Word[]): Range[] =>
  words.flatMap(({ sense, start }, i): Range[] => {
    const [, particle] = sense.split('_');
    const next = words[i + 1];
    return particle !== undefined && adverbs.has(particle) && next?.lower === particle ? [[start, next.end]] : [];
  });

const auxiliary = /^(?:do|does|did|is|are|was|were|have|has|had|will|would)$/;

/** An auxiliary with the "not" right behind it: "did not" is one word, as "didn't" is. */
const denials = (words: readonly Word[]): Range[] =>
  words.flatMap(({ lower, start, end }, i): Range[] => {
    const next = words[i + 1];
    return auxiliary.test(lower) && next?.lower === 'not' && next.start === end + 1 ? [[start, next.end]] : [];
  });

const placing = /^(?:on|at|in|by|from)$/;
const placed =
  /^(?:outskirts|edges?|side|sides|front|back|middle|cent(?:er|re)|heart|north|south|east|west|top|bottom|foot|end|start|beginning|eve|verge|brink)$/;

/** Words that together say how one thing lies to another: "on the outskirts of". */
const compoundRelations = (words: readonly Word[]): Range[] =>
  words.flatMap(({ lower, start }, i): Range[] => {
    const at = words[i + 1]?.lower === 'the' ? i + 2 : i + 1;
    const [noun, of] = [words[at], words[at + 1]];
    return placing.test(lower) && placed.test(noun?.lower ?? '') && of?.lower === 'of' ? [[start, of.end]] : [];
  });

/** Runs without white space, parted after a dash or a row of dots; those of one name, or of one verb, together. */
const piecesOf = (document: Document, span: Span, whole: readonly Range[]): Range[] => {
  const pieces: Range[] = [];
  for (const [start, end] of wordRanges(document, span.start, span.end))
    for (const piece of document.text.slice(start, end).matchAll(/[^—–…]+[—–…]*|[—–…]+/g)) {
      const [from, to] = [start + piece.index, start + piece.index + piece[0].length];
      const last = pieces.at(-1);
      if (last && whole.some(([first, end]) => first < last[1] && from < end)) last[1] = to;
      else pieces.push([from, to]);
    }
  return pieces;
};

/**
 * Tokens of a witness. A run without letters or digits ("–", "...") goes with the word before it, so that the tokens in order hold every
 * character that is not white space. `part` is the index of the span.
 */
export const tokensOf = (wording: Wording): Token[] => {
  const { document, content, words, names } = wording;
  const spoken = words.filter((word) => word.spoken);
  const verbs = phrasalVerbs(spoken);
  const relations = compoundRelations(spoken);
  const denied = denials(spoken);
  const whole = [...denied, ...verbs, ...relations, ...names.filter(({ named }) => named).map(({ start, end }): Range => [start, end])];
  let [at, nameAt] = [0, 0];
  return content.flatMap((span, part) => {
    const tokens: Token[] = [];
    let open = false;
    for (const [from, to] of piecesOf(document, span, whole)) {
      const hidden = document.breaks.filter(([a, b]) => a >= from && b <= to);
      const read = hidden.reduceRight((text, [a, b]) => text.slice(0, a - from) + text.slice(b - from), document.text.slice(from, to));
      const isIn = (ranges: readonly Range[]): boolean => ranges.some(([first, end]) => first >= from && end <= to);
      const form = isIn(denied) ? bare(read).replace(/not$/, "n't") : foldSpelling(bare(read));
      const key = isInitials(read) ? 'us.' : baseOf(form);
      const opens = /^["“«‘]/.test(read);
      const quoted: boolean = open || opens;
      open = /["”»]\p{P}*$/u.test(read) ? false : quoted;
      const last = tokens.at(-1);
      const before = last ? foldSpelling(bare(document.text.slice(last.start, last.end))) : '';
      if (key === '' && last) {
        last.end = to;
        last.mark += read;
        continue;
      }
      while ((spoken[at]?.end ?? to) <= from) at++;
      while ((names[nameAt]?.end ?? to) <= from) nameAt++;
      const word = (spoken[at]?.start ?? to) < to ? spoken[at] : undefined;
      const name = (names[nameAt]?.start ?? to) < to ? names[nameAt] : undefined;
      const isPhrasal = isIn(verbs);
      const next = (spoken[at + 1]?.start ?? from) >= to ? spoken[at + 1] : undefined;
      const light = isLight(key, next?.pos === 'NUM') && !(key === 'so' && last?.key === 'or');
      if (last && !light && !last.light) last.leans = goesOn(document.text.slice(last.start, last.end));
      const country = word?.country && !word.country.capital ? `country ${word.country.country}` : '';
      tokens.push({
        start: from,
        end: to,
        size: read.split(/\s+/).length,
        part,
        key,
        stem: isPhrasal ? (word?.sense ?? '') : stemmer(key.replace(/'s?$/, '')),
        root: isPhrasal ? '' : rootOf(key, light, name, word),
        entity: country || (name?.entity ?? ''),
        named: name?.named ?? false,
        sort: isIn(relations) ? 'relation' : country && !name?.named ? 'quality' : sortOf(key, word?.pos),
        sense: word?.pos === 'PROPN' ? '' : (word?.sense ?? ''),
        light,
        leans: false,
        closes: !goesOn(read) || to === span.end,
        manner: isManner(form),
        tense: tenseOf(isPhrasal ? foldSpelling(bare(word?.text ?? '')) : form, before),
        quoted,
        stops: /^[^\p{L}\p{N}]*(?:[.!?\n]|$)/u.test(document.text.slice(from, to + 2).replace(/^.*[\p{L}\p{N}]/su, '')),
        mark: /[^\p{L}\p{N}]*$/u.exec(read)?.[0] ?? '',
        capital: /^\P{L}*\p{Lu}/u.test(read),
      });
    }
    return tokens;
  });
};
