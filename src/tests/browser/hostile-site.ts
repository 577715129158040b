import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyTrick } from '../hostile/hostile-story.ts';

/** Every trick where a newspaper prints a quotation, a name, a place or a number; the story's title and its outlets' names are tricks too. */
const articleWith = (tricks: string[]): string =>
  tricks
    .flatMap((trick) => [
      `“${trick} the bridge will close in May,” Ann Lee said on Monday.`,
      `Judge ${trick} told the harbour board that ${trick} would cost 3 million crowns.`,
    ])
    .join('\n\n');

/** Where the site will stand: below a path, so that an address that forgets it leads nowhere. */
export const subPath = '/news/archive/';

/** Builds a site of hostile articles in a folder of its own; what the build said, and where the folder is. */
export const buildHostileSite = (): { root: string; said: string; status: number | null } => {
  const root = mkdtempSync(join(tmpdir(), 'onrecord-hostile-'));
  const story = join(root, 'seeds/hostile');
  mkdirSync(story, { recursive: true });
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/site.yaml'), 'title: Hostile\ntagline: Tricks\nurl: https://site.example\n');
  const parts = [0, 1, 2].map((part) => everyTrick.filter((_, at) => at % 3 === part));
  const sources = parts.map((tricks, part) => {
    writeFileSync(join(story, `${part}.txt`), articleWith(tricks));
    return {
      file: `${part}.txt`,
      publisher: ['<img src=x onerror=alert(1)>', '{process.exit(1)}', '=HYPERLINK("https://evil.example","x")'][part],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what an attacker writes
      headline: ['</script><script>alert(1)</script>', '${7*7}{{7*7}}', '[click](javascript:alert(1))'][part],
      byline: '"><iframe srcdoc="<script>alert(1)</script>">',
      url: 'https://paper.example/a?<script>=1&x=%22%3E#"\'',
      published: '2024-05-07',
      rights: { licence: '<b>CC0</b>', excerptWords: 400 },
    };
  });
  writeFileSync(join(story, 'story.yaml'), JSON.stringify({ title: '<script>document.title="run"</script>', sources }));
  const cli = join(import.meta.dirname, '../../cli.ts');
  const env = { ...process.env, BASE_PATH: subPath };
  const { stderr, status } = spawnSync(process.execPath, [cli, 'build'], { cwd: root, encoding: 'utf8', env });
  return { root, said: stderr, status };
};
