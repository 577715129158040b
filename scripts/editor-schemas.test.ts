import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../src/support/front-matter.ts';
import { editorSchemas } from './editor-schemas.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const schemas = editorSchemas();
const validatorOf = (name: string) =>
  new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(schemas.get(`${name}.json`) ?? '{}'));

const frontMatter = (path: string): unknown => {
  const text = read(path);
  const split = splitFrontMatter(text, path);
  return split.ok ? parse(text.slice(split.value.start, split.value.end)) : null;
};

test('the schemas that text editors use are those of today', () => {
  expect(readdirSync(join(root, '.vscode/schemas')).sort()).toEqual([...schemas.keys()].sort());
  for (const [name, text] of schemas) {
    expect(read(`.vscode/schemas/${name}`) === text, `${name}: run node scripts/launch.mjs scripts/make-schemas.ts`).toBe(true);
  }
  const { 'yaml.schemas': used } = JSON.parse(read('.vscode/settings.json'));
  for (const path of Object.keys(used)) expect(schemas.has(path.replace('.vscode/schemas/', '')), path).toBe(true);
});

test.for(['actors', 'claims', 'events', 'sources', 'stories', 'explainers'])('%s pass, and a key that nothing reads does not', (kind) => {
  const validate = validatorOf(kind);
  const [first = ''] = readdirSync(join(root, 'content', kind));
  const value = frontMatter(`content/${kind}/${first}`) as object;
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...value, titel: 'A' })).toBe(false);
});

test('so do story.yaml and site.yaml', () => {
  for (const [name, path] of [
    ['story', 'seeds/harbour-sample/story.yaml'],
    ['site', 'content/site.yaml'],
  ] as const) {
    const validate = validatorOf(name);
    const value = parse(read(path)) as object;
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...value, titel: 'A' })).toBe(false);
  }
});
