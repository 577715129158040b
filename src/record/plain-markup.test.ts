import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageQuotations, parsedQuotations } from './page-quotations.ts';
import { plainMarkup } from './plain-markup.ts';

const nobody = { onopentag: () => undefined, ontext: () => undefined, onclosetag: () => undefined };
const mark = 'data-doc="a" data-start="1" data-end="9"';

test.each([
  `<!DOCTYPE html><html lang="en"><head><title>a &lt;q> b</title><script>"no" && 1 < 2</script></head><body><p>AT&T <q ${mark}>one &amp; <b>two</b></q></body>`,
  `<!-- <q>no</q> --><blockquote>“<span ${mark}>open</span>” <br>and<footer>the <cite>mayor</cite></footer></blockquote>`,
  `<blockquote ${mark}><p>one</p><p>two <mark ${mark}>three</mark></p></blockquote><img src="x.png" alt="a > b <q>">`,
  `<svg viewBox="0 0 1 1"><title>x</title><path d="M0 0"/></svg><ul><li ${mark}>one <a href="/">two</a>`.concat('</li></ul>'),
])('what the components write is read as a parser reads it: %s', (html) => {
  expect(plainMarkup(html, nobody)).toBe(true);
  expect(pageQuotations(html)).toEqual(parsedQuotations(html));
});

test.each([
  `<q ${mark}>one`,
  `<q ${mark}><b>one</q></b>`,
  `<p ${mark}>one<div>two</div></p>`,
  `<li ${mark}>one<li>two</li></li>`,
  `<q data-doc=a data-start=1 data-end=9>one</q>`,
  `<q data-doc='a'>one</q>`,
  `<q ${mark}>a &eacute; b</q>`,
  `<q ${mark}>a & b</q>`,
  `<q ${mark}>a < b</q>`,
  `<div title= "<script>"><q>one</q></div>`,
  `<template><q>one</q></template>`,
  `<textarea><q>one</q></textarea>`,
  `<svg><script/><text>x</text></svg><q>one</q>`,
  `<svg><script><q ${mark}></script>`,
  `<svg><style><!--</style></svg><q ${mark}>one</q>`,
  `<!--> <q>one</q> -->`,
  `<!-- a --!> <q>one</q> -->`,
  `<![CDATA[ <q>one</q> ]]>`,
  `<Q ${mark}>one</Q>`,
  `<q ${mark}>one<svg><path/></svg></q>`,
  `<q ${mark}/>one</q>`,
  `<q ${mark}>one<script>two</script></q>`,
])('anything else is left to the parser: %s', (html) => {
  expect(plainMarkup(html, nobody)).toBe(false);
  expect(pageQuotations(html)).toEqual(parsedQuotations(html));
});

const pieces = [
  ...['<q>', `<q ${mark}>`, '</q>', '<blockquote>', '</blockquote>', `<span ${mark}>`, '<span>', '</span>', '<p>', '</p>', `<p ${mark}>`],
  ...[
    '<div>',
    '</div>',
    '<li>',
    '</li>',
    '<a href="x">',
    '</a>',
    '<br>',
    '<footer>',
    '</footer>',
    '<td>',
    '</td>',
    '<hr>',
    '<h1>',
    '</h1>',
  ],
  ...['<script>', '</script>', '<title>', '</title>', '<style>', '</style>', '<svg>', '</svg>', '<!-- ', ' -->', '<b title="<q>">', '</b>'],
  ...[
    'one',
    ' two\n',
    '&amp;',
    '&',
    '<',
    '>',
    '"',
    "'",
    '=',
    'data-doc',
    '<dl>',
    '<dt>',
    '</dt>',
    '<dd>',
    '</dd>',
    '</dl>',
    '<ul>',
    '</ul>',
  ],
];

test('whatever the markup, quotations are those that a parser finds', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join('')),
      (html) => {
        expect(pageQuotations(html)).toEqual(parsedQuotations(html));
      },
    ),
    { numRuns: 1000 },
  ));
