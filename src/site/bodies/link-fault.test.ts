import { expect, test } from 'vitest';
import { ferrySite } from '../testing/ferry-content.ts';
import { linkFaultOn } from './link-fault.ts';

const faults = async (base = '/') => {
  const { graph, site } = await ferrySite();
  return linkFaultOn({ ...site, url: 'https://example.org', base }, graph, 'explainers/why/');
};

test.for([
  '',
  '#text-a',
  '/',
  'https://elsewhere.example/anything',
  'mailto:desk@example.org',
  '/actors/',
  '/actors/page/2/',
  '/actors/tom-reed/',
  '../../actors/tom-reed/#said',
  'https://example.org/claims/c-ferry-sails/',
  '/timeline/ferry/',
  '/timeline/ferry/page/2/',
  '/network/ferry/',
  '/method/',
  '/compare/gazette/courier/',
  '/report.pdf',
  '/feed.xml',
])('%s leads somewhere', async (url) => expect((await faults())(url)).toBeUndefined());

test.for([
  ['/actors/tom-red/', '`/actors/tom-red/` leads to no page (did you mean "tom-reed"?)'],
  ['/actor/tom-reed/', '`/actor/tom-reed/` leads to no page (did you mean "actors"?)'],
  ['/actors/tom-reed', '`/actors/tom-reed` lacks the slash at its end'],
  ['tom-reed/', '`tom-reed/` leads to no page'],
  ['/compare/gazette/herald/', '`/compare/gazette/herald/` leads to no page'],
  ['/compare/', '`/compare/` leads to no page'],
  ['/timeline/fery/', '`/timeline/fery/` leads to no page (did you mean "ferry"?)'],
  ['/method/more/', '`/method/more/` leads to no page'],
  ['https://', '`https://` is no address'],
  ['javascript:alert(1)', '`javascript:alert(1)` is no address of the web'],
])('%s is a fault', async ([url = '', fault]) => expect((await faults())(url)).toBe(fault));

test('a site below a path has nothing beside it', async () => {
  const fault = await faults('/news/');
  expect(fault('/news/actors/tom-reed/')).toBeUndefined();
  expect(fault('/actors/tom-reed/')).toBe('`/actors/tom-reed/` leads out of the site, which stands at /news/');
});
