import { join } from 'node:path';
import { sha256 } from '../src/support/hash.ts';

/** Where the guide's pictures are kept; the guide names them by this path. */
export const pictureFolder = 'src/site/help/pictures';

export const picturesAt = join(import.meta.dirname, '..', pictureFolder);

/** What was photographed, by the picture's name: a fingerprint of its example. */
export const recordAt = join(picturesAt, 'made-from.json');

/** A picture in the text of the help: its file's name without the ending, what it is said to show, and the MDX of its section. */
export type GuidePicture = { name: string; alt: string; example: string; madeFrom: string };

/** The pictures that a Markdown text shows, each with the first example of its section. */
export const picturesIn = (text: string): GuidePicture[] =>
  text.split(/^(?=## )/m).flatMap((section) => {
    const [, example = ''] = /^```mdx\n([\s\S]*?)^```$/m.exec(section) ?? [];
    return [...section.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)]
      .filter(([, , path = '']) => path.startsWith(`${pictureFolder}/`))
      .map(([, alt = '', path = '']) => ({
        name: path.slice(pictureFolder.length + 1).replace(/\.png$/, ''),
        alt,
        example,
        madeFrom: sha256(example).slice(0, 16),
      }));
  });
