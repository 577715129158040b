import { join } from 'node:path';
import type { Problem } from '../../support/problem.ts';
import { didYouMean } from '../../support/suggest.ts';
import type { ReadContent } from '../content.ts';
import { pageKindNames } from '../kinds.ts';
import { positionOf } from '../position.ts';

const settings = ['site.yaml', 'redirects.yaml'];
const folders = new Set<string>(pageKindNames);

const notRead = (file: string, folder: string, isPage: boolean): Problem => ({
  file,
  ...(isPage ? {} : { warning: true as const }),
  what: `no page is made of this file${didYouMean(folder, folders)}`,
  why: 'only .mdx files right inside a folder of pages are published; readers never see this one',
  fix: `move it to one of ${pageKindNames.map((kind) => `${kind}/`).join(', ')}, with the ending .mdx, or out of content/`,
});

/** Files of `content/` that nothing reads. `paths` are relative to it. */
export const strayFiles = ({ dir }: ReadContent, paths: readonly string[]): Problem[] =>
  paths.flatMap((path) => {
    const [folder = '', name, ...deeper] = path.split('/');
    const isPage = path.endsWith('.mdx');
    const isRead = name === undefined ? settings.includes(path) : folders.has(folder) && isPage && deeper.length === 0;
    return isRead ? [] : [notRead(join(dir, path), folder, isPage)];
  });

/** Explainers whose story is not published, so that no page leads to them. */
export const hiddenExplainers = ({ explainers, stories }: ReadContent): Problem[] => {
  const hidden = new Set(stories.filter(({ value }) => value.record.orphaned || value.review === 'rejected').map(({ id }) => id));
  return explainers
    .filter(({ value }) => hidden.has(value.story))
    .map((page) => ({
      file: page.file,
      ...positionOf(page, ['story']),
      warning: true,
      what: `its story, \`${page.value.story}\`, is not published, so this explainer is not either`,
      why: 'no page would lead to it',
      fix: 'name another story, or publish that one',
    }));
};
