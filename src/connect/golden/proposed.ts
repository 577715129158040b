import { connect } from '../index.ts';
import { annotationsOf, documentOf } from './story-case.ts';

/** What is said in a document: its speaker, cue and content, and the kind when it is not indirect. */
export type Told = [doc: string, speaker: string, cue: string, content: string, kind?: 'direct' | 'mixed'];

/** What is proposed between statements of two short articles, by the first words of each end. `days` are words of an article that name a day. */
export const proposed = (
  texts: Record<string, string>,
  told: readonly Told[],
  days: readonly [doc: string, words: string, value: string][] = [],
): string[] => {
  const documents = Object.entries(texts).map(([doc, text], i) => documentOf(doc, text, { published: `2031-05-0${4 + i}` }));
  const annotations = documents.map((document) => {
    const dates = days
      .filter(([doc]) => doc === document.doc)
      .map(([, words, value]) => {
        const start = document.text.indexOf(words);
        return { start, end: start + words.length, exact: words, value };
      });
    return { ...annotationsOf(document, told), dates };
  });
  const { claims, relations } = connect('two', documents, annotations);
  const titled = new Map(claims.map(({ id, statements }) => [id, statements[0]?.content[0]?.exact]));
  return relations.map(({ type, reason, from, to }) => `${type} (${reason}): ${titled.get(from)} -> ${titled.get(to)}`);
};
