import { byCodeUnit } from '../../support/files.ts';
import { sha256 } from '../../support/hash.ts';
import type { AnyPage, StoryNode } from '../data/nodes.ts';

/** Characters of a fingerprint: enough to tell two states of one page apart. */
const length = 8;

/** What a page says by itself. What its neighbours say is theirs: a remark more elsewhere does not make this page news. */
const substanceOf = (node: AnyPage): unknown => {
  switch (node.kind) {
    case 'claims': {
      const relations = [...node.relations, ...node.relationsTo].map(({ from, to, type, state }) => [from.id, to.id, type, state]);
      return [node.statements.map(({ id, said, speaker }) => [id, said, speaker?.id]), relations, node.events.map(({ id }) => id)];
    }
    case 'actors':
      return [node.name, node.type, node.statements.map(({ id }) => id), node.roles.map(({ words }) => [words.doc, words.start])];
    case 'events':
      return [node.date, node.status, node.mentions.map(({ source, span }) => [source.id, span.start]), node.claims.map(({ id }) => id)];
    case 'places':
      return [node.name, [...node.mentions].map(([source, times]) => [source.id, times])];
    case 'sources':
      return [node.facts, node.statements.map(({ id }) => id)];
    case 'explainers':
      return [node.summary, node.published, node.updated];
    case 'stories':
      return node.sources.map(({ id }) => id);
  }
};

const editorsPart = (node: AnyPage): unknown[] => [node.title, node.review, node.note, node.corrections];

/**
 * A fingerprint of every page of a story, by its address below the front page, sorted: what a browser compares with its last visit.
 * `codeOf`: the compiled text that editors wrote on a page, if any.
 */
export const changesOf = (story: StoryNode, codeOf: (path: string) => string | undefined): Record<string, string> => {
  const pages: AnyPage[] = [...story.claims, ...story.actors, ...story.events, ...story.sources, ...story.explainers, ...story.places];
  const prints = pages.map((node): [string, string] => {
    const held = JSON.stringify([editorsPart(node), substanceOf(node), codeOf(node.path)]);
    return [node.path, sha256(held).slice(0, length)];
  });
  return Object.fromEntries(prints.sort((a, b) => byCodeUnit(a[0], b[0])));
};
