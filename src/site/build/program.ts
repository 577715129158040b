import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Asked, Page } from './runtime/page.ts';

/** A file of `pages/`, compiled: a component, or a function that answers. */
export type PageModule = {
  default?: (page: Page, props: Record<string, unknown>, slots: object) => unknown;
  GET?: ((asked: Asked) => Response | Promise<Response>) & { text?: (asked: Asked) => Promise<string | undefined> };
  getStaticPaths?: () => Asked[] | Promise<Asked[]>;
};

type Segment = { content: string; dynamic: boolean };

/** An address of the site, or a pattern for many, and what answers there. */
export type Route = { type: 'page' | 'endpoint'; segments: Segment[][]; module: PageModule };

/** The site's program: routes in order of their rank, and the addresses of scripts by the names that components call them. */
export type Program = { routes: Route[]; scripts: ReadonlyMap<string, string> };

type Manifest = {
  base: string;
  routes: { routeData: { type: string; component: string; segments: Segment[][] } }[];
  pageMap: Map<string, () => Promise<{ page: () => PageModule }>>;
  entryModules: Record<string, string>;
};

const entry = /^prerender-entry\..*\.mjs$/;

/** Loads the program that Astro compiled into `folder`. */
export const loadProgram = async (folder: string): Promise<Program> => {
  const file = (await readdir(folder)).find((name) => entry.test(name));
  if (file === undefined) throw new Error(`${folder} holds no compiled site`);
  const { manifest } = (await import(pathToFileURL(join(folder, file)).href)) as { manifest: Manifest };
  const routes = await Promise.all(
    manifest.routes.flatMap(({ routeData: { type, component, segments } }) => {
      const load = manifest.pageMap.get(component);
      if (!load || (type !== 'page' && type !== 'endpoint')) return [];
      return [load().then(({ page }): Route => ({ type, segments, module: page() }))];
    }),
  );
  const scripts = Object.entries(manifest.entryModules).filter(([id]) => id.includes('?astro&type=script'));
  return { routes, scripts: new Map(scripts.map(([id, path]) => [id, `${manifest.base.replace(/\/$/, '')}/${path}`])) };
};
