import type { Claim } from '../vocabulary/claim.ts';
import type { ClaimRecord } from '../vocabulary/claim-page.ts';
import type { Relation } from '../vocabulary/relation.ts';
import { type Item, marked, pagesOf, renameDoc, unique } from './names.ts';

/** The record of a claim's page. The first item gives the title. `relations` are those that start at any of the items. */
export const claimRecord = (id: string, items: readonly [Item<Claim>, ...Item<Claim>[]], relations: readonly Relation[]): ClaimRecord => {
  const { story, names, value } = items[0];
  // Which of merged claims was first, nobody has looked at.
  const first = items.length === 1 ? value.first : undefined;
  const kept = new Map<string, ClaimRecord['relations'][number]>();
  for (const { from: _, series: earliest, ...relation } of relations) {
    const to = names.claim(relation.to);
    const series = names.claim(earliest ?? '');
    // Between merged claims there is nothing left to relate.
    if (to !== undefined && to !== id && !kept.has(`${to} ${relation.type}`))
      kept.set(`${to} ${relation.type}`, { ...relation, to, ...(series !== undefined && { series }) });
  }
  return {
    id,
    story,
    title: renameDoc(value.title, names),
    ...(items.every((item) => item.value.bare) ? { bare: true as const } : {}),
    ...(first === undefined ? {} : { first }),
    events: unique(items.flatMap((item) => pagesOf(item.value.events, names.event))),
    statements: items.flatMap((item) =>
      item.value.statements.map((statement) => ({
        ...renameDoc(statement, names),
        speaker: names.actor(statement.speaker ?? '') ?? null,
        ...marked(item.from),
      })),
    ),
    utterances: items.flatMap((item) => item.value.utterances),
    relations: [...kept.values()],
  };
};
