import { describe, expect, it } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';

/** The title of the one claim that these contents make, each in an article of its own. */
const title = (said: [content: string, facts?: object][]): string[] => {
  const documents = said.map(([content, facts], i) =>
    documentOf(`${i}.txt`, `Lena Ostrow said ${content} at a briefing.`, { published: `2031-05-0${i + 1}`, ...facts }),
  );
  const annotations = documents.map((document, i) =>
    annotationsOf(document, [[document.doc, 'Lena Ostrow', 'said', said[i]?.[0] ?? '', 'mixed']]),
  );
  return connect('title', documents, annotations).claims.map((claim) => claim.title.exact);
};

describe('the title of a claim', () => {
  it('is a whole clause rather than a scrap of it, without its quotation marks', () => {
    expect(title([['“held all night”'], ['“the old spillway held all night”']])).toEqual(['the old spillway held all night']);
  });

  it('has the words that most wordings share', () => {
    const wordings = ['the old spillway held all night', 'the old sluice held all night', 'the old spillway held all night'];
    expect(title(wordings.map((wording) => [`“${wording}”`]))).toEqual(['the old spillway held all night']);
  });

  it('is not a translation where there is another wording', () => {
    expect(
      title([['“the old sluice held all of the night”', { translation: { machine: true } }], ['“the old spillway held all of the night”']]),
    ).toEqual(['the old spillway held all of the night']);
  });

  it('leaves out the word that only joins it to its sentence', () => {
    expect(title([['that the old spillway would hold all night']])).toEqual(['the old spillway would hold all night']);
  });
});
