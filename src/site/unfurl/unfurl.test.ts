import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { ferrySite } from '../testing/ferry-content.ts';
import { createPrinter } from '../views/printer.ts';
import { fitLines, lineWidth } from './break-lines.ts';
import { blankCanvas, type Canvas } from './canvas.ts';
import { type Card, cardedNodes, cardOf, imageOf, siteCard, siteImage } from './card.ts';
import { drawCard } from './draw-card.ts';
import { pictureOf } from './picture.ts';
import { canSet, setWords, typefaces } from './typeface.ts';

const golden = (name: string) => readFileSync(new URL(`golden/${name}`, import.meta.url));
const card: Card = JSON.parse(golden('card.json').toString());

test('what several sources carry and who is quoted have a picture of their own, the rest that of their story', async () => {
  const { graph } = await ferrySite();
  expect(cardedNodes(graph).map(({ id }) => id)).toEqual(['ferry', 'c-ferry-sails', 'ada-quill']);
  const images = ['c-ferry-sails', 'c-floats'].map((id) => imageOf(graph.claims.get(id) ?? expect.fail(id)));
  expect(images).toEqual(['unfurl/claims/c-ferry-sails.png', 'unfurl/stories/ferry.png']);
  const roamer = { ...(graph.actors.get('tom-reed') ?? expect.fail()), stories: [] };
  expect(imageOf(roamer)).toBe(siteImage);
});

test('the picture of a claim says who put it forward, and which sources carry it', async () => {
  const { site, graph } = await ferrySite();
  expect(cardOf(createPrinter(site), graph.claims.get('c-ferry-sails') ?? expect.fail())).toMatchObject({
    kicker: 'Claim · The ferry',
    title: 'the ferry would sail by summer',
    foot: 'Ada Quill · 2 of 2 sources',
    letters: [
      { siglum: 'A', carries: true },
      { siglum: 'B', carries: true },
    ],
  });
});

const draw = (changes: Partial<Card>): Canvas => {
  const canvas = blankCanvas(1200, 630);
  drawCard(canvas, { ...card, ...changes });
  return canvas;
};

/** The level of ink of a pixel. */
const inkAt = ({ stride, pixels }: Canvas, x: number, y: number): number =>
  ((pixels[y * stride + 1 + (x >> 1)] ?? 0) >> (x % 2 === 0 ? 4 : 0)) & 15;

/** The columns in which there is ink, the first and the last of some rows. */
const inked = (canvas: Canvas, top: number, bottom: number): [number, number] => {
  let [first, last] = [Infinity, -Infinity];
  for (let y = top; y < bottom; y++)
    for (let x = 0; x < 1200; x++) {
      if (inkAt(canvas, x, y) === 0) continue;
      first = Math.min(first, x);
      last = Math.max(last, x);
    }
  return [first, last];
};

const same = (one: Canvas, other: Canvas): boolean => Buffer.from(one.pixels).equals(other.pixels);

test('a picture has the same bytes on every machine', async () => {
  // Where it is to look different: write the new one in its place, and look at it.
  expect(Buffer.from(pictureOf(card)).equals(golden('card.png'))).toBe(true);
  const { site } = await ferrySite();
  expect(Buffer.from(pictureOf(siteCard(createPrinter(site)))).equals(golden('card.png'))).toBe(false);
  expect(Buffer.from(pictureOf(card)).equals(golden('card.png'))).toBe(true);
});

test('the file of a picture holds what was drawn, from paper to ink', () => {
  const { width, height, depth, palette, data } = decode(pictureOf(card), { checkCrc: true });
  expect([width, height, depth]).toEqual([1200, 630, 4]);
  expect([palette?.[0], palette?.[15]]).toEqual([
    [0xfd, 0xfd, 0xfc],
    [0x15, 0x17, 0x1b],
  ]);
  const { stride, pixels } = draw({});
  const rows = Array.from({ length: 630 }, (_, y) => pixels.subarray(y * stride + 1, (y + 1) * stride));
  expect(Buffer.concat(rows).equals(Buffer.from(data))).toBe(true);
});

test('words stand between the margins, the mark of a quotation before them', () => {
  const plain = draw({ quoted: false });
  const [left, right] = inked(plain, 190, 470);
  expect([left >= 71, right < 1128]).toEqual([true, true]);
  expect(inked(draw({}), 190, 470)[0]).toBeLessThan(60);
  expect(inked(plain, 116, 121)).toEqual([72, 1127]);
});

test('sources that carry a claim are filled boxes, the others dashed ones', () => {
  const canvas = draw({});
  const edge = (i: number) => [...Array(40).keys()].map((x) => inkAt(canvas, 72 + 50 * i + x, 490));
  expect(new Set(edge(0))).toEqual(new Set([15]));
  expect(edge(1).slice(0, 9)).toEqual([5, 5, 5, 0, 0, 0, 5, 5, 5]);
  const one = (siglum: string) => draw({ letters: [{ siglum, carries: true }] });
  expect(same(one('A'), one('B'))).toBe(false);
});

test('nothing is drawn of scripts that the typefaces have not, and nothing beyond the picture', () => {
  const blank = draw({ title: '', quoted: false });
  for (const title of ['القاهرة', '東京', 'Fire 🔥 in the town', 'Київ']) expect(same(draw({ title }), blank)).toBe(true);
  const wide = draw({ title: 'm'.repeat(300), quoted: false });
  expect(inked(wide, 190, 320)).toEqual([72, 1199]);
  // What goes on beyond the right edge does not come out at the left.
  expect(inked(wide, 320, 470)).toEqual([Infinity, -Infinity]);
});

test('letters of several subsets are set, scripts that need shaping are not', () => {
  const { serif, sans } = typefaces();
  expect(canSet(serif, 'Łódź, “Thảo” – 5 €')).toBe(true);
  expect(canSet(sans, 'Київ')).toBe(true);
  expect(canSet(serif, '東京')).toBe(false);
  expect(canSet(serif, 'القاهرة')).toBe(false);
  const [[narrow], [wide]] = [setWords(serif, 'ill'), setWords(serif, 'mmm')];
  expect(narrow?.width).toBeLessThan((wide?.width ?? 0) / 2);
  expect(wide?.glyphs).toHaveLength(3);
});

test('a letter and its mark are set as the one letter they are; marks that stand alone do not stop a build', () => {
  const { serif } = typefaces();
  expect(setWords(serif, 'Jose\u0301')).toEqual(setWords(serif, 'José'));
  for (const text of ['\u0301', 'A\u0301\u0301', 'q\u0323\u0304x', 'a\u00ad'])
    for (const word of setWords(serif, text)) expect(word.width).toBeGreaterThanOrEqual(0);
});

test('letters move closer to each other, and to spaces', () => {
  const { serif } = typefaces();
  const width = (text: string) => lineWidth(setWords(serif, text));
  expect(width('AV')).toBeLessThan(width('A') + width('V'));
  expect(width('A V')).toBeLessThan(width('n n') - 2 * width('n') + width('A') + width('V'));
});

const word = (text: string) => ({ text, width: text.length, before: 0.5, after: 0.5 });
const ellipsis = [word('…')];

test('lines fit their width, in the largest size that holds all; what has no room is marked', () => {
  const fit = (text: string, width: number) => {
    const { lines, size } = fitLines(text.split(' ').map(word), ellipsis, width, [{ size: 2 }, { size: 1 }], () => 2);
    return { lines: lines.map((line) => line.map(({ text }) => text).join(' ')), size: size.size };
  };
  expect(fit('aaa bbb ccc', 20)).toEqual({ lines: ['aaa bbb', 'ccc'], size: 2 });
  expect(fit('aaa bbb ccc ddd eee', 11)).toEqual({ lines: ['aaa bbb ccc', 'ddd eee'], size: 1 });
  expect(fit('aaa bbb ccc ddd eee fff ggg', 11)).toEqual({ lines: ['aaa bbb ccc', 'ddd eee …'], size: 1 });
  expect(fit('aaaaaaaaaaaa bbb', 11)).toEqual({ lines: ['aaaaaaaaaaaa …', 'bbb'], size: 1 });
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 40 }), (parts) => {
      const { lines, size } = fit(parts.join(' '), 24);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.length * size).toBeLessThanOrEqual(24);
      if (!lines.at(-1)?.endsWith('…')) expect(lines.join(' ')).toBe(parts.join(' '));
    }),
  );
});
