import { parseArgs } from 'node:util';
import { benchAnnotate } from './bench/annotate.ts';
import { benchConnect } from './bench/connect.ts';
import { benchDev } from './bench/dev.ts';
import { benchPipeline } from './bench/pipeline.ts';
import { benchResolution } from './bench/resolution.ts';
import { benchSite } from './bench/site.ts';

const usage = `Usage: npm run bench [-- --pages 1000 [--once] [--keep] | --dev | --articles 1000 | --annotate | --connect | --resolution]
  --pages N    build an archive of about N pages in all (1,000 unless told)
  --once       measure each full build once, not twice
  --keep       put the result into scripts/bench/results.json, BENCHMARKS.md and the charts beside it
  --dev        edit a page of an archive of 1,000 pages, or of --pages, while it is served for editors
  --articles N take N articles, ten to a story, from nothing to dist/
  --annotate   read texts of growing length
  --connect    connect stories of growing size
  --resolution resolve the actors of stories of growing size, up to 200,000 mentions`;

const stop = (what: string): never => {
  console.error(`bench: ${what}\n${usage}`);
  process.exit(2);
};

const options = {
  pages: { type: 'string' },
  once: { type: 'boolean' },
  keep: { type: 'boolean' },
  dev: { type: 'boolean' },
  articles: { type: 'string' },
  annotate: { type: 'boolean' },
  connect: { type: 'boolean' },
  resolution: { type: 'boolean' },
} as const;

const read = () => {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
};

const { pages, once, keep = false, dev, articles, annotate, connect, resolution } = read();
const size = Number(pages ?? 1000);
if (!Number.isInteger(size) || size < 1) stop(`--pages takes a whole number from 1 up, not "${pages}"`);
if ([dev ? undefined : pages, dev, articles, annotate, connect, resolution].filter((given) => given !== undefined).length > 1)
  stop('measure one thing at a time');

const measure = (): string | Promise<string> => {
  if (dev) return benchDev(size);
  if (articles) return benchPipeline(Number(articles));
  if (annotate) return benchAnnotate();
  if (connect) return benchConnect([10, 100, 1000]);
  return resolution ? benchResolution([1_000, 3_000, 10_000]) : benchSite(size, once ? 1 : 2, keep);
};

console.log(await measure());
