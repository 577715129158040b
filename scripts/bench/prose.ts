import { seeded } from '../seeded.ts';

/** Chance from a seed: the same words on every machine. */
export type Draw = {
  /** A whole number from 0 up to but not including `limit`. */
  below: (limit: number) => number;
  pick: <T>(list: readonly [T, ...T[]]) => T;
  chance: (share: number) => boolean;
};

export const drawFrom = (seed: number): Draw => {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return { below, pick: (list) => list[below(list.length)] ?? list[0], chance: (share) => random() < share };
};

const list = (words: string) => words.split(' ') as [string, ...string[]];

const onsets = list('b br d dr f g gr h k kl l m n p r s st t tr v z');
const vowels = list('a e i o u ei au');
const codas = list('n r l s k nd rm st lt x');
const verbs = list('repair close sell flood guard measure rebuild insure lease dredge survey reopen supply inspect');
const adjectives = list('old northern narrow public flooded wooden private new southern costly temporary');
const nouns = list('bridge harbour canal depot ferry market reservoir station archive quay tunnel mill school tower');
const bodies = list('Council Ministry Union Agency Institute Board');
const roles = list('spokesman engineer mayor inspector historian chairwoman');
const months = list('January March April May June September October November');
const cues = list('said warned announced added claimed');

/** An invented word of two syllables; a few are drawn often and most rarely, as in any language. */
export const coined = (draw: Draw): string => {
  const rank = Math.floor(2_000 * (draw.below(10_000) / 10_000) ** 3);
  const at = (parts: readonly string[], n: number) => parts[n % parts.length] ?? '';
  return at(onsets, rank) + at(vowels, rank * 7 + 3) + at(onsets, rank * 13 + 5) + at(vowels, rank >> 4) + at(codas, rank >> 6);
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The name of a person or, one time in five, of an organisation. */
export const name = (draw: Draw): string =>
  draw.chance(0.2)
    ? `${capital(coined(draw))} ${draw.pick(bodies)}`
    : `${capital(coined(draw))} ${capital(draw.pick(onsets) + coined(draw))}`;

export const role = (draw: Draw): string => draw.pick(roles);
export const cue = (draw: Draw): string => draw.pick(cues);

/** What somebody says: a clause of ten to twenty words. `about` is named in it where there is one. */
export const clause = (draw: Draw, about?: string): string => {
  const thing = () => `the ${draw.pick(adjectives)} ${coined(draw)} ${draw.pick(nouns)}`;
  const who = about ?? `the ${coined(draw)} crews`;
  const when = `${draw.below(27) + 1} ${draw.pick(months)}`;
  return `${who} would ${draw.pick(verbs)} ${thing()} near ${capital(coined(draw))} and ${draw.pick(verbs)} ${thing()} before ${when}`;
};

type Cast = [string, ...string[]];

export const castOf = (draw: Draw): Cast => Array.from({ length: 6 }, () => name(draw)) as Cast;

/** A news text of at least `length` characters: paragraphs of reported, quoted and plain sentences about a small cast. */
export const article = (draw: Draw, length: number, cast = castOf(draw)): string => {
  const sentence = () => {
    const who = draw.pick(cast);
    const about = draw.chance(0.4) ? draw.pick(cast) : undefined;
    const what = clause(draw, about);
    if (draw.chance(0.3)) return `${capital(what)}.`;
    if (draw.chance(0.4)) return `“${capital(what)},” ${who} ${draw.pick(cues)} on Tuesday.`;
    return `${capital(coined(draw))} ${role(draw)} ${who} ${draw.pick(cues)} that ${what}.`;
  };
  let text = '';
  while (text.length < length) text += `${Array.from({ length: 3 }, sentence).join(' ')}\n\n`;
  return text;
};
