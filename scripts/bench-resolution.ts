/**
 * Growth of entity resolution: made-up stories of 1,000, 3,000 and 10,000 documents with 20 mentions each, names drawn so that a few
 * are in every document and most in few. Prints seconds and resident memory. Usage: node scripts/bench-resolution.ts [documents…]
 */
import { resolveActors } from '../src/connect/actors/index.ts';
import { type Told, tell } from '../src/tests/connect/tell.ts';

/** Numerical Recipes' linear congruential generator: the same stories on every machine. */
const generator = (seed: number) => {
  let state = seed;
  return (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

const onsets = ['b', 'br', 'd', 'f', 'g', 'gr', 'h', 'k', 'kl', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'v', 'z', 'zh'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ei', 'au'];
const endings = ['n', 'r', 'son', 'sky', 'l', 'ton', 'ov', 'man', 's', 'k'];
const givens = [
  'John',
  'Ana',
  'Boris',
  'Mikhail',
  'Rita',
  'William',
  'Bill',
  'Chen',
  'Omar',
  'Lena',
  'Ivo',
  'Una',
  'Theo',
  'Mira',
  'Paul',
  'Jane',
];
const bodies = ['Ministry', 'Agency', 'Council', 'Bank', 'University', 'Institute', 'Party', 'Union'];

const story = (documents: number) => {
  const draw = generator(documents);
  const capital = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`;
  const of = (list: string[], at: number): string => list[at % list.length] ?? '';
  const surname = (n: number): string =>
    capital(`${of(onsets, n)}${of(vowels, n * 7 + 3)}${of(onsets, n * 13 + 5)}${of(vowels, n * 3 + 1)}${of(endings, Math.floor(n / 20))}`);
  // The smaller of two draws, squared, makes early names common and late ones rare.
  const rank = (limit: number): number => Math.floor(limit * (draw(10_000) / 10_000) ** 3);
  return Array.from({ length: documents }, (_, at) => {
    const parts = Array.from({ length: 8 }, (_each, chain) => {
      const n = rank(documents);
      if (chain > 5) return `[${surname(n)} ${of(bodies, n)}|b${chain}] spoke.`;
      const last = surname(n);
      const full = `${of(givens, n * 11)} ${last}`;
      return draw(10) === 0
        ? `[${last}|p${chain}] spoke. [He|p${chain}|pronoun] left.`
        : `[${full}|p${chain}] spoke. [${last}|p${chain}] left. [He|p${chain}|pronoun] went.`;
    });
    const told: Told = { text: parts.join(' '), chains: { b6: 'organisation', b7: 'organisation' } };
    return tell(`${at}.txt`, told);
  });
};

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1_000, 3_000, 10_000]) {
  const all = story(size);
  const started = performance.now();
  const { actors } = resolveActors(
    'bench',
    all.map(({ document }) => document),
    all.map(({ annotations }) => annotations),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  const mentions = all.reduce((sum, { annotations }) => sum + annotations.mentions.length, 0);
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  console.log(`${size} documents  ${mentions} mentions  ${actors.length} actors  ${seconds} s  ${memory} MB`);
}
