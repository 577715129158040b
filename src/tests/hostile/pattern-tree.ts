/** A regular expression of nothing but letters, sequences, choices and repetitions. `most` is infinite for a loop. */
export type PatternTree =
  | { kind: 'set'; letters: string[] }
  | { kind: 'start' }
  | { kind: 'sequence'; parts: PatternTree[] }
  | { kind: 'choice'; options: PatternTree[] }
  | { kind: 'repetition'; body: PatternTree; least: number; most: number };

export const empty: PatternTree = { kind: 'sequence', parts: [] };

export const print = (tree: PatternTree): string => {
  switch (tree.kind) {
    case 'set':
      return tree.letters.length === 1 ? (tree.letters[0] as string) : `[${tree.letters.join('')}]`;
    case 'start':
      return '^';
    case 'sequence':
      return tree.parts.map(print).join('');
    case 'choice':
      return `(?:${tree.options.map(print).join('|')})`;
    case 'repetition': {
      const body = print(tree.body);
      return body === '' ? '' : `(?:${body}){${tree.least},${tree.most === Number.POSITIVE_INFINITY ? '' : tree.most}}`;
    }
  }
};

/** How many letters a text has at least to be told from others by this tree: what its automaton grows with. */
export const sizeOf = (tree: PatternTree): number => {
  switch (tree.kind) {
    case 'set':
      return 1;
    case 'start':
      return 0;
    case 'sequence':
      return tree.parts.reduce((sum, part) => sum + sizeOf(part), 0);
    case 'choice':
      return tree.options.reduce((sum, option) => sum + sizeOf(option), 0);
    case 'repetition':
      return sizeOf(tree.body) * Math.max(1, tree.most === Number.POSITIVE_INFINITY ? tree.least : tree.most);
  }
};

export const hasLoop = (tree: PatternTree): boolean => {
  switch (tree.kind) {
    case 'sequence':
      return tree.parts.some(hasLoop);
    case 'choice':
      return tree.options.some(hasLoop);
    case 'repetition':
      return tree.most === Number.POSITIVE_INFINITY || hasLoop(tree.body);
    default:
      return false;
  }
};

/** The largest choice that is not repeated, with what puts another tree in its place. */
const largestChoice = (
  tree: PatternTree,
): { options: PatternTree[]; size: number; instead: (one: PatternTree) => PatternTree } | undefined => {
  if (tree.kind === 'choice') return { options: tree.options, size: sizeOf(tree), instead: (one) => one };
  if (tree.kind === 'repetition' && tree.least === 0 && tree.most === 1)
    return { options: [empty, tree.body], size: sizeOf(tree) + 1, instead: (one) => one };
  if (tree.kind !== 'sequence') return undefined;
  return tree.parts
    .flatMap((part, at) => {
      const found = largestChoice(part);
      if (!found) return [];
      const instead = (one: PatternTree): PatternTree => ({ kind: 'sequence', parts: tree.parts.with(at, found.instead(one)) });
      return [{ ...found, instead }];
    })
    .sort((a, b) => b.size - a.size)[0];
};

/** Options in as few bundles of at most `room` letters as their order allows; one that is larger is alone. */
const bundles = (options: PatternTree[], room: number): PatternTree[][] => {
  const made: PatternTree[][] = [];
  let left = 0;
  for (const option of options) {
    const size = sizeOf(option);
    if (size > left || made.length === 0) {
      made.push([]);
      left = room;
    }
    made.at(-1)?.push(option);
    left -= size;
  }
  return made;
};

/**
 * Trees of about `size` letters that can together be matched in as many ways as the one given: whoever chooses between options first, then
 * matches, has the same ways. So the slowest of them is as slow as it, but for a constant.
 */
export function* split(tree: PatternTree, size: number): Generator<PatternTree> {
  const choice = sizeOf(tree) > size ? largestChoice(tree) : undefined;
  if (!choice) return yield tree;
  const room = size - (sizeOf(tree) - choice.size);
  for (const options of bundles(choice.options, room))
    yield* split(choice.instead(options.length === 1 ? (options[0] as PatternTree) : { kind: 'choice', options }), size);
}

/** Its sets, or those of its loops alone. */
const setsIn = (tree: PatternTree, loopsAlone: boolean): string[][] => {
  switch (tree.kind) {
    case 'set':
      return loopsAlone ? [] : [tree.letters];
    case 'start':
      return [];
    case 'sequence':
      return tree.parts.flatMap((part) => setsIn(part, loopsAlone));
    case 'choice':
      return tree.options.flatMap((option) => setsIn(option, loopsAlone));
    case 'repetition':
      return setsIn(tree.body, loopsAlone && tree.most !== Number.POSITIVE_INFINITY);
  }
};

const mapSets = (tree: PatternTree, map: (letters: string[]) => string[]): PatternTree => {
  switch (tree.kind) {
    case 'set':
      return { kind: 'set', letters: map(tree.letters) };
    case 'start':
      return tree;
    case 'sequence':
      return { kind: 'sequence', parts: tree.parts.map((part) => mapSets(part, map)) };
    case 'choice':
      return { kind: 'choice', options: tree.options.map((option) => mapSets(option, map)) };
    case 'repetition':
      return { ...tree, body: mapSets(tree.body, map) };
  }
};

const mergedBy = (tree: PatternTree, sets: Set<string>[]): PatternTree => {
  const firstOf = new Map<string, string>();
  const instead = (letter: string): string => {
    const signature = sets.map((set) => set.has(letter)).join();
    const first = firstOf.get(signature) ?? letter;
    firstOf.set(signature, first);
    return first;
  };
  return mapSets(tree, (letters) => [...new Set(letters.map(instead))].sort());
};

const distinct = (sets: string[][]): Set<string>[] => [...new Map(sets.map((letters) => [letters.join(''), new Set(letters)])).values()];

/** The tree with one letter for all that no set of it tells apart: of two trees of one form only one is left to look at. */
export const merged = (tree: PatternTree): PatternTree => mergedBy(tree, distinct(setsIn(tree, false)));

/** Each option outside of loops once: leaving out a double changes the number of ways by a constant. */
const withoutDoubles = (tree: PatternTree): PatternTree => {
  switch (tree.kind) {
    case 'sequence':
      return { kind: 'sequence', parts: tree.parts.map(withoutDoubles) };
    case 'choice': {
      const options = [...new Map(tree.options.map(withoutDoubles).map((option) => [print(option), option])).values()];
      return options.length === 1 ? (options[0] as PatternTree) : { kind: 'choice', options };
    }
    default:
      return tree;
  }
};

/** Takes every text that the tree takes, in as many ways, and more: outside of loops only those letters are told apart that a loop tells apart. */
export const widened = (tree: PatternTree): PatternTree => withoutDoubles(mergedBy(tree, distinct(setsIn(tree, true))));
