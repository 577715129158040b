import { expect, test } from 'vitest';
import { nearSpelling, respell } from './transliteration.ts';

test.each([
  ['yanukovych', 'yanukovich'],
  ['khrushchev', 'krushchev'],
  ['lavrov', 'lawrow'],
  ['sergei', 'sergey'],
  ['navalny', 'navalnyy'],
  ['netanyahu', 'netanjahu'],
  ['gadafi', 'gaddafi'],
  ['tchaikovsky', 'chaikovskii'],
])('%s and %s are one name', (left, right) => expect(respell(left)).toBe(respell(right)));

test.each([
  ['podolyak', 'podoliak'],
  ['lukashenko', 'lukashenka'],
])('%s and %s are near', (left, right) => expect(nearSpelling(left, right)).toBe(true));

test.each([
  ['johnson', 'johnston'],
  ['porter', 'potter'],
  ['morris', 'norris'],
  ['harris', 'harrison'],
  ['hill', 'hall'],
  ['chen', 'cheng'],
])('%s and %s are two names', (left, right) => expect(nearSpelling(left, right)).toBe(false));
