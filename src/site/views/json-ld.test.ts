import { expect, test } from 'vitest';
import { ferrySite } from '../testing/ferry-content.ts';
import { linkedData, writeLinkedData } from './json-ld.ts';
import { createPrinter } from './printer.ts';

test('text cannot end the element it stands in', () => {
  const written = writeLinkedData({ '@type': 'Claim', text: '</script><!-- & \u2028', appearance: [] });
  expect(written).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(written)).toEqual({ '@context': 'https://schema.org', '@type': 'Claim', text: '</script><!-- & \u2028' });
});

test('a claim names its author and where it appeared', async () => {
  const { site, graph } = await ferrySite();
  const claim = graph.claims.get('c-ferry-sails');
  expect(claim && linkedData(createPrinter(site), claim)).toMatchObject({
    '@type': 'Claim',
    text: 'the ferry would sail by summer',
    author: [{ '@type': 'Person', name: 'Ada Quill', url: 'https://site.example/base/actors/ada-quill/' }],
    appearance: [{ headline: 'gazette', datePublished: '2031-05-06' }, { headline: 'courier' }],
  });
});
