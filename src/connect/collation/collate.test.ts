import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from '../claims/words.ts';
import { documentOf } from '../golden/story-case.ts';
import cases from './collate.cases.json' with { type: 'json' };
import { collate, type Witness } from './collate.ts';
import { tokensOf } from './tokens.ts';

/** A witness whose document is its wording; `|` parts its content in two spans. */
const witness = (statement: string, wording: string): Witness => {
  const text = wording.replaceAll('|', ' ');
  const document = documentOf(`${statement}.txt`, text);
  const cuts = [0, ...[...wording.matchAll(/\|/g)].map(({ index }) => index + 1)];
  const content = cuts.map((start, i) => {
    const end = cuts[i + 1] === undefined ? text.length : (cuts[i + 1] ?? 0) - 1;
    return { start, end, exact: text.slice(start, end) };
  });
  return { statement, document, content, words: readWords(document, content), names: [] };
};

/** Columns as text: "a [pause 1,2|halt 3] in work". */
const shown = (witnesses: readonly Witness[]): string =>
  collate(witnesses)
    .map(({ variant, readings }) => {
      if (!variant) return readings[0]?.exact;
      const forms = Map.groupBy(readings, ({ exact }) => exact);
      return `[${[...forms].map(([exact, who]) => `${exact} ${who.map(({ statement }) => statement)}`).join('|')}]`;
    })
    .join(' ');

describe('collate', () => {
  it.each(cases)('$name', ({ wordings, expected }) => {
    expect(shown(wordings.map((wording, i) => witness(String(i + 1), wording)))).toBe(expected);
  });

  it('misses nothing in one report of a document that its other report has', () => {
    const [first, second] = [witness('1', 'units suffering losses have left'), witness('2', 'units that suffered losses have left')];
    const third = witness('3', 'units have left');
    expect(shown([first, second, third])).toContain('[');
    expect(shown([first, second, { ...third, document: { ...third.document, doc: second.document.doc } }])).not.toContain('[');
  });

  it('misses nothing that the other report of a document has in another place', () => {
    const [first, second] = [witness('1', 'rain stopped few buses today'), witness('2', 'rain stopped buses today')];
    const third = witness('3', 'rain stopped buses today, few of them');
    expect(shown([first, second, third])).toContain('[few');
    expect(shown([first, second, { ...third, document: { ...third.document, doc: second.document.doc } }])).not.toContain('[few');
  });

  it('folds names and pronouns of one, however they are spelled', () => {
    const named = (each: Witness, ...names: [string, string, boolean][]): Witness => ({
      ...each,
      names: names.map(([words, entity, isName]) => {
        const start = each.document.text.indexOf(words);
        return { start, end: start + words.length, entity, named: isName };
      }),
    });
    const all = [
      named(
        witness('1', 'that Oleh Senchuk would leave Kharkov soon'),
        ['Oleh Senchuk', 'actor senchuk', true],
        ['Kharkov', 'place 1', true],
      ),
      named(witness('2', 'that Senchuck would leave Kharkiv soon'), ['Senchuck', 'actor senchuk', true], ['Kharkiv', 'place 1', true]),
      named(witness('3', 'that he would leave Kharkiv soon'), ['he', 'actor senchuk', false], ['Kharkiv', 'place 1', true]),
    ];
    expect(shown(all)).not.toContain('[');
    expect(shown(all.map((each) => ({ ...each, names: [] })))).toContain('[');
  });

  it.each([
    ['deed', ['to cut bus services', 'to end bus services']],
    ['deed', ['it is a relocation, he said', 'it is a repositioning, he said']],
    ['degree', ['the council sharply cut services', 'the council cut services']],
    ['thing', ['to cut bus services', 'to cut tram services']],
    ['setting', ['to cut services near town', 'to cut services around town']],
  ])('tells what a variant differs in: %s', (kind, wordings) => {
    const columns = collate(wordings.map((wording, i) => witness(String(i + 1), wording)));
    expect(columns.filter(({ variant }) => variant).map((column) => column.kind)).toEqual([kind]);
    expect(columns.filter(({ variant }) => !variant).every((column) => column.kind === undefined)).toBe(true);
  });

  it('gives no columns to one witness', () => {
    expect(collate([witness('1', 'alone')])).toEqual([]);
  });

  const wording = fc
    .array(
      fc.constantFrom(
        'a',
        'pause,',
        'halt',
        '“real”',
        'not',
        '—',
        '...',
        'withdrawal',
        'withdrawn',
        'Kent’s',
        '1,200',
        '|',
        'organise',
        'organized',
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map(
      (words) =>
        `start ${words
          .join(' ')
          .replaceAll(' | ', '|')
          .replace(/^\||\|$/g, '')}`,
    );
  const witnesses = fc.array(wording, { minLength: 2, maxLength: 5 }).map((wordings) => wordings.map((each, i) => witness(`s-${i}`, each)));

  it('keeps every token of every witness once', () => {
    fc.assert(
      fc.property(witnesses, (all) => {
        const columns = collate(all);
        for (const { statement, document, content, words, names } of all) {
          const readings = columns
            .flatMap((column) => column.readings.filter((reading) => reading.statement === statement))
            .sort((a, b) => a.start - b.start);
          const squeeze = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
          expect(squeeze(readings.map(({ exact }) => exact).join(''))).toBe(
            squeeze(
              tokensOf({ document, content, words, names })
                .map(({ start, end }) => document.text.slice(start, end))
                .join(''),
            ),
          );
          for (const { start, end, exact } of readings) expect(document.text.slice(start, end)).toBe(exact);
        }
      }),
    );
  });

  it('has one reading of a witness at most in a column', () => {
    fc.assert(
      fc.property(witnesses, (all) => {
        for (const { readings } of collate(all)) expect(new Set(readings.map(({ statement }) => statement)).size).toBe(readings.length);
      }),
    );
  });

  it('does not depend on the order of witnesses', () => {
    fc.assert(
      fc.property(
        witnesses.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(collate(shuffled)).toEqual(collate(all));
        },
      ),
    );
  });
});
