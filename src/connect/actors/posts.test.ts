import { describe, expect, test } from 'vitest';
import { type Told, tellAll } from '../../tests/connect/tell.ts';
import { postHolders } from './posts.ts';
import { inOrder } from './reading.ts';

/** Documents in which "His", "Her" and names before "'s" are mentions of the chain `owner`. */
const readingsOf = (told: Record<string, Told>) => {
  const { documents, annotations, labels } = tellAll(told);
  for (const { doc, mentions } of annotations)
    for (const { start, exact } of [...mentions]) {
      const [words] = /^(?:His|Her)(?=\s)|^\S+ \S+(?='s)/.exec(exact) ?? [];
      const chain = labels[doc]?.indexOf('owner') ?? -1;
      if (words) mentions.push({ start, end: start + words.length, exact: words, kind: 'pronoun', chain });
    }
  return {
    readings: inOrder(documents, annotations).map((reading) => {
      reading.annotations.mentions.sort((a, b) => a.start - b.start || b.end - a.end);
      return reading;
    }),
    labels,
  };
};

const first = {
  text: '[Lev Orban|owner] denied it. [His lawyer|n|nominal], [Nora Quill|n], agreed.',
  chains: { owner: 'person', n: 'person' },
} as const;
const called = (post: string): Told => ({
  text: `[Lev Orban|owner] left. [Lev Orban's ${post}|x|nominal] said so.`,
  chains: { owner: 'person', x: { type: 'person', named: false } },
  says: ['x'],
});

/** The found pairs by label, where all chains of one label are one cluster. */
const found = (told: Record<string, Told>): string[][] => {
  const { readings, labels } = readingsOf(told);
  const nameOf = (at: string): string => {
    const [doc = '', chain = ''] = at.split(':');
    return labels[readings[Number(doc)]?.document.doc ?? '']?.[Number(chain)] ?? '';
  };
  return [...postHolders(readings, nameOf)].map(([at, holder]) => [nameOf(at), nameOf(holder)]);
};

describe('people who are called by whose they are', () => {
  test("somebody's lawyer is the lawyer whom another document names", () => {
    expect(found({ a: first, b: called('lawyer') })).toEqual([['x', 'n']]);
  });

  test('another post is another person, and of spokesmen there are many', () => {
    expect(found({ a: first, b: called('coach') })).toEqual([]);
    expect(found({ a: { ...first, text: first.text.replace('lawyer', 'spokesman') }, b: called('spokesman') })).toEqual([]);
  });

  test('two holders leave it open', () => {
    const second: Told = {
      text: '[Lev Orban|owner] left. [His lawyer|m|nominal], [Ada Rook|m], did not.',
      chains: { owner: 'person', m: 'person' },
    };
    expect(found({ a: first, b: called('lawyer'), c: second })).toEqual([]);
  });
});
