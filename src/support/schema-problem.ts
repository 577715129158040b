import { type Document, isMap, isNode, isScalar } from 'yaml';
import { z } from 'zod';
import type { Problem } from './problem.ts';
import { suggest } from './suggest.ts';

type Place = (offset: number) => Pick<Problem, 'line' | 'column'>;
type Path = readonly PropertyKey[];

/** What a schema found wrong with a YAML document, as problems at the line and column of the value or key concerned. */
export const schemaProblem = (schema: z.ZodType, document: Document, issue: z.core.$ZodIssue, file: string, at: Place): Problem[] => {
  const here = at(offsetOf(document, issue.path));
  const name = pathName(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      file,
      ...at(keyOffset(document, issue.path, key)),
      what: `unknown key \`${key}\`${name === '' ? '' : ` in \`${name}\``}`,
      why: 'a key that nothing reads is mostly a slip of the pen, and what it says would be lost',
      fix: hint(key, known),
    }));
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const given = String(document.getIn(issue.path as unknown[]));
    return [
      {
        file,
        ...here,
        what: `\`${name}\` cannot be \`${given}\``,
        why: 'only fixed words are understood here',
        fix: hint(given, values),
      },
    ];
  }
  if (issue.code === 'invalid_type' && !document.hasIn(issue.path as unknown[])) {
    return [{ file, ...here, what: `\`${name}\` is missing`, why: 'it is needed', fix: `add \`${String(issue.path.at(-1))}:\` here` }];
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return [{ file, ...here, what: `\`${name}\` is empty`, why: 'it is needed', fix: 'write something there' }];
  }
  if (issue.code === 'invalid_union') {
    const [meant, ...others] = issue.errors.filter(
      (errors) => !errors.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
    );
    if (meant && others.length === 0) {
      return meant.flatMap((inner) => schemaProblem(schema, document, { ...inner, path: [...issue.path, ...inner.path] }, file, at));
    }
  }
  const message = issue.message.replace(/^Invalid input: /, '');
  const quotes =
    issue.code === 'invalid_type' && issue.expected === 'string'
      ? 'put the value in quotes, so that it is read as text'
      : 'correct the value';
  return [
    { file, ...here, what: name === '' ? message : `\`${name}\`: ${message}`, why: 'the value cannot be used as it stands', fix: quotes },
  ];
};

const hint = (given: string, known: readonly string[]): string => {
  const near = suggest(given, known);
  const all = known.length > 0 ? `known here: ${known.map((name) => `\`${name}\``).join(', ')}` : 'remove it';
  return near === undefined ? all : `did you mean \`${near}\`? ${all}`;
};

const pathName = (path: Path): string =>
  path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : name === '' ? String(part) : `${name}.${String(part)}`),
    '',
  );

/** Offset of the node at a path, or of the nearest one around it that exists. */
const offsetOf = (document: Document, path: Path): number => {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length) as unknown[], true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
};

const keyOffset = (document: Document, path: Path, key: string): number => {
  const node = path.length === 0 ? document.contents : document.getIn(path as unknown[], true);
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
};

type JsonSchema = { properties?: Record<string, JsonSchema>; items?: JsonSchema; anyOf?: JsonSchema[] };

const alternatives = (schema: JsonSchema | undefined): JsonSchema[] =>
  schema === undefined ? [] : [schema, ...(schema.anyOf ?? []).flatMap(alternatives)];

/** Keys that a schema takes at a path. */
const keysAt = (schema: z.ZodType, path: Path): string[] => {
  let here = alternatives(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as JsonSchema);
  for (const part of path)
    here = here.flatMap((one) => alternatives(typeof part === 'number' ? one.items : one.properties?.[String(part)]));
  return [...new Set(here.flatMap(({ properties = {} }) => Object.keys(properties)))];
};
