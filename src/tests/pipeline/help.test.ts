import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { refresh } from '../../pipeline.ts';
import { citing } from '../../site/bodies/citations.ts';
import { readSite } from '../../site/data/load-site.ts';
import { put, silent, temporarySite } from './temporary-site.ts';

const root = join(import.meta.dirname, '../../..');
const guide = readFileSync(join(root, 'GUIDE.md'), 'utf8');
const [beginning = '', ...examples] = [...guide.matchAll(/^```mdx\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

/** An explainer of all examples of the guide, in a workspace with the sample story. */
const explainedSample = async () => {
  const site = temporarySite('harbour-sample');
  expect((await refresh(site, silent)).problems).toEqual([]);
  put(site.content, 'explainers/guide.mdx', [beginning, ...examples].join('\n'));
  return site;
};

test('every example of GUIDE.md can be built, and there is one for every component', async () => {
  const read = await readSite({ CONTENT_DIR: (await explainedSample()).content });
  expect(read.ok ? [] : read.problems).toEqual([]);
  const cited = read.ok ? read.value.bodies.get('explainers/guide/')?.citations.map(({ component }) => component) : [];
  expect([...new Set(cited)].sort()).toEqual(Object.keys(citing).sort());
  expect(examples.join()).toContain('<Note>');
});

/** Starts the development server as an editor does; resolves to its address. */
const startDev = (folder: string): Promise<string> => {
  // Astro serves nothing where it believes to be tested.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, 'src/cli.ts'), 'dev', '--port', '4390'], { cwd: folder, env });
  onTestFinished(() => void child.kill());
  return new Promise((resolve, reject) => {
    let told = '';
    child.on('exit', () => reject(new Error(told)));
    child.stderr.on('data', (data) => {
      told += data;
      const [, address] = /Editing at (\S+)/.exec(told) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
};

test('the development server shows the help, its examples as pages, and what is wrong with a page in its place', async () => {
  const site = await explainedSample();
  const address = await startDev(site.root);
  const page = async (path: string) => (await fetch(address + path)).text();
  const [editing, help] = [await page('help/'), await page('help/guide/')];
  expect(editing).toContain('<h1>Editing</h1>');
  expect(editing).toContain('merge: [the-council-8af2]');
  expect(help).toContain('<h1>Writing explainers</h1>');
  expect(help).toContain('&lt;Claim id=&quot;c-contract-lease-sale-700956&quot;/&gt;');
  expect(help).toContain('href="/help/"');
  const [, picture = ''] = /<img src="([^"]+)" alt="A claim in a text/.exec(help) ?? [];
  expect((await fetch(new URL(picture, address))).headers.get('content-type')).toBe('image/png');
  const explainer = await page('explainers/guide/');
  for (const shown of [
    'a lease and not a sale',
    'Lena Farrow',
    'nine hours of talks',
    'Neither paper says',
    'alt="The ferry at the east quay',
  ]) {
    expect(explainer).toContain(shown);
  }

  put(site.content, 'explainers/guide.mdx', `${beginning}\n<Claimm id="x"/>\n`);
  put(site.content, 'actors/dana-wirth.mdx', '---\ntitle: "open\n---\n');
  expect(await page('explainers/guide/')).toMatch(/content\/explainers\/guide\.mdx:11:1 {2}there is no component &lt;Claimm&gt;/);
  expect(await page('actors/dana-wirth/')).toMatch(/content\/actors\/dana-wirth\.mdx:\d+:\d+ {2}not valid YAML/);
  expect(await page('actors/lena-farrow/')).toContain('<h1');
  expect(await page('claims/c-tender-fair-open-long-overdue-134a50/')).toContain('long overdue');
  put(site.content, 'explainers/guide.mdx', `${beginning}\nMended.\n`);
  expect(await page('explainers/guide/')).toContain('<p>Mended.</p>');

  const file = (path: string) => readFileSync(join(site.content, path), 'utf8');
  const mayor = file('actors/lena-farrow.mdx');
  const decide = (key: string) => put(site.content, 'actors/lena-farrow.mdx', mayor.replace('---\n', `---\n${key}\n`));
  // Decisions are checked when nothing has changed for a while.
  const shown = (path: string) => expect.poll(() => page(path), { timeout: 30_000, interval: 250 });
  put(site.content, 'actors/marta-copy.mdx', file('actors/marta-quill.mdx'));
  decide('merge: [mara-quill]');
  await shown('actors/lena-farrow/').toMatch(
    /content\/actors\/lena-farrow\.mdx:2:9 {2}`merge` names `mara-quill`, which is not known[\s\S]+<h1/,
  );
  await shown('actors/marta-copy/').toMatch(/marta-copy\.mdx:\d+:\d+ {2}the file is called marta-copy\.mdx, but its record has the id/);
  expect(await page('actors/marta-quill/')).not.toContain('do:  ');
  rmSync(join(site.content, 'actors/marta-copy.mdx'));
  decide('alias: [The Mayoress of Nowhere]');
  await shown('actors/lena-farrow/').toContain('lena-farrow.mdx:2:9  no article has “The Mayoress of Nowhere”');
  put(site.content, 'actors/lena-farrow.mdx', mayor);
  await shown('actors/lena-farrow/').not.toContain('do:  ');
  await shown('actors/marta-copy/').not.toContain('do:  ');
});
