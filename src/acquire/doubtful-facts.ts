import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { lineAndColumn, type Problem } from '../support/problem.ts';
import type { Document } from '../vocabulary/document.ts';

/** Where `story.yaml` has the entry of a source; the file's beginning where it has none. */
const placeIn = (text: string) => {
  const sources = parseDocument(text, { prettyErrors: false }).get('sources');
  const entries = new Map(
    (isSeq(sources) ? sources.items : []).flatMap((item) => {
      const file = isMap(item) ? item.get('file', true) : undefined;
      return isScalar(file) && file.range ? [[String(file.value), lineAndColumn(text, file.range[0])] as const] : [];
    }),
  );
  return (doc: string) => entries.get(doc) ?? { line: 1, column: 1 };
};

const needed = [
  ['publisher', 'who published it', 'readers see the name of a file instead'],
  ['published', 'when it was published', 'days such as “Tuesday” cannot be dated, and it has no place in the order of time'],
] as const;

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What a story's facts leave doubtful: sources with no publisher or day, as warnings, and articles that are there twice. The same words from
 * two publishers are two sources: agencies' copy is printed by many. `text` is that of `story.yaml`, empty where there is none.
 */
export const doubtfulFacts = (file: string, text: string, documents: readonly Document[]): Problem[] => {
  const placeOf = placeIn(text);
  const first = new Map<string, string>();
  return documents.flatMap(({ doc, facts, text: article }): Problem[] => {
    const here = { file, ...placeOf(doc) };
    const missing = needed
      .filter(([key]) => facts[key] === undefined)
      .map(
        ([key, what, why]): Problem => ({
          ...here,
          warning: true,
          what: `${doc}: it is not known ${what}`,
          why,
          fix: `write \`${key}:\` into its entry when you know it`,
        }),
      );
    const same = `${facts.publisher ?? ''}\n${folded(article)}`;
    const other = first.get(same);
    if (other === undefined) first.set(same, doc);
    else {
      missing.push({
        ...here,
        what: `${doc} is the same article as ${other}`,
        why: 'what it says would be counted twice, as if two sources carried it',
        fix: 'delete one of the two, or give their publishers if they are two',
      });
    }
    return missing;
  });
};
