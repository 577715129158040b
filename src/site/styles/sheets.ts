import body from './body.css?url';
import compare from './compare.css?url';
import coverage from './coverage.css?url';
import data from './data.css?url';
import front from './front.css?url';
import base from './index.css?url';
import map from './map.css?url';
import method from './method.css?url';
import network from './network.css?url';
import print from './print.css?url';
import search from './search.css?url';
import timeline from './timeline.css?url';

/** What only some pages are set with. */
const sheets = { body, compare, coverage, data, front, map, method, network, search, timeline };

export type Sheet = keyof typeof sheets;

/** Addresses of the style sheets of a page in the order in which they override each other. Paper is the last word. */
export const styleSheets = (own: readonly Sheet[]): { href: string; media?: 'print' }[] => [
  { href: base },
  ...own.map((name) => ({ href: sheets[name] })),
  { href: print, media: 'print' },
];
