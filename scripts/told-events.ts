import { acquireText } from '../src/acquire/index.ts';
import { annotate } from '../src/annotate/index.ts';
import { connect } from '../src/connect/index.ts';
import { Edtf } from '../src/vocabulary/edtf.ts';
import type { Range } from '../src/vocabulary/span.ts';
import { SourceFacts } from '../src/vocabulary/story.ts';
import { type GoldDocument, readGold } from './ecb-chains.ts';

type Chain = { id: string; mentions: { spans: Range[] }[] };

/** `found`: every event mention of the texts, each its own chain; `pages`: the events of the graph, as chains of their mentions. */
export const tellTopics = (corpora: string, part: string, corpus?: string) => {
  const gold = readGold(corpora, part, corpus);
  const found: { doc_id: string; event_chains: Chain[] }[] = [];
  const pages: { doc_id: string; event_chains: Chain[] }[] = [];
  const read = ({ doc_id: file, text, date }: GoldDocument) => {
    const outcome = acquireText(file, text, SourceFacts.parse({ file, published: Edtf.safeParse(date).data }));
    return outcome.ok ? [outcome.value] : [];
  };
  for (const [topic, own] of Map.groupBy(gold, (each) => each.topic)) {
    const documents = own.flatMap(read);
    const annotations = documents.map(annotate);
    const { events } = connect(topic, documents, annotations);
    documents.forEach(({ doc }, at) => {
      const told = annotations[at]?.events ?? [];
      found.push({
        doc_id: doc,
        event_chains: told.map(({ start, end }) => ({ id: `${doc}/${start}`, mentions: [{ spans: [[start, end]] }] })),
      });
      pages.push({
        doc_id: doc,
        event_chains: events.flatMap(({ id, mentions }) => {
          const here = mentions.filter((mention) => mention.doc === doc);
          return here.length === 0
            ? []
            : [{ id: `${topic}/${id}`, mentions: here.map(({ start, end }) => ({ spans: [[start, end] as Range] })) }];
        }),
      });
    });
  }
  return { gold, found, pages };
};
