import { startCopying } from './copy-links.ts';
import { startKeys } from './keys.ts';
import { startPreviews } from './previews.ts';
import { startVisits } from './visits.ts';

/** Address of the front page, wherever the site stands. */
const home = document.querySelector<HTMLAnchorElement>('.masthead .name a')?.href;

if (home) {
  startCopying();
  startKeys(home);
  startPreviews(home);
  startVisits(home).catch(() => {});
}
