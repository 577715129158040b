// `npm run screenshots [FOLDER]`: pictures of one built page of every kind, on phone and desktop, light and dark. `-- --guide`: those of the
// help for editors, from the sample story.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openSite } from '../src/tests/browser/open-site.ts';
import { schemes, screens } from '../src/tests/browser/screens.ts';
import { builtDist, fullestOfEachKind, readSite } from '../src/tests/dist/built-site.ts';
import { takeGuidePictures } from './take-guide-pictures.ts';

if (process.argv.includes('--guide')) {
  await takeGuidePictures();
  process.exit();
}

const folder = resolve(process.argv[2] ?? '.onrecord/screenshots');
const site = readSite(builtDist);

/** A page of hundreds of entries would make a picture that no viewer opens. */
const tallest = 6000;

await mkdir(folder, { recursive: true });
const open = await openSite(site);
for (const { kind, path } of fullestOfEachKind(site)) {
  for (const [screenName, screen] of Object.entries(screens)) {
    const page = await open.newPage(screen);
    await page.goto(open.address + path, { waitUntil: 'networkidle' });
    const height = Math.min(tallest, await page.evaluate(() => document.documentElement.scrollHeight));
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const file = `${kind.replaceAll('/*', '-page').replaceAll('.', '-')}.${screenName}.${colorScheme}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true, clip: { x: 0, y: 0, width: screen.viewport.width, height } });
      console.log(join(folder, file));
    }
    await page.context().close();
  }
}
await open.close();
