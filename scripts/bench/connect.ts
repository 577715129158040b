import { acquireText } from '../../src/acquire/index.ts';
import { annotate } from '../../src/annotate/index.ts';
import { connect } from '../../src/connect/index.ts';
import { SourceFacts } from '../../src/vocabulary/story.ts';
import { article, drawFrom } from './prose.ts';
import { megabytes, number, type Row, seconds, table } from './table.ts';

const articleLength = 2_000;

const documentsOf = (count: number) => {
  const draw = drawFrom(count);
  return Array.from({ length: count }, (_, i) => {
    const doc = `article-${i + 1}.txt`;
    const outcome = acquireText(doc, article(draw, articleLength), SourceFacts.parse({ file: doc, published: `2031-05-${10 + (i % 20)}` }));
    if (!outcome.ok) throw new Error(`${doc} could not be read`);
    return outcome.value;
  });
};

const measure = (count: number): Row => {
  const documents = documentsOf(count);
  const annotations = documents.map(annotate);
  const before = process.cpuUsage();
  const graph = connect('bench', documents, annotations);
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  return [
    `${number(count)} documents`,
    seconds(ms),
    (ms / count).toFixed(1),
    number(graph.actors.length),
    number(graph.claims.length),
    number(graph.events.length),
    megabytes(process.resourceUsage().maxRSS * 1024),
  ];
};

/** Connects one story of growing size: where the milliseconds a document stay the same, growth is linear. Times are the processor's. */
export const benchConnect = (sizes: number[]): string =>
  table(['one story of', 'CPU s', 'ms a document', 'actors', 'claims', 'events', 'most MB so far'], sizes.map(measure));
