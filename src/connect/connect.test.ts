import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Graph } from '../vocabulary/graph.ts';
import { readCase, statementsIn, storyCases } from './golden/story-case.ts';
import { connect } from './index.ts';

describe.each(storyCases())('%s', (name, story) => {
  const { documents, annotations } = readCase(story);
  const graph = connect(name, documents, annotations);
  const said = statementsIn(story);
  const claimAt = said.map(([doc, , , content]) => {
    const start = documents.find((document) => document.doc === doc)?.text.indexOf(content);
    return graph.claims.find(({ statements }) =>
      statements.some((statement) => statement.doc === doc && statement.content[0]?.start === start),
    );
  });

  it('is a graph', () => {
    expect(Graph.safeParse(graph).error).toBeUndefined();
  });

  it('puts each statement in exactly one claim', () => {
    const ids = graph.claims.flatMap(({ statements }) => statements.map(({ id }) => id));
    expect(ids.length).toBe(said.length);
    expect(new Set(ids).size).toBe(ids.length);
    const uttered = graph.claims.flatMap(({ utterances }) => utterances.flatMap(({ statements }) => statements));
    expect(uttered.sort()).toEqual(ids.sort());
  });

  it('joins the statements that assert one thing, and no others', () => {
    const found = said.map((_, i) => said.flatMap((_, j) => (claimAt[j] === claimAt[i] ? [j] : [])));
    expect([...new Set(found.map((group) => group.join()))].sort()).toEqual(story.claims.map((group) => group.join()).sort());
  });

  it('proposes these relations and no others', () => {
    const found = graph.relations.map(({ type, from, to }) => `${type} ${from} ${to}`);
    expect(found.sort()).toEqual(story.relations.map(([type, from, to]) => `${type} ${claimAt[from]?.id} ${claimAt[to]?.id}`).sort());
  });

  it('does not depend on the order of documents and annotations', () => {
    const shuffled = fc.tuple(
      fc.shuffledSubarray(documents, { minLength: documents.length }),
      fc.shuffledSubarray(annotations, { minLength: annotations.length }),
    );
    fc.assert(
      fc.property(shuffled, ([otherDocuments, otherAnnotations]) => {
        expect(connect(name, otherDocuments, otherAnnotations)).toEqual(graph);
      }),
      { numRuns: 10 },
    );
  });
});
