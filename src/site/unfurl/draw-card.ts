import { fitLines } from './break-lines.ts';
import type { Card } from './card.ts';
import { imageSize } from './image-size.ts';
import { canSet, setWords, type Typeface, typefaces } from './typeface.ts';

const colour = { paper: '#fdfdfc', ink: '#15171b', muted: '#5a5f68', hairline: '#d5d7d5' };
const margin = 72;
const inner = imageSize.width - 2 * margin;
const sizes = [84, 68, 56, 48, 42];
const leading = 1.12;
/** Where the title may begin, below the kicker. */
const top = 196;
const letter = { box: 40, gap: 10 };

type Place = { x: number; y: number; size: number; fill?: string; weight?: number };

/** The variable typefaces are set in their regular weight; `weight` thickens their outlines by that many pixels. */
const words = (face: Typeface, text: string, { x, y, size, fill = colour.ink, weight = 0 }: Place): string => {
  const scale = size / (face.fonts[0]?.unitsPerEm ?? 1000);
  const outline = weight > 0 ? ` stroke="${fill}" stroke-width="${Math.round(weight / scale)}"` : '';
  return `<g transform="translate(${x} ${y})" fill="${fill}"${outline}>${setWords(face, text, size).shapes}</g>`;
};

const clip = (face: Typeface, text: string, size: number, width: number): string =>
  fitLines(text, width, [{ size, most: 1 }], (part, at) => setWords(face, part, at).width).lines[0] ?? '';

const sigla = (face: Typeface, { letters }: Card, y: number): string =>
  letters
    .map(({ siglum, carries }, i) => {
      const x = margin + i * (letter.box + letter.gap);
      const style = carries ? `fill="${colour.ink}"` : `fill="none" stroke="${colour.muted}" stroke-dasharray="3 3"`;
      const { width } = setWords(face, siglum, 24);
      const at = { x: Math.round(x + (letter.box - width) / 2), y: y + 29, size: 24 };
      const name = words(face, siglum, carries ? { ...at, fill: colour.paper, weight: 0.6 } : { ...at, fill: colour.muted });
      return `<rect x="${x}" y="${y}" width="${letter.box}" height="${letter.box}" ${style}/>${name}`;
    })
    .join('');

const bottom = imageSize.height - 56;

/** The picture as SVG, words drawn as shapes. Of a text in a script that the typefaces have not, nothing is drawn. */
export const drawCard = (card: Card): string => {
  const { serif, sans } = typefaces();
  const known = (face: Typeface, text: string) => (canSet(face, text) ? text : '');
  const title = known(serif, card.quoted ? `“${card.title}”` : card.title);
  const marks = card.letters.length > 0 ? letter.box + 26 : 0;
  const room = bottom - 50 - marks - top;
  const fitting = sizes.map((size) => ({ size, most: Math.floor(room / (size * leading)) }));
  const { lines, size } = fitLines(title, inner, fitting, (part, at) => setWords(serif, part, at).width);
  const hang = card.quoted ? setWords(serif, '“', size).width : 0;
  // A short title stands nearer to the kicker than to the foot.
  const first = top + (room - lines.length * size * leading) * 0.35 + size * 0.82;
  const body = [
    words(serif, known(serif, card.site), { x: margin, y: 92, size: 50, weight: 1.6 }),
    `<rect x="${margin}" y="116" width="${inner}" height="5" fill="${colour.ink}"/>`,
    words(sans, clip(sans, known(sans, card.kicker), 26, inner), { x: margin, y: 168, size: 26, fill: colour.muted, weight: 0.5 }),
    ...lines.map((line, i) =>
      words(serif, line, { x: margin - (i === 0 ? hang : 0), y: Math.round(first + i * size * leading), size, weight: 0.8 }),
    ),
    marks > 0 ? sigla(sans, card, bottom - letter.box - 44) : '',
    words(sans, clip(sans, known(sans, card.foot), 30, inner), { x: margin, y: bottom, size: 30, weight: 0.7 }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${imageSize.width}" height="${imageSize.height}"><rect width="100%" height="100%" fill="${colour.paper}"/>${body.join('')}</svg>`;
};
