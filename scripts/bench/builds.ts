import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keyOf } from '../../src/pipeline/fingerprint.ts';
import { programRoot, workspaceAt } from '../../src/pipeline/workspace.ts';
import type { Once } from './build-once.ts';
import { measureNode, type Run } from './run.ts';

const script = new URL('./build-once.ts', import.meta.url);

/**
 * Builds the site of `root` in a program of its own, which is timed from its start to its end as any other. The first build of a folder is a cold
 * one: nothing is kept of it, the compiled program neither.
 */
export const buildOnce = (root: string): Promise<Run<Once>> => measureNode<Once>(script, [root], root);

const forget = async (...paths: string[]): Promise<void> => {
  for (const path of paths) await rm(path, { recursive: true, force: true });
};

/** The whole site from content that is new to it, by a program that was compiled before. */
export const buildWarm = async (root: string): Promise<Run<Once>> => {
  const { cache, dist } = workspaceAt(root);
  await forget(cache, dist);
  return buildOnce(root);
};

/**
 * The same with the pictures drawn before: those for links, maps and networks, which are kept by what is on them. What is left is what other
 * programs do, who draw none.
 */
export const buildPictured = async (root: string): Promise<Run<Once>> => {
  const { cache, dist } = workspaceAt(root);
  await forget(join(cache, 'site.json'), join(cache, 'search'), dist);
  return buildOnce(root);
};

/** Takes away what builds of `root` left in the program's own folder. */
export const forgetBuilds = (root: string): Promise<void> => forget(join(programRoot, '.onrecord', 'program', keyOf(root).slice(0, 16)));
