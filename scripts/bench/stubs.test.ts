import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeStubs } from './stubs.ts';

test('a story gets a file for each of its places, pairs of sources and overviews', async () => {
  const content = await mkdtemp(join(tmpdir(), 'onrecord-stubs-'));
  try {
    await mkdir(join(content, 'stories'));
    const record = { id: 'ferry', title: 'The ferry', sources: ['a', 'b', 'c'], places: [{ id: 'geonames:7', name: 'halm' }] };
    await writeFile(join(content, 'stories/ferry.md'), `---\n${JSON.stringify({ record })}\n---\n`);
    await writeStubs(content);
    const files = (await readdir(content, { recursive: true })).filter((name) => name.endsWith('.md'));
    expect(files.filter((name) => /^compare\/.*\//.test(name)).sort()).toEqual(['compare/a/b.md', 'compare/a/c.md', 'compare/b/c.md']);
    expect(files).toEqual(
      expect.arrayContaining([
        'places/halm-7.md',
        'places/in/ferry.md',
        'timeline/ferry/_index.md',
        'coverage/ferry/_index.md',
        'network/ferry.md',
      ]),
    );
  } finally {
    await rm(content, { recursive: true });
  }
});
