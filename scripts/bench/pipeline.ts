import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureNode, type Run, runNode } from './run.ts';
import type { Piped } from './run-pipeline.ts';
import { megabytes, number, type Row, ratio, seconds, table } from './table.ts';

const script = (name: string): URL => new URL(name, import.meta.url);

/** Takes so many invented articles, ten to a story, from nothing to `dist/`, and then once more with nothing changed. Gives the tables to print. */
export const benchPipeline = async (articles: number): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  try {
    await runNode(script('./make-seeds.ts'), [root, String(articles)], root);
    const tagged = await runNode<{ cpu: number }>(script('./tag-seeds.ts'), [root], root);
    const shown = ({ said: { stages }, ...whole }: Run<Piped>, title: string): string => {
      const row = (what: string, { ms, cpu }: { ms: number; cpu: number }, memory = ''): Row => [
        what,
        seconds(ms),
        seconds(cpu),
        ratio(cpu / tagged.cpu),
        number(articles / (ms / 1000)),
        memory,
      ];
      const site = stages.findIndex(({ name }) => name === 'site');
      const sum = (key: 'ms' | 'cpu') => stages.slice(0, site).reduce((total, stage) => total + stage[key], 0);
      return table(
        [title, 'seconds', 'of the processor', 'tagger alone', 'articles/s', 'most MB so far'],
        [
          ...stages.map((stage) => row(`${stage.name}: ${stage.said}`, stage, megabytes(stage.memory))),
          row('before the site', { ms: sum('ms'), cpu: sum('cpu') }),
          row('all, with the start and other processes', whole, megabytes(whole.memory)),
        ],
      );
    };
    const first = await measureNode<Piped>(script('./run-pipeline.ts'), [root], root);
    const again = await measureNode<Piped>(script('./run-pipeline.ts'), [root], root);
    return `${shown(first, `${number(articles)} articles, from nothing`)}\n\n${shown(again, 'again, nothing changed')}`;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
