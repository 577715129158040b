import { fitLines, lineWidth } from './break-lines.ts';
import { type Canvas, fillBox, mostInk, press } from './canvas.ts';
import type { Card } from './card.ts';
import { imageSize } from './image-size.ts';
import { penPlaces, type Style, stampOf } from './stamp.ts';
import { canSet, type SetWord, setWords, type Typeface, typefaces } from './typeface.ts';

/** The level of ink that comes nearest to the site's colour for what is less important. */
const muted = 10;
const margin = 72;
const inner = imageSize.width - 2 * margin;
const leading = 1.12;
/** Where the title may begin, below the kicker. */
const top = 196;
const bottom = imageSize.height - 56;
const letter = { box: 40, gap: 10, dash: 3 };

const titleIn = (size: number): Style => ({ size, weight: 0.8, ink: mostInk });

/** The variable typefaces are set in their regular weight, and thickened. */
const styles = {
  site: { size: 50, weight: 1.6, ink: mostInk },
  kicker: { size: 26, weight: 0.5, ink: muted },
  titles: [titleIn(84), titleIn(68), titleIn(56), titleIn(48), titleIn(42)],
  foot: { size: 30, weight: 0.7, ink: mostInk },
  carrying: { size: 24, weight: 0.6, ink: mostInk },
  silent: { size: 24, weight: 0, ink: muted },
} as const;

type Place = { x: number; y: number };

const print = (canvas: Canvas, words: SetWord[], style: Style, { x: left, y }: Place, knockOut = false): void => {
  let x = left;
  for (const [i, { glyphs, width, before }] of words.entries()) {
    if (i > 0) x += ((words[i - 1]?.after ?? 0) + before) * style.size;
    for (const glyph of glyphs) {
      const place = Math.round(((x + glyph.x * style.size) * penPlaces) / 2);
      press(canvas, stampOf(glyph.outline, style, place & (penPlaces - 1)), Math.floor(place / penPlaces), y, knockOut);
    }
    x += width * style.size;
  }
};

/** Of a text in a script that the typeface has not, nothing. */
const known = (face: Typeface, text: string): SetWord[] => (canSet(face, text) ? setWords(face, text) : []);

const printLine = (canvas: Canvas, face: Typeface, text: string, style: Style, y: number): void => {
  const { lines } = fitLines(known(face, text), setWords(face, '…'), inner, [style], () => 1);
  print(canvas, lines[0] ?? [], style, { x: margin, y });
};

/** A dashed line of one pixel, its middle on the box's edge, so that it covers half of the pixels on either side; clockwise from the corner. */
const dashed = (canvas: Canvas, { x, y }: Place): void => {
  const { box, dash } = letter;
  for (let way = 0; way < 4 * box; way++) {
    if (Math.floor(way / dash) % 2 === 1) continue;
    const [side, along] = [Math.floor(way / box), way % box];
    const back = box - 1 - along;
    const crossing = [
      { x: x + along, y: y - 1, width: 1, height: 2 },
      { x: x + box - 1, y: y + along, width: 2, height: 1 },
      { x: x + back, y: y + box - 1, width: 1, height: 2 },
      { x: x - 1, y: y + back, width: 2, height: 1 },
    ][side];
    if (crossing) fillBox(canvas, crossing, muted / 2);
  }
};

const printSigla = (canvas: Canvas, face: Typeface, { letters }: Card, y: number): void => {
  for (const [i, { siglum, carries }] of letters.entries()) {
    const x = margin + i * (letter.box + letter.gap);
    const style = carries ? styles.carrying : styles.silent;
    if (carries) fillBox(canvas, { x, y, width: letter.box, height: letter.box }, mostInk);
    else dashed(canvas, { x, y });
    const name = known(face, siglum);
    print(canvas, name, style, { x: Math.round(x + (letter.box - lineWidth(name) * style.size) / 2), y: y + 29 }, carries);
  }
};

/** Draws a card on a blank canvas. */
export const drawCard = (canvas: Canvas, card: Card): void => {
  const { serif, sans } = typefaces();
  print(canvas, known(serif, card.site), styles.site, { x: margin, y: 92 });
  fillBox(canvas, { x: margin, y: 116, width: inner, height: 5 }, mostInk);
  printLine(canvas, sans, card.kicker, styles.kicker, 168);

  const marks = card.letters.length > 0 ? letter.box + 26 : 0;
  const room = bottom - 50 - marks - top;
  const title = known(serif, card.quoted ? `“${card.title}”` : card.title);
  const { lines, size: style } = fitLines(title, setWords(serif, '…'), inner, styles.titles, ({ size }) =>
    Math.floor(room / (size * leading)),
  );
  const hang = card.quoted ? lineWidth(setWords(serif, '“')) * style.size : 0;
  // A short title stands nearer to the kicker than to the foot.
  const first = top + (room - lines.length * style.size * leading) * 0.35 + style.size * 0.82;
  for (const [i, line] of lines.entries())
    print(canvas, line, style, { x: margin - (i === 0 ? hang : 0), y: Math.round(first + i * style.size * leading) });

  printSigla(canvas, sans, card, bottom - letter.box - 44);
  printLine(canvas, sans, card.foot, styles.foot, bottom);
};
