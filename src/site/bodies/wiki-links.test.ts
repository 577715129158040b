import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { type Resolve, wikiLinks } from './wiki-links.ts';

const resolve: Resolve = (id) => (id === 'john-smith' ? { href: '/actors/john-smith/', text: 'John Smith' } : undefined);

/** Links as `text → address`, what is left as text, and messages as `line:column reason`. */
const run = (markdown: string) => {
  const file = new VFile(markdown);
  const processor = unified()
    .use(remarkParse)
    .use(wikiLinks, resolve, () => '');
  const tree = processor.runSync(processor.parse(file), file) as Root;
  const links: string[] = [];
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'link') links.push(`${node.children.map((child) => ('value' in child ? child.value : '')).join('')} → ${node.url}`);
    if (node.type === 'text') text += node.value;
  });
  return { links, text, messages: file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`) };
};

test('an id becomes a link with the page’s name, or with the text given', () => {
  expect(run('See [[john-smith]] and [[john-smith|the mayor]].')).toEqual({
    links: ['John Smith → /actors/john-smith/', 'the mayor → /actors/john-smith/'],
    text: 'See John Smith and the mayor.',
    messages: [],
  });
});

test('an unknown id stays as written, and its place is told', () => {
  expect(run('First line\nsecond [[nobody]] and *[[john-smith]]*\n\n> [[no-one|x]]')).toEqual({
    links: ['John Smith → /actors/john-smith/'],
    text: 'First line\nsecond [[nobody]] and John Smith[[no-one|x]]',
    messages: ['2:8 no page has the id `nobody`', '4:3 no page has the id `no-one`'],
  });
});

test.for(['`[[john-smith]]`', '    [[john-smith]]', '[a [[john-smith]] b](https://a.example)'])('%s is left alone', (markdown) => {
  expect(run(markdown).links.filter((link) => link.includes('/actors/'))).toEqual([]);
});

test.for(['[[', '[[]]', '[[a', ']] [[', '[[a\nb]]', '[[|x]]'])('%s is no link', (markdown) => {
  expect(run(markdown)).toMatchObject({ links: [], messages: [] });
});
