import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { outsideAnnotateSchema } from '../../vocabulary/outside-annotate.ts';
import { outsideConnectSchema } from '../../vocabulary/outside-connect.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'seeds/harbour-sample');
const run = (args: string[], input = '') => {
  const { stdout, stderr, status } = spawnSync('npx', ['onrecord', ...args], { cwd: root, input, encoding: 'utf8' });
  return { lines: stdout.split('\n').filter((line) => line !== ''), stderr, status };
};
const valid = (schema: Record<string, unknown>, value: unknown) => {
  const validate = new Ajv2020({ strict: false, formats: { uri: true } }).compile(schema);
  validate(value);
  return validate.errors ?? [];
};

describe('annotate', () => {
  test('prints a line a file, as its schema says, with offsets into the file', () => {
    const file = join(folder, 'ellery-post.txt');
    const { lines, status } = run(['annotate', file]);
    expect(status).toBe(0);
    const printed = JSON.parse(lines[0] ?? '{}');
    expect(valid(outsideAnnotateSchema(), printed)).toEqual([]);
    expect(printed.text).toBe(readFileSync(file, 'utf8'));
    expect(printed.attributions.length).toBeGreaterThan(3);
  });

  test('keeps the order of standard input, and the text of a line exactly as given', () => {
    const inputs = ['\ufeffOne. “Two,” said Ann Lee.\r\n', '', 'Three \ud800 four'].map((text, index) => ({
      id: `d${index}`,
      text,
      published: '2024-05-02',
    }));
    const { lines } = run(['annotate', '--stdin'], inputs.map((line) => JSON.stringify(line)).join('\n'));
    const printed = lines.map((line) => JSON.parse(line));
    expect(printed.map(({ doc }) => doc)).toEqual(['d0', 'd1', 'd2']);
    expect(printed[0].text).toBe(inputs[0]?.text);
    for (const line of printed) expect(valid(outsideAnnotateSchema(), line)).toEqual([]);
  });

  test('lines that cannot be used are problems that name the line, and empty lines in their place; the others are still read', () => {
    const input = [
      '{"id":"a","text":"It rains."}',
      'not json',
      '{"id":"c","text":" \\n"}',
      '{"text":"No name."}',
      '[]',
      '{"id":"f","text":"Wet.","published":"May"}',
    ];
    const { lines, stderr, status } = run(['annotate', '--stdin'], `${input.join('\n')}\n{"id":"g","text":"It pours."}\n`);
    const printed = lines.map((line) => JSON.parse(line));
    expect(printed.map(({ doc }) => doc)).toEqual(['a', 'stdin:2', 'c', 'stdin:4', 'stdin:5', 'f', 'g']);
    expect(printed.map(({ sentences }) => sentences.length)).toEqual([1, 0, 0, 0, 0, 0, 1]);
    for (const line of printed) expect(valid(outsideAnnotateSchema(), line)).toEqual([]);
    for (const problem of ['2:1  not JSON', '3:1  the text is empty', '4:1  id: ', '5:1  line: ', '6:1  published: '])
      expect(stderr).toContain(`stdin:${problem}`);
    expect(status).toBe(1);
  });

  test('a file that is not there gives an empty, valid line and a problem', () => {
    const { lines, stderr, status } = run(['annotate', 'nowhere.txt']);
    expect(valid(outsideAnnotateSchema(), JSON.parse(lines[0] ?? '{}'))).toEqual([]);
    expect(stderr).toContain('nowhere.txt');
    expect(status).toBe(1);
  });
});

describe('connect', () => {
  test('prints one object, as its schema says, with everything said in one claim', () => {
    const { lines, status } = run(['connect', folder]);
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
    const graph = JSON.parse(lines[0] ?? '{}');
    expect(valid(outsideConnectSchema(), graph)).toEqual([]);
    const statements = graph.claims.flatMap((claim: { statements: { id: string }[] }) => claim.statements.map(({ id }) => id));
    expect(new Set(statements).size).toBe(statements.length);
    expect(statements.length).toBeGreaterThan(10);
  });
});

test('an unknown command and an unknown option say what was meant', () => {
  expect(run(['bild']).stderr).toContain('Did you mean build?');
  expect(run(['start', '--prot', '80']).stderr).toContain('Did you mean --port?');
});
