import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { atomFaults } from '../../site/testing/check-feed.ts';
import type { BuiltSite } from '../dist/built-site.ts';

/** Rows of a table as RFC 4180 has it. */
const rowsOf = (csv: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.join('') !== '');
};

const isTable = (csv: string): boolean => new Set(rowsOf(csv).map((row) => row.length)).size === 1;

/** Whether each `{` of a bibliography has its `}`, and nothing in it is a command of TeX's. */
const isBibliography = (bib: string): boolean => {
  let depth = 0;
  for (const [mark] of bib.replace(/\\[{}%&$#_~^\\]/g, '').matchAll(/[{}]/g)) {
    depth += mark === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0 && !/\\(?:input|write|include|def|csname|catcode)/.test(bib);
};

const linksOf = (markdown: string): string[] => {
  const links: string[] = [];
  visit(unified().use(remarkParse).parse(markdown), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push(node.url);
    if (node.type === 'html') links.push(`html: ${node.value}`);
  });
  return links;
};

const readJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** What is wrong with files for programs: those that cannot be read, and addresses in them that are of nobody's site. `kinds`: how many of each were read. */
export const fileFaults = ({ dist, files, pages, home }: BuiltSite): { faults: string[]; kinds: Record<string, number> } => {
  const kinds: Record<string, number> = {};
  const faults: string[] = [];
  const look = (kind: string, file: string, isRight: boolean) => {
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (!isRight) faults.push(`${file} cannot be read as ${kind}`);
  };
  for (const file of files) {
    const ending = /\.(json|jsonld|jsonl|csv|xml|bib|txt)$/.exec(file)?.[1] ?? (/^_/.test(file) ? file : '');
    if (ending === '' || file.startsWith('_astro/')) continue;
    const text = readFileSync(join(dist, file), 'utf8');
    if (ending === 'json' || ending === 'jsonld') look(ending, file, readJson(text));
    if (ending === 'jsonl')
      look(
        ending,
        file,
        text
          .trimEnd()
          .split('\n')
          .every((line) => line === '' || readJson(line)),
      );
    if (ending === 'csv') look(ending, file, isTable(text));
    if (ending === 'bib') look(ending, file, isBibliography(text));
    if (ending === 'xml' && file.endsWith('feed.xml')) look('feed', file, atomFaults(text, new URL(file, home).href).length === 0);
    if (ending === 'txt')
      look(
        ending,
        file,
        linksOf(text).every((link) => link.startsWith(home.href) || link.startsWith('https://paper.example/')),
      );
    if (ending === '_redirects') look(ending, file, /^(?:\/[!-~]* \/[!-~]* 30[1278]\n|#.*\n|\n)*$/.test(text));
    if (ending === '_headers') look(ending, file, /^(?:\/[!-~]*\n(?: {2}[A-Za-z-]+: [ -~]+\n)+\n?|#.*\n|\n)*$/.test(text));
  }
  for (const { file, html } of pages)
    for (const [, json = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
      look('JSON-LD', file, readJson(json));
  return { faults, kinds };
};
