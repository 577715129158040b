import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { annotate } from '../../annotate/index.ts';
import { connect } from '../../connect/index.ts';
import { acquireStory } from '../../pipeline/stories.ts';
import type { Statement } from '../../vocabulary/claim.ts';
import type { Graph } from '../../vocabulary/graph.ts';

const folder = join(import.meta.dirname, '../../../seeds/istanbul-2022');
const words = ({ content }: Statement) => content.map(({ exact }) => exact).join(' ');

describe('the first story, as a careful reader would have it', () => {
  let graph: Graph;
  beforeAll(async () => {
    const { acquired } = await acquireStory(folder, 'istanbul-2022');
    graph = connect(acquired.id, acquired.documents, acquired.documents.map(annotate));
  });
  const claimWith = (said: RegExp) => graph.claims.find(({ statements }) => statements.some((statement) => said.test(words(statement))));

  test('one remark of one spokesman is one claim with four sources, one with another word and one without his name', () => {
    const claim = claimWith(/this is a repositioning, not a real withdrawal/);
    const sources = new Set(claim?.statements.map(({ doc }) => doc.slice(0, 3)));
    expect([...sources].sort()).toEqual(['001', '002', '003', '004']);
    const relocated = claim?.statements.find((statement) => /relocation/.test(words(statement)));
    expect(relocated?.doc.slice(0, 3)).toBe('002');
    const columns = claim?.utterances.flatMap(({ collation }) => collation).filter(({ variant }) => variant) ?? [];
    const readings = columns.map((column) => column.readings.map(({ exact }) => exact).join(' | '));
    expect(readings.some((reading) => /repositioning/.test(reading) && /relocation/.test(reading))).toBe(true);
    const named = graph.actors.find(({ name }) => name === 'John Kirby');
    expect(claim?.statements.filter(({ speaker }) => speaker === named?.id).length).toBeGreaterThan(2);
  });

  test('a president under four spellings has one page', () => {
    const pages = graph.actors.filter(({ aliases }) => aliases.some(({ form }) => /Z(h)?elensky/.test(form) && !/^An? /.test(form)));
    expect(pages.map(({ name }) => name)).toEqual(['Volodymyr Zelenskyy']);
    const forms = pages[0]?.aliases.map(({ form }) => form) ?? [];
    for (const form of ['Zelenskyy', 'Zelensky', 'Volodymyr Zhelensky']) expect(forms).toContain(form);
  });

  test('the pledge is in all five sources', () => {
    const claim = claimWith(/drastically scale down military activity/);
    expect(new Set(claim?.statements.map(({ doc }) => doc)).size).toBe(5);
  });

  test('no speaker is furniture of the page', () => {
    const text = graph.claims
      .flatMap(({ statements }) => statements)
      .map(words)
      .join('\n');
    expect(text).not.toMatch(/See also|SHARE THIS|Leave a Reply|Truth Be Told|Required fields/);
  });
});
