import type { CslItem } from '../../vocabulary/citation-data.ts';
import { foldSpaces } from '../data/words.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  // Two of these in a row would be printed as another mark.
  '-': '-{}',
  "'": "'{}",
};

/** Text that LaTeX prints as it stands. The braces keep its capitals, and a name of several words in one piece. */
const braced = (text: string): string => {
  const printed = foldSpaces(text)
    .trim()
    .replace(/[\\{}&%$#_~^`]|-(?=-)|'(?=')/g, (character) => special[character] ?? '');
  return `{${printed}}`;
};

const literal = (text: string): string => `{${braced(text)}}`;

/** An address is printed as it is, but for what would end the field. */
const address = (url: string): string => `{${url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C')}}`;

/** A reference as an entry of BibTeX, in UTF-8, as biber and today's BibTeX read it. */
export const bibtexEntry = (item: CslItem): string => {
  const container = item['container-title'];
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: [string, string | undefined][] = [
    ['author', item.author && `{${item.author.map((author) => braced(author.literal)).join(' and ')}}`],
    ['title', literal(item.title)],
    [item.type === 'article-newspaper' ? 'journal' : 'howpublished', container === undefined ? undefined : literal(container)],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', months[(month ?? 0) - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['note', item.genre === undefined ? undefined : literal(item.genre)],
    ['url', address(item.URL)],
  ];
  const written = fields.filter(([, value]) => value !== undefined).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${item.type === 'article-newspaper' && container !== undefined ? 'article' : 'misc'}{${item.id},\n${written.join('')}}\n`;
};
