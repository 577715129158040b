/**
 * Measures claims on a story against a key made by hand: pairwise F1 of statements put in one claim, over the statements of the key that annotation found.
 *   eval-claims.ts STORY KEY [--pairs]     STORY is a folder of seeds, KEY a same-claims.json; --pairs lists what is wrong
 */
import { readFileSync } from 'node:fs';
import { acquire, readStory } from '../src/acquire/index.ts';
import { annotate } from '../src/annotate/index.ts';
import { connect } from '../src/connect/index.ts';
import type { Span } from '../src/vocabulary/span.ts';

/** A statement of the key: its first words, its last words if it is longer, and a name for its claim. */
type Keyed = { doc: string; claim: string; from: string; to: string | null };
type Found = { id: string; claim: string; start: number; end: number };

const [, , folder, keyPath] = process.argv;
if (folder === undefined || keyPath === undefined) {
  console.error('usage: eval-claims.ts STORY KEY [--pairs]');
  process.exit(1);
}

const { files } = await readStory(folder);
const documents = files.flatMap(({ facts, bytes }) => {
  const outcome = acquire(facts.file, bytes, facts);
  return outcome.ok ? [outcome.value] : [];
});
const graph = connect('story', documents, documents.map(annotate));
const texts = new Map(documents.map(({ doc, text }) => [doc, text]));

const overlap = (a: { start: number; end: number }, spans: readonly Span[]): number => {
  const shared = spans.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, a.end) - Math.max(start, a.start)), 0);
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return (2 * shared) / (length + a.end - a.start);
};

const statements = graph.claims.flatMap((claim) => claim.statements.map((statement) => ({ claim: claim.id, statement })));
const key = JSON.parse(readFileSync(keyPath, 'utf8')) as Keyed[];
const found = key.map((item): Found | null => {
  const text = texts.get(item.doc) ?? '';
  const start = text.indexOf(item.from);
  const end = item.to === null ? start + item.from.length : text.indexOf(item.to, start) + item.to.length;
  const ranked = statements
    .filter(({ statement }) => statement.doc === item.doc)
    .map(({ claim, statement }) => ({ id: statement.id, claim, start, end, share: overlap({ start, end }, statement.content) }))
    .sort((a, b) => b.share - a.share);
  return ranked[0] && ranked[0].share >= 0.4 ? ranked[0] : null;
});

let right = 0;
const wrong: [number, number][] = [];
const missed: [number, number][] = [];
key.forEach((a, i) => {
  key.slice(0, i).forEach((b, j) => {
    const [left, other] = [found[i], found[j]];
    if (!left || !other || left.id === other.id) return;
    const same = left.claim === other.claim;
    if (same && a.claim === b.claim) right++;
    else if (same) wrong.push([j, i]);
    else if (a.claim === b.claim) missed.push([j, i]);
  });
});
const percent = (value: number): string => (100 * value).toFixed(1);
const several = graph.claims.filter((claim) => new Set(claim.statements.map(({ doc }) => doc)).size > 1).length;
console.log(
  `${statements.length} statements in ${graph.claims.length} claims, ${several} in two sources or more; ${graph.relations.length} relations`,
);
console.log(`of ${key.length} statements in the key ${found.filter(Boolean).length} were found`);
console.log(
  `pairs in one claim: precision ${percent(right / (right + wrong.length))}, recall ${percent(right / (right + missed.length))}, F1 ${percent((2 * right) / (2 * right + wrong.length + missed.length))}`,
);
if (process.argv.includes('--pairs')) {
  const show = (i: number) => `${key[i]?.doc.slice(0, 3)} ${key[i]?.claim}: ${key[i]?.from.slice(0, 40)}`;
  for (const [a, b] of wrong) console.log(`wrong   ${show(a)}  |  ${show(b)}`);
  for (const [a, b] of missed) console.log(`missed  ${show(a)}  |  ${show(b)}`);
}
