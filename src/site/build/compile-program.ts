import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as astro from 'astro';

const runtime = fileURLToPath(new URL('./runtime/index.ts', import.meta.url));

/** Has compiled components print with our runtime. */
const printing = {
  name: 'onrecord-runtime',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'astro/compiler-runtime' ? runtime : undefined),
};

/**
 * Has Astro compile the pages and what browsers get beside them, and takes the program before Astro would run it: components are to print
 * on all processors, and with another runtime.
 */
const taking = (folder: string): astro.AstroIntegration => ({
  name: 'onrecord-program',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [printing] } });
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

// A process of its own, which takes its memory with it. Usage: node compile-program.ts ROOT FOLDER
const [root = '', folder = ''] = process.argv.slice(2);
await astro.build({ root, outDir: join(folder, 'client'), logLevel: 'warn', integrations: [taking(folder)] });
