import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../src/tests/browser/find-browser.ts';
import { picturesAt, picturesIn, recordAt } from './guide-pictures.ts';

const root = join(import.meta.dirname, '..');
const story = 'harbour-sample';

/** What the development server shows beside pages made of an example: where, and how much of it. */
const elsewhere: Record<string, { path: string; part: string }> = {
  problem: { path: 'explainers/guide-problem/', part: 'main' },
  review: { path: 'review/', part: 'main' },
};

/** In CSS pixels: the room around what is shown, and how much of a long page is enough. */
const margin = 12;
const tallest = 420;

const frontMatter = `---\ntitle: Example\nsummary: An example.\nstory: ${story}\nauthors: [A. Editor]\npublished: 2024-06-03\n---\n\n`;

const run = (folder: string, ...args: string[]) =>
  spawn(process.execPath, [join(root, 'src/cli.ts'), ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });

const finished = (folder: string, ...args: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    run(folder, ...args).on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`onrecord ${args.join(' ')} failed`))));
  });

/** Starts the development server; resolves to its address and what ends it. */
const startDev = (folder: string): Promise<{ address: string; stop: () => void }> =>
  new Promise((resolve, reject) => {
    const child = run(folder, 'dev', '--port', '4395');
    let told = '';
    child.on('exit', () => reject(new Error(told)));
    child.stderr.on('data', (data) => {
      told += data;
      const [, address] = /Editing at (\S+)/.exec(told) ?? [];
      if (address !== undefined) resolve({ address, stop: () => void child.kill() });
    });
  });

const take = async (page: Page, address: string, path: string, part: string, file: string): Promise<void> => {
  await page.goto(address + path, { waitUntil: 'load' });
  await page.locator(part).first().waitFor();
  const box = await page.locator(part).first().boundingBox();
  if (!box) throw new Error(`nothing to see at ${path}`);
  const clip = { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: Math.min(box.height, tallest) + 2 * margin };
  await page.screenshot({ path: file, fullPage: true, clip });
};

/** Takes the pictures of the help from the sample story, as the development server shows it, and notes what each was taken of. */
export const takeGuidePictures = async (): Promise<void> => {
  const pictures = ['GUIDE.md', 'EDITING.md'].flatMap((file) => picturesIn(readFileSync(join(root, file), 'utf8')));
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-guide-'));
  cpSync(join(root, 'seeds', story), join(folder, 'seeds', story), { recursive: true });
  mkdirSync(join(folder, 'content/explainers'), { recursive: true });
  cpSync(join(root, 'content/site.yaml'), join(folder, 'content/site.yaml'));
  await finished(folder, 'refresh');
  for (const { name, example } of pictures) {
    const body = name === 'problem' ? '<Claimm id="c-contract-lease-sale-700956"/>\n' : example;
    if (body !== '') writeFileSync(join(folder, `content/explainers/guide-${name}.mdx`), frontMatter + body);
  }
  const { address, stop } = await startDev(folder);
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: ['--headless=shell', '--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 720, height: 900 }, colorScheme: 'light' });
  for (const { name } of pictures) {
    const { path, part } = elsewhere[name] ?? { path: `explainers/guide-${name}/`, part: '.body' };
    await take(page, address, path, part, join(picturesAt, `${name}.png`));
    console.log(join(picturesAt, `${name}.png`));
  }
  await browser.close();
  stop();
  rmSync(folder, { recursive: true, force: true });
  const madeFrom = Object.fromEntries(pictures.map(({ name, madeFrom: hash }) => [name, hash]));
  writeFileSync(recordAt, `${JSON.stringify(madeFrom, null, 2)}\n`);
};
