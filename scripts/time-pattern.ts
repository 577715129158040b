import type { PatternTree } from '../src/tests/hostile/pattern-tree.ts';
import type { Attack, Timed } from '../src/tests/hostile/patterns.ts';
import { reducePattern } from '../src/tests/hostile/reduce-pattern.ts';

/** Shortest first, at most so many: texts that a tree takes. */
const wordsOf = (tree: PatternTree, characterOf: (letter: string) => string, most: number): string[] => {
  switch (tree.kind) {
    case 'set':
      return tree.letters.slice(0, most).map(characterOf);
    case 'start':
      return [''];
    case 'choice':
      return tree.options.flatMap((option) => wordsOf(option, characterOf, most)).slice(0, most * 4);
    case 'repetition':
      return tree.least === 0 ? [''] : wordsOf(tree.body, characterOf, most).map((word) => word.repeat(tree.least));
    case 'sequence': {
      let words = [''];
      for (const part of tree.parts) {
        const next = wordsOf(part, characterOf, most);
        words = words.flatMap((word) => next.map((one) => word + one)).slice(0, most);
      }
      return words;
    }
  }
};

/** For every loop: what leads to it, and what it repeats; letters that it shares with other loops are among that. */
const attacksOn = (tree: PatternTree, characterOf: (letter: string) => string, before: string): [string, string][] => {
  switch (tree.kind) {
    case 'choice':
      return tree.options.flatMap((option) => attacksOn(option, characterOf, before));
    case 'repetition': {
      const own = tree.most > 3 ? wordsOf(tree.body, characterOf, 12).map((word): [string, string] => [before, word]) : [];
      return [...own, ...attacksOn(tree.body, characterOf, before)];
    }
    case 'sequence': {
      let led = before;
      return tree.parts.flatMap((part) => {
        const found = attacksOn(part, characterOf, led);
        led += wordsOf(part, characterOf, 1)[0] ?? '';
        return found;
      });
    }
    default:
      return [];
  }
};

/** Milliseconds of the processor, the least of three. */
const took = (pattern: RegExp, [before, repeated, after]: Attack, times: number): number => {
  const text = before + repeated.repeat(times) + after;
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const began = process.cpuUsage();
    pattern.lastIndex = 0;
    pattern.test(text);
    const { user, system } = process.cpuUsage(began);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
};

/** Below this a time is noise. */
const telling = 4;

/** How many times as long twice the length takes, at the longest text that takes less than a second; 0 when all are quick. */
const growthOf = (pattern: RegExp, attack: Attack): number => {
  let before = 0;
  for (let times = 8; times * attack[1].length <= 40_000; times *= 2) {
    // Small steps first, so that what doubles with every character is seen before it takes forever.
    if (times <= 64)
      for (let some = times / 2; some < times; some += 2) if (took(pattern, attack, some) > 200) return Number.POSITIVE_INFINITY;
    const now = took(pattern, attack, times);
    if (now > 500) return now / Math.max(before, telling / 2);
    before = now;
  }
  return before < telling ? 0 : 2;
};

/** Runs a pattern on texts made for its loops. */
export const timePattern = (written: string): Timed & { attack: Attack } => {
  const end = written.lastIndexOf('/');
  const pattern = new RegExp(written.slice(1, end), written.slice(end + 1));
  const { tree, letters } = reducePattern(written);
  const characterOf = (letter: string): string => letters.get(letter) ?? '';
  const attacks = attacksOn(tree, characterOf, '').filter(([, repeated]) => repeated !== '');
  // Alone, between others, and with an end that nothing takes.
  const texts = [
    ...new Map(
      attacks
        .flatMap(
          ([before, repeated]) =>
            [
              ['', repeated, '\0'],
              [before, repeated, '\0'],
              [before, repeated, `${before}\0`],
            ] as Attack[],
        )
        .map((attack) => [JSON.stringify(attack), attack]),
    ).values(),
  ];
  let ratio = 0;
  let worst: Attack = ['', '', ''];
  for (const attack of texts) {
    const growth = growthOf(pattern, attack);
    if (growth <= ratio) continue;
    ratio = growth;
    worst = attack;
  }
  return { timed: texts.length, ratio: Math.round(ratio * 10) / 10, attack: worst };
};
