import { expect, test } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';

const plan = 'the old ferry pier at Port Varn will close on 1 June';
const proposed = (later: string, day: string, value: string): string[] => {
  const texts = { 'a.txt': `Lena Ostrow said ${plan}.`, 'b.txt': `Lena Ostrow of Port Varn said ${later}.` };
  const documents = Object.entries(texts).map(([doc, text], i) => documentOf(doc, text, { published: `2031-05-0${1 + 3 * i}` }));
  const annotations = documents.map((document, i) => {
    const exact = i === 0 ? '1 June' : day;
    const start = document.text.indexOf(exact);
    const dates = [{ start, end: start + exact.length, exact, value: i === 0 ? '2031-06-01' : value }];
    const said = annotationsOf(document, [
      ['a.txt', 'Lena Ostrow', 'said', plan],
      ['b.txt', 'Lena Ostrow', 'said', later],
    ]);
    return { ...said, dates };
  });
  return connect('later', documents, annotations).relations.map(({ type, reason }) => `${type} ${reason}`);
};

test('a later day that something is put off to takes the place of the one given before', () => {
  expect(proposed('the closure had been put back and would now start on 1 July', '1 July', '2031-07-01')).toEqual([
    'supersedes days-for-one-happening',
  ]);
});

test('what else is put off leaves it as it is', () => {
  expect(proposed('the vote had been put back and would now start on 1 July', '1 July', '2031-07-01')).toEqual([]);
});

test('a mere event is what another text plans where both name one place', () => {
  const [a, b] = ['The handover will be held in Port Varn on 14 June', 'The event in Port Varn will now be held on 2 July'];
  const texts = { 'a.txt': `Lena Ostrow came home. ${a}.`, 'b.txt': `Lena Ostrow is ill. ${b}, Lena Ostrow said.` };
  const documents = Object.entries(texts).map(([doc, text], i) => documentOf(doc, text, { published: `2031-05-0${1 + 3 * i}` }));
  const days = ['14 June', '2 July'];
  const values = ['2031-06-14', '2031-07-02'];
  const annotations = documents.map((document, i) => {
    const exact = days[i] ?? '';
    const start = document.text.indexOf(exact);
    const said = annotationsOf(document, [
      ['a.txt', '', '', a],
      ['b.txt', 'Lena Ostrow', 'said', b],
    ]);
    return { ...said, dates: [{ start, end: start + exact.length, exact, value: values[i] ?? null }] };
  });
  const { relations } = connect('event', documents, annotations);
  expect(relations.map(({ type, reason }) => `${type} ${reason}`)).toEqual(['supersedes days-for-one-happening']);
});
