import { expect, test } from 'vitest';
import { annotate } from './index.ts';
import { linesOf } from './testing/document-of.ts';

const read = (text: string) => annotate(linesOf(text, '2031-05-06'));

test.each<[string, string]>([
  ['nothing', ''],
  ['blanks', ' \t\u00a0\n \n'],
  ['Chinese', '市长星期一表示，大桥将关闭。'.repeat(300)],
  ['Arabic', 'قال رئيس البلدية يوم الاثنين إن الجسر سيغلق. '.repeat(100)],
  ['Cyrillic', 'Мэр заявил в понедельник, что мост будет закрыт. '.repeat(100)],
  ['quotation marks alone', '"“'.repeat(5_000)],
  ['one endless word', 'a'.repeat(100_000)],
])('%s: nobody says anything, nothing is found', (_, text) => {
  const { mentions, places, dates, attributions, events } = read(text);
  expect({ mentions, places, dates, attributions, events }).toEqual({ mentions: [], places: [], dates: [], attributions: [], events: [] });
});

test.each<[string, string]>([
  ['no sentence ends', 'the mayor said that the bridge would close on Monday and '],
  ['control characters', 'The mayor\0 said\u0007 on Monday it rained. '],
  ['halves of characters', '\ud800 The mayor said \udfff on Monday it rained. '],
  ['bytes of another encoding', 'The mayor said on Monday the caf\u00c3\u00a9 and the caf\ufffd had closed. '],
])('%s: what is read stands there', (_, part) => {
  const text = part.repeat(500);
  const { sentences, attributions, dates } = read(text);
  expect(dates.filter(({ exact, value }) => exact === 'Monday' && value === '2031-05-05').length).toBeGreaterThan(400);
  expect(attributions.length).toBeGreaterThan(0);
  for (const [start, end] of sentences) expect(end).toBeGreaterThan(start);
  for (const { start, end, exact } of [...dates, ...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])])
    expect(text.slice(start, end)).toBe(exact);
});
