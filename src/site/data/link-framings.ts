import type { FramingRecord } from '../../vocabulary/framing.ts';
import type { LookUp } from './look-up.ts';
import type { FramingNode, StatementNode, TermUseNode } from './nodes.ts';
import type { Content } from './read-content.ts';
import { printWords } from './words.ts';

type Use = FramingRecord['terms'][number]['uses'][number];

/** The framings of each story, after claims and events are joined. A use whose statement is on no page stays out, unless the source speaks itself. */
export const linkFramings = (pages: Content['pages']['stories'], find: LookUp): void => {
  for (const { id, file, front } of pages) {
    const story = find('stories', id, file);
    if (!story) continue;
    const statements = new Map<string, StatementNode>(
      story.claims.flatMap((claim) => claim.statements.map((each) => [each.id, each] as const)),
    );
    const use = ({ doc, quoted, own, statement: of, ...span }: Use): TermUseNode[] => {
      const source = find('sources', doc, file);
      const statement = statements.get(of ?? '') ?? null;
      if (!source || (!own && !statement?.speaker)) return [];
      return [{ words: printWords(span, source, { quoted }), source, statement, own }];
    };
    story.framings = (front.record.framings ?? []).flatMap(({ event, claims, terms }): FramingNode[] => {
      const rows = terms.flatMap(({ form: { doc, ...span }, uses, turnedDown = [] }) => {
        const source = find('sources', doc, file);
        const [used, down] = [uses.flatMap(use), turnedDown.flatMap(use)];
        return source && used.length + down.length > 0 ? [{ form: printWords(span, source), uses: used, turnedDown: down }] : [];
      });
      if (rows.length < 2) return [];
      return [
        {
          event: event === undefined ? null : (find('events', event, file) ?? null),
          claims: claims.flatMap((claim) => find('claims', claim, file) ?? []),
          terms: rows,
        },
      ];
    });
  }
};
