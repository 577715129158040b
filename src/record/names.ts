/** The page ids that a story's own ids and file names became. `undefined`: it has no page. */
export type Names = {
  doc: (file: string) => string;
  actor: (id: string) => string | undefined;
  event: (id: string) => string | undefined;
  claim: (id: string) => string | undefined;
};

/** Something of one story's graph, with the names of that story. */
export type Item<T> = { story: string; names: Names; value: T; from?: string };

/** Says which page a part would be on but for an editor's decision, if it is another one. */
export const marked = (from: string | undefined): { from?: string } => (from === undefined ? {} : { from });

/** Page ids for a list of ids: those without a page left out, each once. */
export const pagesOf = (ids: readonly string[], name: (id: string) => string | undefined): string[] => [
  ...new Set(ids.map(name).filter((id) => id !== undefined)),
];

/** `doc` fields lead to source pages instead of files. */
export const renameDoc = <T extends { doc: string }>(value: T, { doc }: Names): T => ({ ...value, doc: doc(value.doc) });

/** The fuller form of a list with what several items say, each value once. */
export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
