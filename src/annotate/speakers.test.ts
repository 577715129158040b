import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { annotate } from './index.ts';
import { documentOf, linesOf } from './testing/document-of.ts';

/** `says`: words of a statement and the name of whoever says them, `null` for nobody known. */
type Golden = { what: string; text: string; says: Record<string, string | null> };

const cases = parse(readFileSync(new URL('./golden/speakers/cases.yaml', import.meta.url), 'utf8')) as Golden[];

const speakersIn = ({ attributions, chains }: ReturnType<typeof annotate>, words: string): (string | null)[] =>
  attributions
    .filter(({ kind, content }) => kind !== 'narrated' && content.some(({ exact }) => exact.includes(words)))
    .map(({ speaker }) => (speaker === null ? null : (chains[speaker]?.name.exact ?? null)));

describe('who speaks', () => {
  test.each(cases)('$what', ({ text, says }) => {
    const annotations = annotate(linesOf(text, '2022-05-06'));
    for (const [words, speaker] of Object.entries(says)) expect(speakersIn(annotations, words)).toContain(speaker);
  });
});

test('in a transcript "I" is whom the label names, by name rather than by office', () => {
  const label = 'THE CHAIR (Joan Tuffley)';
  const turn = `${label}: Order, please. I said last week that I did not know the report existed.`;
  const next = 'I was wrong, and I regret that the council was told too late.';
  const text = `${turn}\n\n${next}`;
  const speaker = { start: 0, end: label.length, exact: label };
  const annotations = annotate(
    documentOf(text, '2022-05-06', {
      blocks: [
        { start: 0, end: turn.length, kind: 'paragraph', speaker },
        { start: turn.length + 2, end: text.length, kind: 'paragraph', speaker },
      ],
    }),
  );
  expect(speakersIn(annotations, 'did not know the report')).toContain('Joan Tuffley');
  expect(speakersIn(annotations, 'the council was told too late')).toContain('Joan Tuffley');
});
