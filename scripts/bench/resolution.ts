import { resolveActors } from '../../src/connect/actors/index.ts';
import { type Told, tell } from '../../src/tests/connect/tell.ts';
import { drawFrom } from './prose.ts';
import { megabytes, number, type Row, seconds, table } from './table.ts';

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

const offices = ['harbour pilot', 'lock keeper', 'club captain', 'dam engineer', 'night nurse', 'bank clerk', 'choir master'];

const story = (documents: number) => {
  const { below: draw } = drawFrom(documents);
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
    const office = of(offices, draw(200));
    const told: Told = {
      text: `${parts.join(' ')} [The ${office}|n|nominal] in ${surname(rank(documents))} said so.`,
      chains: { b6: 'organisation', b7: 'organisation', n: { type: 'person', named: false } },
      says: ['n'],
    };
    return tell(`${at}.txt`, told);
  });
};

const measure = (size: number): Row => {
  const all = story(size);
  const documents = all.map(({ document }) => document);
  const annotations = all.map((each) => each.annotations);
  const before = process.cpuUsage();
  const { actors } = resolveActors('bench', documents, annotations);
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  return [
    `${number(size)} documents`,
    number(annotations.reduce((sum, { mentions }) => sum + mentions.length, 0)),
    seconds(ms),
    (ms / size).toFixed(1),
    number(actors.length),
    megabytes(process.resourceUsage().maxRSS * 1024),
  ];
};

/**
 * Resolves the actors of one story of growing size, 20 mentions a document, names drawn so that a few are in every document and most in
 * few. Times are the processor's.
 */
export const benchResolution = (sizes: number[]): string =>
  table(['one story of', 'mentions', 'CPU s', 'ms a document', 'actors', 'most MB so far'], sizes.map(measure));
