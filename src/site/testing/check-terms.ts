import vocabulary from './schema-org-terms.json' with { type: 'json' };

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
type Node = { [key: string]: Value };

const types = vocabulary.types as Record<string, string | null>;
const properties = vocabulary.properties as Record<string, { domain: string[]; range: string[] }>;

const kindsOf = (type: string | null | undefined): string[] => (type ? [type, ...kindsOf(types[type])] : []);
const isA = (type: string, wanted: string[]): boolean => kindsOf(type).some((kind) => wanted.includes(kind));

const valuesOf = (value: Value | undefined): Value[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const isNode = (value: Value): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything in a document that says what it is, itself first. */
export const nodesIn = (value: Value): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : [];
};

const day = /^\d{4}(-\d\d(-\d\d)?)?$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;
const literals: Record<string, (value: Value) => boolean> = {
  Text: (value) => typeof value === 'string' && value !== '',
  URL: (value) => typeof value === 'string' && URL.canParse(value),
  Date: (value) => typeof value === 'string' && day.test(value),
  DateTime: (value) => typeof value === 'string' && moment.test(value),
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  Integer: (value) => Number.isInteger(value),
  // A term of an enumeration stands as its address.
  IPTCDigitalSourceEnumeration: (value) => typeof value === 'string' && value.startsWith('http://cv.iptc.org/newscodes/digitalsourcetype/'),
};

type Typed = ReadonlyMap<string, ReadonlySet<string>>;

const valueFaults = (property: string, value: Value, typed: Typed): string[] => {
  const { range } = properties[property] as { range: string[] };
  if (!isNode(value))
    return range.some((type) => literals[type]?.(value)) ? [] : [`${property}: ${JSON.stringify(value)} is no ${range.join(', ')}`];
  // A role stands between a thing and its value, and repeats the property (schema.org, "Introducing Role").
  if (value['@type'] === 'Role') return property in value ? [] : [`${property}: a role without a ${property}`];
  const named = value['@type'] === undefined ? [...(typed.get(String(value['@id'])) ?? [])] : [String(value['@type'])];
  if (named.length === 0) return [`${property}: nothing is known of ${value['@id']}`];
  return named.some((type) => isA(type, range)) ? [] : [`${property}: a ${named.join(', ')} is no ${range.join(', ')}`];
};

const nodeFaults = (node: Node, typed: Typed): string[] => {
  const type = node['@type'];
  if (type === undefined) return Object.keys(node).some((key) => key !== '@id') ? ['something without a type'] : [];
  if (typeof type !== 'string' || !(type in types)) return [`${type} is no type`];
  return Object.entries(node)
    .filter(([key]) => !key.startsWith('@'))
    .flatMap(([property, value]) => {
      const known = properties[property];
      if (known === undefined) return [`${property} is no property`];
      const stands = isA(type, known.domain) || type === 'Role';
      return [...(stands ? [] : [`a ${type} has no ${property}`]), ...valuesOf(value).flatMap((one) => valueFaults(property, one, typed))];
    });
};

/** The types of everything that has a name, over all documents. */
export const typesById = (documents: readonly Value[]): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { '@id': id, '@type': type } of documents.flatMap(nodesIn)) {
    if (typeof id !== 'string' || typeof type !== 'string') continue;
    found.set(id, (found.get(id) ?? new Set()).add(type));
  }
  return found;
};

/**
 * What in documents of linked data is not as schema.org's vocabulary has it: types, properties, what may have them and what they may be, and
 * names that no document tells the type of. `elsewhere`: names known without a document.
 */
export const termFaults = (documents: readonly Value[], elsewhere: ReadonlyMap<string, string> = new Map()): string[] => {
  const typed = typesById(documents);
  for (const [id, type] of elsewhere) typed.set(id, (typed.get(id) ?? new Set()).add(type));
  return [...new Set(documents.flatMap(nodesIn).flatMap((node) => nodeFaults(node, typed)))];
};
