import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { acquireText } from '../src/acquire/index.ts';
import { parseDay } from '../src/annotate/dates/calendar.ts';
import { timexes } from '../src/annotate/dates/find.ts';
import { annotate } from '../src/annotate/index.ts';
import { tokenize } from '../src/annotate/tokens.ts';
import { formatProblem } from '../src/support/problem.ts';
import { Edtf } from '../src/vocabulary/edtf.ts';
import type { Range, Span } from '../src/vocabulary/span.ts';
import { SourceFacts } from '../src/vocabulary/story.ts';
import { type CorpusDocument, readCorpus } from './corpus.ts';
import { addDocument, type Counts, emptyScores, type Kind, percent } from './score-attributions.ts';
import { addDates, emptyDateScores } from './score-dates.ts';

type Row = { what: string; counts: Counts };

const spans = (all: readonly Span[]): Range[] => all.map(({ start, end }) => [start, end]);

/** Runs `annotate` over a corpus, each text as `annotate --stdin` would read it, and counts what is right. */
const measure = (corpus: readonly CorpusDocument[]): Row[] => {
  const scores = emptyScores();
  const dates = emptyDateScores();
  const speakers: Counts = { right: 0, predicted: 0, gold: 0 };
  for (const { doc_id, text, date, attributions, dates: goldDates } of corpus) {
    const published = Edtf.safeParse(date).data;
    const outcome = acquireText(doc_id, text, SourceFacts.parse({ file: doc_id, published }));
    if (!outcome.ok) continue;
    const found = annotate(outcome.value);
    const said = found.attributions.filter(({ kind }) => kind !== 'narrated');
    const predicted = said.map(({ source, cue, content, speaker }) => ({
      source: spans(source),
      cue: spans(cue),
      content: spans(content),
      speaker: speaker === null ? null : (found.chains[speaker]?.name.exact ?? null),
    }));
    if (attributions?.length) addDocument(scores, text, attributions, predicted, speakers);
    if (goldDates?.length) {
      // TIMEX3 values, which EDTF cannot hold all of (durations, "now"), are compared before they become EDTF.
      const day = published === undefined ? null : parseDay(published);
      const expressions = timexes(text, tokenize(outcome.value), () => day);
      addDates(
        dates,
        goldDates,
        expressions.map(({ start, end, value }) => ({ span: [start, end], value })),
      );
    }
  }
  const kinds: Kind[] = ['direct', 'mixed', 'indirect'];
  const rows: Row[] = [
    { what: 'attribution found', counts: scores.found },
    { what: 'found with source and cue', counts: scores.withSourceAndCue },
    ...kinds.map((kind) => ({ what: `${kind} speech found`, counts: scores.kinds[kind] })),
    { what: 'speaker named right', counts: speakers },
    { what: 'date span', counts: dates.spans },
    { what: 'date value', counts: dates.values },
  ];
  return rows.filter(({ counts }) => counts.gold > 0);
};

const { values } = parseArgs({ options: { corpus: { type: 'string' }, commit: { type: 'boolean', default: false } } });
const path = resolve(values.corpus ?? join(import.meta.dirname, '../../shared/corpora/polnear.dev.jsonl'));
if (!existsSync(path)) {
  const problem = {
    file: values.corpus ?? path,
    what: 'there is no corpus at this path',
    why: 'nothing can be measured without labelled text; the project carries none',
    fix: 'npm run eval -- --corpus PATH, with one JSON object a line: {"doc_id", "text", "date", "attributions", "dates"}',
  };
  console.error(formatProblem(problem));
  process.exit(1);
}

const figuresPath = join(import.meta.dirname, 'eval-figures.json');
type Figures = Record<string, Record<string, { p: number; r: number; f: number }>>;
const committed: Figures = existsSync(figuresPath) ? JSON.parse(readFileSync(figuresPath, 'utf8')) : {};
const name = basename(path).replace(/\.jsonl$/, '');
const before = committed[name] ?? {};

const corpus = readCorpus(path);
const rows = measure(corpus);
const round = (value: number): number => Math.round(value * 10) / 10;
console.log(`${name}: ${corpus.length} documents`);
console.log(`${''.padEnd(28)}${'P'.padStart(7)}${'R'.padStart(7)}${'F1'.padStart(7)}  against the committed F1`);
const now: Figures[string] = {};
for (const { what, counts } of rows) {
  const { p, r, f } = percent(counts);
  now[what] = { p: round(p), r: round(r), f: round(f) };
  const change = before[what] ? (f - before[what].f >= 0 ? '+' : '') + (f - before[what].f).toFixed(1) : 'new';
  console.log(`${what.padEnd(28)}${p.toFixed(1).padStart(7)}${r.toFixed(1).padStart(7)}${f.toFixed(1).padStart(7)}  ${change}`);
}
if (values.commit) writeFileSync(figuresPath, `${JSON.stringify({ ...committed, [name]: now }, null, 2)}\n`);
