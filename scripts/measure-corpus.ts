import { acquireText } from '../src/acquire/index.ts';
import { parseDay } from '../src/annotate/dates/calendar.ts';
import { timexes } from '../src/annotate/dates/find.ts';
import { annotate } from '../src/annotate/index.ts';
import { tokenize } from '../src/annotate/tokens.ts';
import type { Figure } from '../src/site/data/figures.ts';
import { Edtf } from '../src/vocabulary/edtf.ts';
import type { Range, Span } from '../src/vocabulary/span.ts';
import { SourceFacts } from '../src/vocabulary/story.ts';
import type { CorpusDocument } from './corpus.ts';
import { addDocument, type Counts, emptyScores, type Kind } from './score-attributions.ts';
import { addDates, emptyDateScores } from './score-dates.ts';

const spans = (all: readonly Span[]): Range[] => all.map(({ start, end }) => [start, end]);

const figure = (what: string, { right, predicted, gold, recalled = right }: Counts & { recalled?: number }): Figure => ({
  what,
  found: [recalled, gold],
  right: [right, predicted],
});

/** Runs `annotate` over a corpus, each text as `annotate --stdin` would read it, and counts what is right. */
export const measureCorpus = (corpus: readonly CorpusDocument[]): Figure[] => {
  const scores = emptyScores();
  const dates = emptyDateScores();
  const speakers: Counts = { right: 0, predicted: 0, gold: 0 };
  for (const { doc_id, text, date, attributions, dates: goldDates } of corpus) {
    const published = Edtf.safeParse(date).data;
    const outcome = acquireText(doc_id, text, SourceFacts.parse({ file: doc_id, published }));
    if (!outcome.ok) continue;
    if (attributions?.length) {
      const found = annotate(outcome.value);
      const said = found.attributions.filter(({ kind }) => kind !== 'narrated');
      const predicted = said.map(({ source, cue, content, speaker }) => ({
        source: spans(source),
        cue: spans(cue),
        content: spans(content),
        speaker: speaker === null ? null : (found.chains[speaker]?.name.exact ?? null),
      }));
      addDocument(scores, text, attributions, predicted, speakers);
    }
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
  const kinds: Record<Kind, string> = {
    direct: 'Direct speech, in quotation marks',
    mixed: 'Mixed speech, partly in quotation marks',
    indirect: 'Indirect speech, without quotation marks',
  };
  return [
    figure('Statements', scores.found),
    figure('Statements, with the words that tell who and how', scores.withSourceAndCue),
    ...(Object.keys(kinds) as Kind[]).map((kind) => figure(kinds[kind], scores.kinds[kind])),
    figure('The speaker’s name, of statements found', speakers),
    figure('Words that are a date', dates.spans),
    figure('Dates, with the day or month they mean', dates.values),
  ].filter(({ found }) => found !== undefined && found[1] > 0);
};
