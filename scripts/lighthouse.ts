// `npm run lighthouse [DIST]`: Lighthouse's four mobile scores for one built page of every kind; fails below 100.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { serve } from '../src/pipeline/serve.ts';
import { findBrowser } from '../src/tests/browser/find-browser.ts';
import { builtDist, fullestOfEachKind, readSite } from '../src/tests/dist/built-site.ts';

const port = 4790;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const site = readSite(process.argv[2] === undefined ? builtDist : resolve(process.argv[2]));

/** A copy with a compressed file beside each that a host would compress. */
const compressed = await mkdtemp(join(tmpdir(), 'onrecord-lighthouse-'));
await cp(site.dist, compressed, { recursive: true, dereference: true });
for (const file of [...site.files].filter((path) => /\.(html|css|js|json|svg|xml)$/.test(path))) {
  await writeFile(join(compressed, `${file}.br`), brotliCompressSync(await readFile(join(compressed, file))));
}

const { executablePath, env } = await findBrowser();
const args = ['--headless=shell', '--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`];
const [browser, server] = await Promise.all([
  chromium.launch({ executablePath, env: { ...process.env, ...env }, args }),
  serve(compressed, site.home.pathname, 4740),
]);

const scoresOf = async (path: string): Promise<{ scores: number[]; faults: string[] }> => {
  const run = await lighthouse(server.address + path, { port, onlyCategories: categories, logLevel: 'error' });
  if (!run) throw new Error(`Lighthouse said nothing about ${path}`);
  const { lhr } = run;
  const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
  const lowered = categories.flatMap((category) => lhr.categories[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? []);
  const faults = lowered.map(({ id }) => lhr.audits[id]).filter((audit) => audit?.score !== null && (audit?.score ?? 1) < 0.9);
  return { scores, faults: faults.map((audit) => `${audit?.id} ${audit?.displayValue ?? ''}`.trim()) };
};

console.log(`${categories.join('  ')}  page`);
// The 404 page asks not to be found, which is what its score for search engines would blame.
for (const { path } of fullestOfEachKind(site).filter(({ unlisted }) => !unlisted)) {
  const { scores, faults } = await scoresOf(path);
  console.log(
    [...scores.map((score, i) => String(score).padStart(categories[i]?.length ?? 0)), path || 'front page', ...faults].join('  '),
  );
  if (scores.some((score) => score < 100)) process.exitCode = 1;
}
server.close();
await browser.close();
await rm(compressed, { recursive: true });
