import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { ferrySite } from '../testing/ferry-content.ts';
import { createPrinter } from '../views/printer.ts';
import { fitLines } from './break-lines.ts';
import { cardedNodes, cardOf, imageOf, siteCard, siteImage } from './card.ts';
import { drawCard } from './draw-card.ts';
import { keptImage } from './kept-image.ts';
import { canSet, setWords, typefaces } from './typeface.ts';

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

test('a picture is 1200 by 630, has the same bytes every time, and is kept', async () => {
  const { site } = await ferrySite();
  const svg = drawCard(siteCard(createPrinter(site)));
  expect(drawCard(siteCard(createPrinter(site)))).toBe(svg);
  const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'onrecord-unfurl-'))));
  const [first, second] = await Promise.all(folders.map((folder) => keptImage(svg, folder)));
  expect(first).toEqual(second);
  const { width, height, data } = decode(first ?? new Uint8Array());
  expect([width, height]).toEqual([1200, 630]);
  // Words were drawn: there is ink, and most is paper.
  const dark = data.filter((grey) => grey < 128).length / data.length;
  expect(dark).toBeGreaterThan(0.005);
  expect(dark).toBeLessThan(0.2);
  expect(await readdir(folders[0] ?? '')).toHaveLength(1);
  expect(await keptImage(svg, folders[0] ?? '')).toEqual(first);
  for (const folder of folders) await rm(folder, { recursive: true });
});

test('letters of several subsets are set, scripts that need shaping are not', () => {
  const { serif, sans } = typefaces();
  expect(canSet(serif, 'Łódź, “Thảo” – 5 €')).toBe(true);
  expect(canSet(sans, 'Київ')).toBe(true);
  expect(canSet(serif, '東京')).toBe(false);
  expect(canSet(serif, 'القاهرة')).toBe(false);
  const [narrow, wide] = [setWords(serif, 'ill', 100), setWords(serif, 'mmm', 100)];
  expect(narrow.width).toBeLessThan(wide.width / 2);
  expect(wide.shapes.match(/<path/g)).toHaveLength(3);
});

test('lines fit their width, in the largest size that holds all; what has no room is marked', () => {
  const measure = (text: string, size: number) => text.length * size;
  const sizes = [
    { size: 2, most: 2 },
    { size: 1, most: 2 },
  ];
  expect(fitLines('aaa bbb ccc', 20, sizes, measure)).toEqual({ lines: ['aaa bbb', 'ccc'], size: 2 });
  expect(fitLines('aaa bbb ccc ddd eee', 11, sizes, measure)).toEqual({ lines: ['aaa bbb ccc', 'ddd eee'], size: 1 });
  expect(fitLines('aaa bbb ccc ddd eee fff ggg', 11, sizes, measure)).toEqual({ lines: ['aaa bbb ccc', 'ddd eee …'], size: 1 });
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 40 }), (parts) => {
      const { lines, size } = fitLines(parts.join(' '), 24, sizes, measure);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(24);
      if (!lines.at(-1)?.endsWith('…')) expect(lines.join(' ')).toBe(parts.join(' '));
    }),
  );
});
