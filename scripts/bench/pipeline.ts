import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './run.ts';
import type { Piped } from './run-pipeline.ts';
import { megabytes, number, ratio, seconds, table } from './table.ts';

const script = (name: string): URL => new URL(name, import.meta.url);

/** Takes so many invented articles, ten to a story, from nothing to `dist/`, and then once more with nothing changed. Gives the tables to print. */
export const benchPipeline = async (articles: number): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  try {
    await runNode(script('./make-seeds.ts'), [root, String(articles)], root);
    const tagged = await runNode<{ cpu: number }>(script('./tag-seeds.ts'), [root], root);
    const shown = ({ stages, memory }: Piped, title: string): string => {
      const sum = (key: 'ms' | 'cpu') => stages.reduce((all, stage) => all + stage[key], 0);
      return table(
        [title, 'seconds', 'of the processor', 'tagger alone', 'articles/s'],
        [...stages, { name: 'all', ms: sum('ms'), cpu: sum('cpu'), said: `most memory ${megabytes(memory)} MB` }].map(
          ({ name, ms, cpu, said }) => [
            `${name}: ${said}`,
            seconds(ms),
            seconds(cpu),
            ratio(cpu / tagged.cpu),
            number(articles / (ms / 1000)),
          ],
        ),
      );
    };
    const first = await runNode<Piped>(script('./run-pipeline.ts'), [root], root);
    const again = await runNode<Piped>(script('./run-pipeline.ts'), [root], root);
    return `${shown(first, `${number(articles)} articles, from nothing`)}\n\n${shown(again, 'again, nothing changed')}`;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
