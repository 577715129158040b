import { expect, it } from 'vitest';
import { proposed } from '../golden/proposed.ts';

it.each([
  ['its transfer service worked as designed', '“Calling that ‘as designed’ is an indictment of the design,”', 'disputes-characterisation'],
  ['its transfer service worked as designed', '“The crane was built ‘as designed’ in the harbour,”', ''],
  ['the visit was routine', '“‘Routine’ was not the word I would choose,”', 'disputes-characterisation'],
  ['he would appeal against the verdict', '“We will oppose any appeal,”', 'responds-to'],
  ['he had appealed to the crowd', '“We will oppose any appeal,”', ''],
])('%s | %s', (said, answer, type) => {
  const found = proposed({ 'a.txt': `Lena Ostrow said ${said}. The harbour stood still. ${answer} Pavel Drin said.` }, [
    ['a.txt', 'Lena Ostrow', 'said', said],
    ['a.txt', 'Pavel Drin', 'said', answer, 'direct'],
  ]);
  expect(found.map((line) => line.replace(/ \(.*/, ''))).toEqual(type === '' ? [] : [type]);
});
