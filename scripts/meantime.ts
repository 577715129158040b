import { acquireText } from '../src/acquire/index.ts';
import { annotate } from '../src/annotate/index.ts';
import { connect } from '../src/connect/index.ts';
import { Edtf } from '../src/vocabulary/edtf.ts';
import { SourceFacts } from '../src/vocabulary/story.ts';
import { type GoldDocument, readGold } from './ecb-chains.ts';

/** The graph of each topic of MEANTIME as chains: the mentions of every actor and place that `connect` finds in the raw texts. */
export const connectMeantime = (corpora: string) => {
  const gold = readGold(corpora, 'dev', 'meantime');
  const read = ({ doc_id: file, text, date }: GoldDocument) => {
    const outcome = acquireText(file, text, SourceFacts.parse({ file, published: Edtf.safeParse(date).data }));
    return outcome.ok ? [outcome.value] : [];
  };
  const predicted = [...Map.groupBy(gold, ({ topic }) => topic)].flatMap(([topic, own]) => {
    const documents = own.flatMap(read);
    const { actors, places } = connect(topic, documents, documents.map(annotate));
    return documents.map(({ doc }) => ({
      doc_id: doc,
      entity_chains: [...actors, ...places].flatMap(({ id, mentions }) => {
        const here = mentions.filter((mention) => mention.doc === doc).map(({ start, end }) => ({ spans: [[start, end]] }));
        return here.length === 0 ? [] : [{ id: `${topic}/${id}`, mentions: here }];
      }),
    }));
  });
  return { gold, predicted };
};
