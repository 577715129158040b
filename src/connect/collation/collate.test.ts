import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from '../claims/words.ts';
import { documentOf } from '../golden/story-case.ts';
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

const cases: [name: string, wordings: string[], expected: string][] = [
  [
    'a word exchanged',
    ['a pause, not a real halt', 'a pause, not a real halt', 'a break, not a real halt'],
    'a [pause 1,2|break 3] not a real halt',
  ],
  [
    'what describes a thing is not put against the thing',
    ['a “pause,” not a “real halt”', 'a “pause,” not a “stop”'],
    'a “pause,” not a [real halt 1|stop 2]',
  ],
  ['typography and spelling folded', ['we won’t “reorganise” defence', "we won't reorganize defense"], 'we won’t “reorganise” defence'],
  ['inflection folded', ['they promise help', 'they promised help'], 'they promise help'],
  ['words left out in the middle', ['it was a very long night', 'it was a night'], 'it was a [very long 1] night'],
  [
    'a shorter quotation is no variant',
    ['and we say a pause, not a halt, for now', 'a pause, not a halt'],
    'and we say a pause, not a halt, for now',
  ],
  ['a dash parts words', ['no halt—and no pause', 'no halt and no pause'], 'no halt—and no pause'],
  ['nothing in common', ['rain', 'snow'], '[rain 1|snow 2]'],
  ['function words folded', ['that he did not know of a report', 'I did not know the report'], 'that he did not know of a report'],
  ['a contraction is its words', ['we do not expect rain', "we don't expect rain"], 'we do not expect rain'],
  ['the tense of a clause that reports', ['that it will close the mill', 'it would close the mill'], 'that it will close the mill'],
  [
    'two tenses of one quotation',
    ['“not until I see what their actions are”', '“not until I saw what their actions were”'],
    '“not until I [see 1|saw 2] what their actions [are 1|were 2]',
  ],
  [
    'marks are no part of a variant',
    ['flushed down the “toilet,”', 'flushed down the lavatory.'],
    'flushed down the [toilet 1|lavatory 2]',
  ],
  [
    'what one goes on to say is no variant',
    ['no plans to close the mill, none at all', 'no plans to close the mill. I cannot say how often we have told you'],
    'no plans to close the mill, none at all I cannot say how often we have told you',
  ],
  [
    'a word that tells nothing is no reading beside one that does',
    ['the mouse went to pee', 'the mouse went to the bathroom'],
    'the mouse went to [pee 1|bathroom 2]',
  ],
  [
    'what some leave out is a difference of its own',
    ['will sharply cut bus services', 'will cut bus services', 'will sharply scale back bus services', 'will scale back bus services'],
    'will [sharply 1,3] [cut 1,2|scale back 3,4] bus services',
  ],
  [
    'a choice between expressions is one difference',
    ['to scale back bus services', 'to scale down bus services', 'to cut bus services'],
    'to [scale back 1|scale down 2|cut 3] bus services',
  ],
  [
    'two differences side by side',
    ['to cut bus services', 'to cut tram services', 'to end bus services', 'to end tram services'],
    'to [cut 1,2|end 3,4] [bus 1,3|tram 2,4] services',
  ],
  [
    'duty, before and behind a word in common',
    ['we all should be ready to pay', 'we must all be ready to pay'],
    'we [all should 1|must all 2] be ready to pay',
  ],
  [
    'words of degree at the beginning of a clause',
    ['few buses ran late', 'some buses ran late', 'buses ran late'],
    '[few 1|some 2] buses ran late',
  ],
  [
    'an amount that a whole clause begins without',
    ['Some mills have been forced to close', 'Mills have been forced to close'],
    '[Some 1] mills have been forced to close',
  ],
  ['one more at the end of a sentence', ['They will merge and resign.', 'They will merge.'], 'They will merge [and resign 1]'],
  [
    'a phrasal verb is one word',
    ['they will scale down hopes of rain', 'they will scale up hopes of rain'],
    'they will [scale down 1|scale up 2] hopes of rain',
  ],
  [
    'words that tell in two ways which place is meant',
    ['they met near the northern city of Bern today', 'they met near Bern today'],
    'they met near the northern city of Bern today',
  ],
  [
    'a setting in one word or in several',
    ['buses near the harbour ran', 'buses on the outskirts of the harbour ran'],
    'buses [near 1|on the outskirts of 2] the harbour ran',
  ],
  [
    'another thing said at length in the middle',
    [
      'the council will close the mill and pay the workers',
      'the council will close the mill, which nobody in the whole valley had wanted or thought likely, and pay the workers',
    ],
    'the council will close the mill and which nobody in the whole valley had wanted or thought likely, and pay the workers',
  ],
  ['spelled apart', ['the longstanding threat ended', 'the long standing threat ended'], 'the longstanding long standing threat ended'],
  [
    'two tenses at the end, where one goes on',
    ['“not until I know what it is”', '“not until I know what it was. Then we shall all speak again”'],
    '“not until I know what it [is 1|was 2] Then we shall all speak again”',
  ],
  ['initials', ['the United States means to pay', 'the US means to pay', 'the U.S. means to pay'], 'the United States means to pay'],
  ['initials of others', ['the Harbour Police Union means to pay', 'the HPU means to pay'], 'the Harbour Police Union HPU means to pay'],
  ['words in another order', ['in Bern the court ruled', 'the court ruled in Bern'], 'in Bern the court ruled in Bern'],
  [
    'a preposition behind the last words in common joins nothing',
    ['they sent a list of demands at the start of talks', 'they sent a list of demands by letter. The rest of work remains'],
    'they sent a list of demands at the start of talks by letter. The rest of work remains',
  ],
];

describe('collate', () => {
  it.each(cases)('%s', (_, wordings, expected) => {
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

  it('keeps every token of every witness, in order', () => {
    fc.assert(
      fc.property(witnesses, (all) => {
        const columns = collate(all);
        for (const { statement, document, content, words, names } of all) {
          const readings = columns.flatMap((column) => column.readings.filter((reading) => reading.statement === statement));
          const squeeze = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
          expect(squeeze(readings.map(({ exact }) => exact).join(''))).toBe(
            squeeze(
              tokensOf({ document, content, words, names })
                .map(({ start, end }) => document.text.slice(start, end))
                .join(''),
            ),
          );
          for (const { start, end, exact } of readings) expect(document.text.slice(start, end)).toBe(exact);
          expect(readings.map(({ start }) => start)).toEqual(readings.map(({ start }) => start).sort((a, b) => a - b));
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
