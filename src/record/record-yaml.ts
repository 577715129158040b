/** Words that YAML 1.1 or 1.2 reads as something other than text. */
const reserved = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
/** Plain scalars are kept to what no YAML reader takes for anything but text, inside flow collections too. */
const plain = /^[A-Za-z\u00C0-\u024F][A-Za-z0-9\u00C0-\u024F ._/()’-]*$/u;
/** What an editor would not see, or what would turn the text around it: control, format, private and ignorable characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFFE\uFFFF]/gu;

const escaped = (char: string): string => {
  const code = char.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
};

/** JSON's escapes are a part of YAML's; `JSON.stringify` also escapes lone surrogates, which no UTF-8 file can hold. */
const quoted = (text: string): string => JSON.stringify(text).replace(unseen, escaped);

const isPlain = (text: string) => plain.test(text) && !text.endsWith(' ') && !reserved.test(text);

const scalar = (value: unknown): string => {
  if (typeof value !== 'string') return value === null ? 'null' : String(value);
  return isPlain(value) ? value : quoted(value);
};

type Entries = [string, unknown][];

const entriesOf = (value: object): Entries => Object.entries(value).filter(([, item]) => item !== undefined);

/** Spans, readings, evidence and aliases go on one line: they are read as one thing. */
const isFlow = (entries: Entries): boolean => entries.length === 0 || entries.some(([key]) => key === 'exact' || key === 'form');

/** Offsets, or nothing at all. */
const isRange = (list: unknown[]): boolean => list.every((item) => typeof item === 'number');

const flow = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const items = entriesOf(value).map(([key, item]) => {
    const verbatim = (key === 'exact' || key === 'form') && typeof item === 'string';
    return `${scalar(key)}: ${verbatim ? quoted(item) : flow(item)}`;
  });
  return `{${items.join(', ')}}`;
};

/** The lines of a collection, or `null` when it stands on the line of its key. */
const block = (value: unknown, indent: string): string[] | null => {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return isRange(value) ? null : value.flatMap((item) => listItem(item, indent));
  const entries = entriesOf(value);
  return isFlow(entries) ? null : keyLines(entries, indent);
};

const keyLines = (entries: Entries, indent: string): string[] =>
  entries.flatMap(([key, item]) => {
    const below = block(item, `${indent}  `);
    return below === null ? [`${indent}${scalar(key)}: ${flow(item)}`] : [`${indent}${scalar(key)}:`, ...below];
  });

const listItem = (item: unknown, indent: string): string[] => {
  const [first, ...rest] = block(item, `${indent}  `) ?? [`${indent}  ${flow(item)}`];
  return [`${indent}- ${(first ?? '').slice(indent.length + 2)}`, ...rest];
};

/**
 * A record as YAML 1.2: the lines that stand below `record:`, indented by two, each ended by a line feed.
 * One value has one form: block style, no folded lines, no anchors; spans on one line with their text in double quotes.
 * Invisible and direction-changing characters are escaped, so that what an editor sees is what is there.
 */
export const recordYaml = (record: object): string =>
  keyLines(entriesOf(record), '  ')
    .map((line) => `${line}\n`)
    .join('');
