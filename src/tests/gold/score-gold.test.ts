import { expect, test } from 'vitest';
import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Span } from '../../vocabulary/span.ts';
import { readLabels } from './read-labels.ts';
import { scoreGold } from './score-gold.ts';

const text = 'Ada Low said on Monday that it rained. Low added: "Bob Ray claims the sun shone." Share this';
const gold = readLabels(
  `file: a.txt
attributions:
  - { source: Ada Low, cue: said, content: that it rained, speaker: Ada Low, said: 2024-01-01 }
  - { source: Low, after: rained., cue: 'added', content: '"Bob Ray claims the sun shone."', speaker: Ada Low }
  - { source: Bob Ray, cue: claims, content: the sun shone, speaker: Bob Ray, nested: true }
actors: [[Ada Low, Low], [Bob Ray]]
dates: [[Monday, 2024-01-01]]
boilerplate: [Share this]`,
  'a.yaml',
  () => text,
);

const span = (exact: string, from = 0): Span => {
  const start = text.indexOf(exact, from);
  return { start, end: start + exact.length, exact };
};
const chain = (name: Span) => ({ type: 'person' as const, name, named: true, roles: [], affiliation: null });
const said = (source: Span, cue: string, content: string, speaker: number | null, day: string | null = null) => ({
  ...{ source: [source], cue: [span(cue)], content: [span(content)], kind: 'indirect' as const, speaker, said: day },
  ...{ role: null, venue: null, within: null },
});
const low = span('Low', 30);
const right: Annotations = {
  ...{ doc: 'a.txt', sha256: '', sentences: [], places: [], events: [] },
  mentions: [
    { ...span('Ada Low'), kind: 'name', chain: 0 },
    { ...low, kind: 'name', chain: 0 },
    { ...span('Bob Ray'), kind: 'name', chain: 1 },
  ],
  chains: [chain(span('Ada Low')), chain(span('Bob Ray'))],
  dates: [{ ...span('Monday'), value: '2024-01-01' }],
  attributions: [
    said(span('Ada Low'), 'said', 'that it rained', 0, '2024-01-01'),
    said(low, 'added', '"Bob Ray claims the sun shone."', 0),
    said(span('Bob Ray'), 'claims', 'the sun shone', 1),
  ],
};

test('a right reading has every point', () => {
  const { tallies, errors, unlabelled } = scoreGold(gold, right);
  expect([errors, unlabelled]).toEqual([[], []]);
  expect(tallies.statements).toEqual({ right: 2, gold: 2, sound: 3, predicted: 3 });
  expect(tallies.nested).toMatchObject({ right: 1, gold: 1 });
  expect(tallies.speakers).toEqual({ right: 2, gold: 2, sound: 2, predicted: 2 });
  expect(tallies.actors).toMatchObject({ right: 2, gold: 2 });
  expect([tallies.said.right, tallies.dates.right, tallies.clean.sound]).toEqual([1, 1, 3]);
});

test('a wrong speaker, a mixed-up actor and a wrong day are told', () => {
  const mentions = right.mentions.map((mention) => ({ ...mention, chain: mention.exact === 'Low' ? 1 : mention.chain }));
  const [first, second, third] = right.attributions as [
    (typeof right.attributions)[0],
    (typeof right.attributions)[0],
    (typeof right.attributions)[0],
  ];
  const attributions = [{ ...first, said: '2024-01-08' }, { ...second, speaker: 1 }, third];
  const { tallies, errors } = scoreGold(gold, { ...right, mentions: mentions.filter(({ exact }) => exact !== 'Low'), attributions });
  expect(tallies.speakers).toEqual({ right: 1, gold: 2, sound: 1, predicted: 2 });
  expect(errors.map((error) => error.split(':')[0])).toEqual(['said', 'speakers', 'actors']);
  expect(scoreGold(gold, { ...right, mentions }).errors.map((error) => error.split(':')[0])).toEqual(['actors', 'actors']);
});

test('what no label has is listed, and what stands in boilerplate is not clean', () => {
  const stray = said(span('Bob Ray'), 'Share', 'this', null);
  const { tallies, unlabelled } = scoreGold(gold, { ...right, attributions: [...right.attributions, stray] });
  expect(unlabelled).toHaveLength(1);
  expect(tallies.statements).toMatchObject({ sound: 3, predicted: 4 });
  expect(tallies.clean).toMatchObject({ sound: 3, predicted: 4 });
});
