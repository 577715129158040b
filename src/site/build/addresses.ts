import { byCodeUnit } from '../../support/files.ts';
import type { Route } from './program.ts';
import type { Asked } from './runtime/page.ts';

/** A file of the site, by its path, and what it is asked for there. */
export type Address = { file: string; route: Route; params: Asked['params']; props: Asked['props'] };

const fileOf = ({ type, segments }: Route, params: Asked['params']): string => {
  const part = ({ content, dynamic }: { content: string; dynamic: boolean }) =>
    dynamic ? (params[content.replace('...', '')] ?? '') : content;
  const path = segments
    .map((parts) => parts.map(part).join(''))
    .filter((name) => name !== '')
    .join('/');
  if (type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
};

const none: Asked['props'] = {};

/** Every file of the site in the order of their paths. Where two routes have one file, it is that of the first. */
export const addressesOf = async (routes: readonly Route[]): Promise<Address[]> => {
  const byFile = new Map<string, Address>();
  for (const route of routes) {
    const asked = (await route.module.getStaticPaths?.()) ?? [{ params: {}, props: none }];
    for (const { params, props = none } of asked) {
      const file = fileOf(route, params);
      if (!byFile.has(file)) byFile.set(file, { file, route, params, props });
    }
  }
  return [...byFile.values()].sort((a, b) => byCodeUnit(a.file, b.file));
};
