import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { acquireText } from '../../src/acquire/index.ts';
import { annotate } from '../../src/annotate/index.ts';
import { SourceFacts } from '../../src/vocabulary/story.ts';
import { article, drawFrom } from './prose.ts';
import { megabytes, number, type Row, ratio, seconds, table } from './table.ts';

const articleLength = 4_000;

const cpuOf = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const ours = (text: string): void => {
  const outcome = acquireText('text.txt', text, SourceFacts.parse({ file: 'text.txt', published: '2031-05-06' }));
  if (outcome.ok) annotate(outcome.value);
};

const nlp = winkNLP(model, ['sbd', 'pos']);

/** Tokens, sentences and parts of speech alone: what any reading of the text has to pay for. */
const tagger = (text: string): void => {
  nlp.readDoc(text).tokens().out(nlp.its.pos, nlp.as.array);
};

const measure = (what: string, texts: string[]): Row => {
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const spent = cpuOf(() => texts.forEach(ours));
  const tagged = cpuOf(() => texts.forEach(tagger));
  const perSecond = (count: number) => number(count / (spent / 1000));
  return [
    what,
    seconds(spent),
    perSecond(characters),
    perSecond(characters / articleLength),
    ((spent / characters) * 1000).toFixed(2),
    seconds(tagged),
    ratio(spent / tagged),
    megabytes(process.resourceUsage().maxRSS * 1024),
  ];
};

/**
 * Reads single texts of growing length, then ten megabytes of articles: where the milliseconds per thousand characters stay the same,
 * growth is linear. Times are the processor's, so that a busy machine changes them little.
 */
export const benchAnnotate = (): string => {
  const draw = drawFrom(1);
  // The first article pays for weights, gazetteer and compilation.
  for (let i = 0; i < 50; i++) ours(article(draw, articleLength));
  const lengths = [1_000, 10_000, 100_000, 1_000_000];
  const single = lengths.map((length) => measure(`one text of ${number(length / 1000)} KB`, [article(draw, length)]));
  const many = [1_000_000, 10_000_000].map((length) =>
    measure(
      `${number(length / articleLength)} articles of 4 KB`,
      Array.from({ length: length / articleLength }, () => article(draw, articleLength)),
    ),
  );
  return table(
    ['', 'CPU s', 'characters/s', 'articles/s', 'ms per 1,000 characters', 'tagger alone, s', 'ratio', 'most MB so far'],
    [...single, ...many],
  );
};
