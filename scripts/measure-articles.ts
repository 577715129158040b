import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPage } from '../src/add/page/read-page.ts';
import type { Outcome } from '../src/support/problem.ts';
import { scoreArticles } from './score-articles.ts';

type Truth = Record<string, { articleBody: string; url?: string }>;

const bytesOf = (folder: string, id: string): Uint8Array => {
  const plain = join(folder, `${id}.html`);
  return existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(`${plain}.gz`));
};

/** What `onrecord add` makes of a page, without the headline that it puts first. */
const articleIn = (id: string, bytes: Uint8Array): string => {
  const read = readPage(id, bytes);
  if (!read.ok) return '';
  const { text, facts } = read.value;
  return facts.headline !== undefined && text.startsWith(facts.headline) ? text.slice(facts.headline.length) : text;
};

const figure = (share: number): string => share.toFixed(3).replace(/^0/, '');

const worstFew = 20;

/**
 * How well articles are found in saved pages, as lines to print. `folder` holds `ground-truth.json` ({id: {articleBody, url}}) and each
 * page as ID.html or ID.html.gz. After the figures come the pages that are found worst.
 */
export const measureArticles = (folder: string): Outcome<string[]> => {
  const truthPath = join(folder, 'ground-truth.json');
  if (!existsSync(truthPath)) {
    const problem = {
      file: truthPath,
      what: 'there are no saved pages with their articles at this path',
      why: 'nothing can be measured without labelled pages; the project carries none of other people’s',
      fix: 'npm run eval -- --html PATH, with ground-truth.json ({"id": {"articleBody"}}) and each page as ID.html or ID.html.gz',
    };
    return { ok: false, problems: [problem] };
  }
  const pages = Object.entries(JSON.parse(readFileSync(truthPath, 'utf8')) as Truth).map(([id, { articleBody, url = id }]) => ({
    url,
    truth: articleBody,
    found: articleIn(id, bytesOf(folder, id)),
  }));
  const { f1, precision, recall, exact } = scoreArticles(pages);
  const worst = pages.map((page) => ({ url: page.url, ...scoreArticles([page]) })).sort((a, b) => a.f1 - b.f1);
  return {
    ok: true,
    value: [
      `${pages.length} saved pages: F1 ${figure(f1)}, precision ${figure(precision)}, recall ${figure(recall)}, word for word ${figure(exact)}`,
      ...worst.slice(0, worstFew).map((page) => `${figure(page.f1)}  P ${figure(page.precision)}  R ${figure(page.recall)}  ${page.url}`),
    ],
  };
};
