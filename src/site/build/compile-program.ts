import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as astro from 'astro';

const runtime = fileURLToPath(new URL('./runtime/index.ts', import.meta.url));

const printingWith = (file: string) => ({
  name: 'onrecord-runtime',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'astro/compiler-runtime' ? file : undefined),
});

/**
 * Has Astro compile the pages and what browsers get beside them, and takes the program before Astro would run it: components are to print with our
 * `runtime`, and on all processors.
 */
const taking = (folder: string): astro.AstroIntegration => ({
  name: 'onrecord-program',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [printingWith(runtime)] } });
    },
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((astros) => ({
        ...astros,
        name: 'onrecord',
        setup: async () => {
          await rename(join(folder, 'client/.prerender'), join(folder, 'server'));
          await mkdir(join(folder, 'client/.prerender'));
        },
        getStaticPaths: async () => [],
      }));
    },
  },
});

/** The compiled site: what renders pages (`server/`) and what stands beside them as it is (`client/`). */
export type Compiled = { server: string; client: string };

/**
 * Compiles the site's program into `folder`, unless it holds that `version` already. Below `root`, whose packages it needs.
 */
export const compileProgram = async (root: string, folder: string, version: string): Promise<Compiled> => {
  const compiled = { server: join(folder, 'server'), client: join(folder, 'client') };
  const stamp = join(folder, 'version');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === version) return compiled;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await astro.build({ root, outDir: compiled.client, logLevel: 'warn', integrations: [taking(folder)] });
  await writeFile(stamp, version);
  return compiled;
};
