import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from './disturb.ts';
import { bytesOf } from './edited-site.ts';

const site = (folder: string, version: string) => {
  for (const page of ['index.html', 'claims/a/index.html']) {
    mkdirSync(join(folder, page, '..'), { recursive: true });
    writeFileSync(join(folder, page), version);
  }
  return bytesOf(folder);
};

const program = (name: string) => join(import.meta.dirname, name);

test('dist/ stopped at any change is the old site or the new one, whole, and the next run puts the new one there', async () => {
  for (let at = 1; ; at++) {
    const root = mkdtempSync(join(tmpdir(), 'onrecord-publish-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const [dist, built] = [join(root, 'dist'), join(root, 'built')];
    const [old, fresh] = [site(dist, 'old'), site(built, 'new')];
    const args = ['--import', program('faulty-disk.ts'), program('publish-once.ts'), built, dist];
    const { signal, said } = await run(root, args, undefined, { FAULT: `kill:${at}:${root}` });
    const now = existsSync(dist) ? bytesOf(dist) : bytesOf(`${dist}.old`);
    expect([old, fresh]).toContainEqual(now);
    if (signal === null) {
      expect(now, said).toEqual(fresh);
      expect(at).toBeGreaterThan(5);
      break;
    }
    site(built, 'new');
    await run(root, [program('publish-once.ts'), built, dist]);
    expect(bytesOf(dist)).toEqual(fresh);
    expect(readdirSync(root)).toEqual(['dist']);
  }
});
