import { describe, expect, test } from 'vitest';
import { accusationFinder, accusationsIn } from './accusations.ts';

const found = (text: string) => {
  const people = [...text.matchAll(/Reyl|Quill|\bhe\b|\bshe\b/g)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
  return accusationsIn(text, people).map(({ start, end }) => text.slice(start, end));
};

describe('accuses', () => {
  test.each([
    ['Prosecutors accused Tomas Reyl of fraud.', ['accused Tomas Reyl']],
    ['Prosecutors charged the former mayor Reyl with fraud.', ['charged the former mayor Reyl']],
    ['Reyl was charged with theft on Monday.', ['Reyl was charged']],
    ['Reyl, the former mayor, has since been formally indicted.', ['Reyl, the former mayor, has since been formally indicted']],
    ['Reyl, accused of theft, left the town.', ['Reyl, accused of']],
    ['Reyl and two others were arrested.', ['Reyl and two others were arrested']],
    ['They blamed the delay on Reyl.', ['blamed the delay on Reyl']],
    ['Charges of fraud against Reyl were read.', ['Charges of fraud against Reyl']],
    ['An inquiry into Reyl began.', ['inquiry into Reyl']],
    ['The town learned of Reyl’s arrest.', ['Reyl’s arrest']],
    ['The council called Reyl a liar.', ['Reyl a liar']],
    ['Reyl is a convicted fraudster.', ['Reyl is a convicted fraudster']],
    ['The paper said he had lied to the council.', ['he had lied']],
    ['Reyl killed two people.', ['Reyl killed two']],
    ['Reyl faces three charges.', ['Reyl faces three charges']],
    ['The court found that Reyl was not only late, and Reyl is guilty.', ['Reyl is guilty']],
    ['Quill accused Reyl.', ['accused Reyl']],
    ['A jury found the violin dealer Reyl guilty on Wednesday.', ['Reyl guilty']],
    [
      'Reyl, who won the race in May, was provisionally suspended after the test.',
      ['Reyl, who won the race in May, was provisionally suspended'],
    ],
    ['The harbour master, Reyl, was suspended on Monday.', ['Reyl, was suspended']],
    ['Reyl has been banned for two years.', ['Reyl has been banned']],
    ['The town decided that charges against Reyl were due.', ['charges against Reyl']],
    ['Charges against Reyl or Quill were dropped.', ['Charges against Reyl or Quill']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('does not accuse', () => {
  test.each([
    'Reyl accused the council of fraud.',
    'The council was accused by Reyl.',
    'Reyl was not charged with theft.',
    'Nobody accused Reyl.',
    'They did not blame Reyl.',
    'Reyl was cleared of fraud.',
    'Reyl was found not guilty.',
    'They charged Reyl forty pounds.',
    'Reyl was in charge of the ferry.',
    'Reyl, a criminal barrister, spoke first.',
    'Reyl is a fraud investigator.',
    'Reyl was killed by a truck.',
    'They sued Reyl’s company.',
    'Police arrested a man, Quill said.',
    'The case was heard. Reyl spoke.',
    'Reyl had murder on the reading list.',
    'The council accused the company of misleading Reyl.',
    'The office decided not to recommend charges against Reyl.',
    'After months it decided against bringing any charges against Reyl.',
    'The county declined to open an inquiry into Reyl.',
    'They denounced what Reyl called progress.',
    'Reyl suspended the session.',
    'Reyl was banned.',
  ])('%s', (text) => expect(found(text)).toEqual([]));
});

test('excerpts keep the offsets of their document', () => {
  const text = 'Quill spoke. Police arrested Reyl. Quill left.';
  const at = text.indexOf('Reyl');
  const find = accusationFinder([
    { doc: 'a', start: at, end: at + 4 },
    { doc: 'a', start: 0, end: 5 },
    { doc: 'b', start: at, end: at + 4 },
  ]);
  const excerpt = (start: number, end: number) => ({ start, end, exact: text.slice(start, end) });
  expect(find('a', excerpt(13, 34)).map(({ start, end }) => text.slice(start, end))).toEqual(['arrested Reyl']);
  expect(find('a', excerpt(0, 12))).toEqual([]);
  expect(find('a', excerpt(13, 30))).toEqual([]);
  expect(find('c', excerpt(13, 34))).toEqual([]);
});

test('time does not explode on long repetitions', () => {
  const text = `${'accused and '.repeat(20_000)}Reyl ${'had also '.repeat(20_000)}`;
  expect(found(text)).toHaveLength(1);
});
