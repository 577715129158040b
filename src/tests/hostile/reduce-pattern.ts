import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { empty, type PatternTree } from './pattern-tree.ts';

/** A pattern that can be matched in at least as many ways as the one it stands for. `letters`: for each of its letters a character it stands for. */
export type ReducedPattern = { tree: PatternTree; lookarounds: PatternTree[]; letters: Map<string, string> };

type CharacterSet = AST.CharacterClass | AST.CharacterSet | AST.Character | AST.ExpressionCharacterClass;

const names = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
const nameOf = (at: number): string => names[at] ?? String.fromCodePoint(0x4e00 + at);

/** The basic plane without halves of characters, and some characters beyond it. */
const characters = [...Array(0x10000).keys(), 0x1f600, 0x1d400, 0xe0101]
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

const isSet = (node: AST.Element): node is CharacterSet =>
  ['Character', 'CharacterSet', 'CharacterClass', 'ExpressionCharacterClass'].includes(node.type);

const setsIn = (node: AST.Element | AST.Alternative): string[] => {
  if (node.type === 'Quantifier') return setsIn(node.element);
  if (node.type === 'Alternative') return node.elements.flatMap(setsIn);
  if (isSet(node)) return [node.raw];
  return 'alternatives' in node ? node.alternatives.flatMap(setsIn) : [];
};

/** Characters that no set tells apart get one letter. `members`: set as it is written → its letters. */
const lettersOf = (sets: string[], flags: string): { letters: Map<string, string>; members: Map<string, string[]> } => {
  const tests = sets.map((raw) => new RegExp(`^(?:${raw})$`, flags));
  const known = new Map<string, string>();
  const letters = new Map<string, string>();
  const members = new Map(sets.map((raw) => [raw, [] as string[]]));
  for (const character of characters) {
    const inSets = tests.map((one) => one.test(character));
    const signature = inSets.join();
    if (known.has(signature)) continue;
    const letter = nameOf(known.size);
    known.set(signature, letter);
    letters.set(letter, character);
    for (const [at, raw] of sets.entries()) if (inSets[at]) members.get(raw)?.push(letter);
  }
  return { letters, members };
};

/** A repetition that ends later than this does not end. */
const longest = 8;

/**
 * The same automaton over the few letters it can tell apart. What needs more than a finite automaton is left out so that it hinders nothing:
 * assertions take no character, a reference is whatever its group may be, long repetitions do not end. So every way through the pattern is
 * a way through the reduced one. Lookarounds come apart, as they read from one place.
 */
export const reducePattern = (written: string): ReducedPattern => {
  const end = written.lastIndexOf('/');
  const flags = written.slice(end + 1);
  const { alternatives } = new RegExpParser().parsePattern(written.slice(1, end), undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const { letters, members } = lettersOf([...new Set(alternatives.flatMap(setsIn))], flags.replace(/[^iusv]/g, ''));
  const lookarounds: PatternTree[] = [];
  const choice = (all: readonly AST.Alternative[], backward: boolean): PatternTree => {
    const options = all.map(({ elements }): PatternTree => {
      const parts = elements.map((element) => treeOf(element, backward));
      return { kind: 'sequence', parts: backward ? parts.reverse() : parts };
    });
    return options.length === 1 ? (options[0] as PatternTree) : { kind: 'choice', options };
  };
  const treeOf = (node: AST.Element, backward: boolean): PatternTree => {
    if (isSet(node)) return { kind: 'set', letters: members.get(node.raw) ?? [] };
    switch (node.type) {
      case 'Quantifier':
        return {
          kind: 'repetition',
          body: treeOf(node.element, backward),
          least: Math.min(node.min, longest),
          most: node.max > longest ? Number.POSITIVE_INFINITY : node.max,
        };
      case 'Assertion':
        if (node.kind === 'start' && !flags.includes('m')) return { kind: 'start' };
        if (node.kind === 'lookahead' || node.kind === 'lookbehind')
          lookarounds.push(choice(node.alternatives, node.kind === 'lookbehind'));
        return empty;
      case 'Backreference':
        return { kind: 'choice', options: [node.resolved].flat().map((group) => choice(group.alternatives, backward)) };
      case 'Group':
      case 'CapturingGroup':
        return choice(node.alternatives, backward);
      default:
        return empty;
    }
  };
  const whole = choice(alternatives, false);
  const tree: PatternTree = flags.includes('y') ? { kind: 'sequence', parts: [{ kind: 'start' }, whole] } : whole;
  return { tree, lookarounds, letters };
};
