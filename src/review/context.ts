import { accusationFinder } from '../support/accusations.ts';
import type { Statement } from '../vocabulary/claim.ts';
import type { PageFile, ReviewContent } from './item.ts';
import { type Mergeable, mergedIds } from './merged-ids.ts';

/** What the questions about one page depend on in the others. */
export type Context = {
  statements: ReadonlyMap<string, Statement>;
  /** Ids of claims that readers can see. */
  claims: ReadonlySet<string>;
  /** Ids of actors that can be named as speakers. */
  actors: string[];
  /** All ids, to find a free one. */
  taken: ReadonlySet<string>;
  /** Statements whose speaker an editor named, or that an editor dropped. */
  settled: ReadonlySet<string>;
  /** Names by which a decision can mean an article, by the id of its source page. */
  docNames: ReadonlyMap<string, string[]>;
  accused: ReturnType<typeof accusationFinder>;
  merged: ReadonlySet<string>;
};

type AnyPage = PageFile<Mergeable & { review?: unknown; 'not-an-actor'?: unknown; record: { orphaned?: true | undefined } }>;

/** True when the site would show this page: only such pages are asked about. */
export const isLive = ({ id, value }: AnyPage, merged: ReadonlySet<string>): boolean =>
  value.review !== 'rejected' && value.record.orphaned !== true && value['not-an-actor'] !== true && !merged.has(id);

export const contextOf = (content: ReviewContent): Context => {
  const merged = mergedIds([...content.claims, ...content.actors, ...content.events].map(({ value }) => value));
  const actors = content.actors.filter((page) => isLive(page, merged));
  const people = actors.filter(({ value }) => value.record.named && (value.type ?? value.record.type) === 'person');
  return {
    statements: new Map(content.claims.flatMap(({ value }) => value.record.statements.map((statement) => [statement.id, statement]))),
    claims: new Set(content.claims.filter((page) => isLive(page, merged)).map(({ id }) => id)),
    actors: actors.map(({ id }) => id),
    taken: new Set([...content.sources, ...content.actors, ...content.events, ...content.claims].map(({ id }) => id)),
    settled: new Set(
      content.claims.flatMap(({ value }) => [...(value.speaker ?? []).flatMap(({ statements }) => statements), ...(value.drop ?? [])]),
    ),
    docNames: new Map(content.sources.map(({ id, value }) => [id, [id, value.record.facts.file, ...(value.record.formerly ?? [])]])),
    accused: accusationFinder(people.flatMap(({ value }) => value.record.mentions)),
    merged,
  };
};
