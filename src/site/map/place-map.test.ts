import { expect, test } from 'vitest';
import type { PlaceNode, SourceNode } from '../data/nodes.ts';
import { drawShapes } from './atlas.ts';
import { frameOf } from './frame.ts';
import { placeMap } from './place-map.ts';

const place = (name: string, type: PlaceNode['type'], lat: number, lon: number, times = 1): PlaceNode =>
  ({ name, type, lat, lon, mentions: new Map([[{} as SourceNode, times]]) }) as unknown as PlaceNode;

const coast = [place('Oslo', 'city', 59.91, 10.75, 30), place('Bergen', 'city', 60.39, 5.32, 5), place('Norway', 'country', 61, 9)];

test('spots have marks, countries only their names, far places are told below', () => {
  const map = placeMap([...coast, place('Tokyo', 'city', 35.69, 139.69)]);
  expect(map?.marks.map(({ name, label }) => [name, label !== null])).toEqual([
    ['Oslo', true],
    ['Bergen', true],
    ['Norway', true],
  ]);
  expect(map?.outside).toEqual(['Tokyo']);
  expect(map?.marks[0]?.radius).toBeGreaterThan(map?.marks[1]?.radius ?? 99);
});

test('the same places give the same drawing', () => expect(placeMap(coast)).toEqual(placeMap(coast)));

test('far from coasts and borders the map shows more, until it tells where the places are', () => {
  const map = placeMap([place('Des Moines', 'city', 41.6, -93.6)]);
  expect((map?.borders ?? '') + (map?.disputed ?? '')).not.toBe('');
});

test('a border that neighbours dispute is not drawn as settled', () => {
  const projection = frameOf([{ lat: 42.6, lon: 21, weight: 1, wide: false }]);
  const { disputed, borders } = projection ? drawShapes(projection) : { disputed: '', borders: '' };
  expect(disputed).not.toBe('');
  expect(borders).not.toContain(disputed);
});

test.for([
  ['coasts', [place('Aten', 'city', 38, 23.7), place('Rodi', 'city', 36.4, 28.2)]],
  ['islands', [place('Djakarta', 'city', -6, 106), place('Port', 'city', -2.5, 140)]],
  ['the world', [place('A', 'city', 40, -74), place('B', 'city', 35, 139), place('C', 'city', -33, 151), place('D', 'city', -23, -46)]],
] as [string, PlaceNode[]][])('a map of %s stays light', ([, places]) => {
  const map = placeMap(places);
  expect(`${map?.land}${map?.borders}${map?.disputed}`.length).toBeLessThan(24_000);
});

test('no place, no map', () => expect(placeMap([])).toBeNull());
