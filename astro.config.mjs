import { defineConfig } from 'astro/config';
import { contentDir, readSettings } from './src/site/data/settings.ts';
import { onrecordSite } from './src/site/integration.ts';
import { formatProblem } from './src/support/problem.ts';

const settings = await readSettings(contentDir(process.env), process.env);
if (!settings.ok) throw new Error(settings.problems.map(formatProblem).join('\n'));

export default defineConfig({
  site: settings.value.url,
  base: settings.value.base,
  srcDir: './src/site',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Nothing may be inlined into a page: the content policy allows files only.
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [onrecordSite()],
  devToolbar: { enabled: false },
});
