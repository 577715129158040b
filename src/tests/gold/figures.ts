import type { Figure, Measured } from '../../site/data/figures.ts';
import type { ScoredArticle } from './measure-gold.ts';
import { emptyTallies, type Measure, measures, type Tally } from './score-gold.ts';

const described: Record<Measure, string> = {
  statements: 'Statements',
  speakers: 'Statements with the right speaker',
  nested: 'Statements reported within a statement',
  said: 'The day a statement was made, where the article tells',
  actors: 'Speakers with all their names, and no one else’s',
  dates: 'Dates, with the day or month they mean',
  clean: 'Statements from the article, not from the page around it',
};

const figure = (measure: Measure, { right, gold, sound, predicted }: Tally): Figure => ({
  what: described[measure],
  ...(gold > 0 ? { found: [right, gold] } : {}),
  ...(predicted > 0 ? { right: [sound, predicted] } : {}),
});

const sum = (articles: readonly ScoredArticle[]): Record<Measure, Tally> => {
  const total = emptyTallies();
  for (const { tallies } of articles)
    for (const measure of measures)
      for (const key of ['right', 'gold', 'sound', 'predicted'] as const) total[measure][key] += tallies[measure][key];
  return total;
};

/** The figures of the articles labelled by hand, the seeds' and the invented ones' apart. */
export const goldFigures = (articles: readonly ScoredArticle[]): Measured[] =>
  [false, true].map((invented) => {
    const own = articles.filter((article) => article.invented === invented);
    const labelled = own.filter((article) => article.labelled);
    const tallies = sum(own);
    return {
      corpus: invented ? 'gold-invented' : 'gold-seeds',
      about: invented
        ? 'invented articles, written to hold what is hard to read; marked by this project, and used to improve the program'
        : 'news articles, marked by this project, and used to improve the program',
      articles: labelled.length,
      figures: measures
        .map((measure) => figure(measure, tallies[measure]))
        .map((one) => (one.found ? one : { ...one, what: `${one.what} (${own.length} articles)` })),
    };
  });
