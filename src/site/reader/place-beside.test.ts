import { expect, test } from 'vitest';
import { placeBeside } from './place-beside.ts';

const size = { width: 300, height: 120 };
const screen = { width: 1000, height: 600 };

test.for([
  ['under the link', { left: 100, top: 50, width: 80, height: 20 }, { left: 100, top: 76 }],
  ['inside the right edge', { left: 900, top: 50, width: 80, height: 20 }, { left: 692, top: 76 }],
  ['over the link at the foot of the window', { left: 100, top: 560, width: 80, height: 20 }, { left: 100, top: 434 }],
] as const)('a look stands %s', ([, link, place]) => expect(placeBeside(link, size, screen)).toEqual(place));

test('where there is no room over the link either it stays under it', () => {
  expect(placeBeside({ left: 0, top: 60, width: 50, height: 20 }, size, { width: 320, height: 150 })).toEqual({ left: 8, top: 86 });
});
