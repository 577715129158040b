import { blankCanvas } from './canvas.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';
import { imageSize } from './image-size.ts';
import { type Colour, pngOf } from './png/png.ts';

/** The site's own, as in `styles/tokens.css`. */
const paper: Colour = [0xfd, 0xfd, 0xfc];
const ink: Colour = [0x15, 0x17, 0x1b];

/** One for all pictures, since wiping it costs less than getting another. */
const canvas = blankCanvas(imageSize.width, imageSize.height);

/** A card as PNG: the same bytes on every machine. */
export const pictureOf = (card: Card): Uint8Array<ArrayBuffer> => {
  canvas.pixels.fill(0);
  drawCard(canvas, card);
  return pngOf(canvas, paper, ink);
};
