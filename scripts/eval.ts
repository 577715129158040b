// `npm run eval`: how well extraction does. Without arguments: the articles labelled by hand, and the corpora of `known` where they lie
// beside the project. `--corpus PATH` measures another corpus in the neutral JSON, `--html PATH` how well articles are found in saved pages, `--commit` keeps the figures for the method page.
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { figures as committed, type Figure, type Measured } from '../src/site/data/figures.ts';
import { formatProblem } from '../src/support/problem.ts';
import { goldFigures } from '../src/tests/gold/figures.ts';
import { measureGold } from '../src/tests/gold/measure-gold.ts';
import { readCorpus } from './corpus.ts';
import { measureArticles } from './measure-articles.ts';
import { measureCorpus } from './measure-corpus.ts';

type Known = { about: string; people?: Record<string, number> };

/** What readers are told of a corpus, and how far two people agree on texts of the same collection, as F1. */
const known: Record<string, Known> = {
  'polnear.dev': {
    about: 'US political news articles, marked by other researchers (PolNeAR, development part)',
    people: { Statements: 82, 'Statements, with the words that tell who and how': 76 },
  },
  timebank: { about: 'newswire articles, their dates marked by other researchers (TimeBank)' },
};

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, html: { type: 'string' }, commit: { type: 'boolean', default: false } },
});
if (values.html !== undefined) {
  const measured = measureArticles(resolve(values.html));
  for (const line of measured.ok ? measured.value : measured.problems.map(formatProblem)) console.log(line);
  process.exit(measured.ok ? 0 : 1);
}
if (values.corpus !== undefined && !existsSync(values.corpus)) {
  const problem = {
    file: values.corpus,
    what: 'there is no corpus at this path',
    why: 'nothing can be measured without labelled text; the project carries none of other people’s',
    fix: 'npm run eval -- --corpus PATH, with one JSON object a line: {"doc_id", "text", "date", "attributions", "dates"}',
  };
  console.error(formatProblem(problem));
  process.exit(1);
}

const measureFile = (path: string): Measured => {
  const corpus = basename(path).replace(/\.jsonl$/, '');
  const documents = readCorpus(path);
  const { about = `articles of ${corpus}`, people = {} } = known[corpus] ?? {};
  const figures = measureCorpus(documents).map((figure) => {
    const agreement = people[figure.what];
    return agreement === undefined ? figure : { ...figure, people: agreement };
  });
  return { corpus, about, articles: documents.length, figures };
};

const rate = (share: readonly [number, number] | undefined): number | null => (share?.[1] ? (100 * share[0]) / share[1] : null);

const f1 = ({ found, right }: Figure): number | null => {
  const r = rate(found);
  const p = rate(right);
  return r !== null && p !== null ? (p + r > 0 ? (2 * p * r) / (p + r) : 0) : (r ?? p);
};

const cell = (value: number | null): string => (value === null ? '' : value.toFixed(1)).padStart(8);

const print = ({ corpus, about, articles, figures }: Measured): void => {
  const before = committed.find((other) => other.corpus === corpus)?.figures ?? [];
  console.log(`\n${corpus}: ${articles} ${about}`);
  console.log(`${''.padEnd(64)}${['P', 'R', 'F1'].map((name) => name.padStart(8)).join('')}  F1 against the committed`);
  for (const figure of figures) {
    const now = f1(figure);
    const then = before.find(({ what }) => what === figure.what);
    const last = then ? f1(then) : null;
    const change = now === null || last === null ? 'new' : `${now >= last ? '+' : ''}${(now - last).toFixed(1)}`;
    console.log(`${figure.what.padEnd(64)}${cell(rate(figure.right))}${cell(rate(figure.found))}${cell(now)}  ${change}`);
  }
};

const beside = Object.keys(known)
  .map((name) => join(import.meta.dirname, `../../shared/corpora/${name}.jsonl`))
  .filter((path) => existsSync(path));
const paths = values.corpus === undefined ? beside : [resolve(values.corpus)];
const measured = [...paths.map(measureFile), ...(values.corpus === undefined ? goldFigures(await measureGold()) : [])];
measured.forEach(print);

if (values.commit) {
  const rest = committed.filter(({ corpus }) => measured.every((other) => other.corpus !== corpus));
  const all = [...measured, ...rest];
  writeFileSync(join(import.meta.dirname, '../src/site/data/figures.json'), `${JSON.stringify(all, null, 2)}\n`);
}
