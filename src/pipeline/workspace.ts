import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folders of one site. Paths are absolute. */
export type Workspace = {
  root: string;
  seeds: string;
  content: string;
  dist: string;
  /** What a run may forget: cached stages, the site before it is put in place. */
  cache: string;
};

export const workspaceAt = (root: string): Workspace => ({
  root,
  seeds: join(root, 'seeds'),
  content: join(root, 'content'),
  dist: join(root, 'dist'),
  cache: join(root, '.onrecord'),
});

/** Where Onrecord's own files are: its sources, `astro.config.mjs`, `public/`. */
export const programRoot = join(fileURLToPath(import.meta.url), '../../..');
