import { basename, extname } from 'node:path';
import { slug } from '../support/slug.ts';
import type { AddedArticle } from './added-article.ts';

const longest = 80;

/**
 * The file name of a source in `seeds/`: that of a file as it was, as far as every system can hold it; of a page its publisher, day and
 * headline. `taken`: names that the folder has; a name that is taken gets a number.
 */
export const sourceName = (
  from: string,
  { facts, text }: Pick<AddedArticle, 'facts'> & { text?: string },
  taken: ReadonlySet<string>,
): string => {
  const ending = text === undefined && /^\.(?:txt|text|md|markdown)$/i.test(extname(from)) ? extname(from).toLowerCase() : '.txt';
  const told = [facts.publisher && slug(facts.publisher, 24), facts.published?.slice(0, 10), facts.headline].filter(Boolean).join(' ');
  const own = slug(basename(from, extname(from)), longest);
  const stem = (text === undefined ? own : slug(told, longest) || own) || 'article';
  const names = Array.from({ length: taken.size + 1 }, (_, number) => `${stem}${number === 0 ? '' : `-${number + 1}`}${ending}`);
  return names.find((name) => !taken.has(name)) as string;
};
