/** Where reading stands: lines not yet read begin at `next`. `plain` turns false at the first thing that is not of the plain form. */
type Lines = { list: string[]; next: number; plain: boolean };
type Flow = { text: string; at: number; plain: boolean };

const keyLine = /^([A-Za-z][\w-]{0,99}):(?: (.+))?$/;
const keyInFlow = /([A-Za-z][\w-]{0,99}): /y;
/** A double-quoted string in JSON's escapes, a number, or words that no YAML reader takes for anything but text (and three that it does). */
const scalars =
  /"(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[\da-f]{4})*"|-?(?:0|[1-9]\d{0,14})(?:\.\d{1,20})?(?![\w.])|[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ\d ._/()’-]*[A-Za-zÀ-ɏ\d._/()’-])?/uy;
const constants = new Map<string, unknown>([
  ['null', null],
  ['true', true],
  ['false', false],
]);

const deepest = 40;

const scalar = (flow: Flow): unknown => {
  scalars.lastIndex = flow.at;
  const found = scalars.exec(flow.text)?.[0];
  if (found === undefined) return fail(flow);
  flow.at += found.length;
  if (found.startsWith('"')) return JSON.parse(found);
  if (/^[-\d]/.test(found)) return found === '-0' ? fail(flow) : Number(found);
  const constant = found.length < 6 ? found.toLowerCase() : '';
  if (!constants.has(constant)) return found;
  return found === constant ? constants.get(constant) : fail(flow);
};

const fail = (reading: { plain: boolean }): undefined => {
  reading.plain = false;
  return undefined;
};

/** Puts an entry where no other is; `true` when it could. */
const put = (map: Record<string, unknown>, key: string, value: unknown): boolean => {
  if (Object.hasOwn(map, key) || constants.has(key.toLowerCase())) return false;
  map[key] = value;
  return true;
};

/** Reads `item, item` up to the closing bracket. */
const items = (flow: Flow, close: string, item: () => boolean): void => {
  flow.at++;
  if (flow.text[flow.at] === close) {
    flow.at++;
    return;
  }
  while (flow.plain) {
    if (!item()) fail(flow);
    if (flow.text[flow.at] === close) {
      flow.at++;
      return;
    }
    if (!flow.text.startsWith(', ', flow.at)) fail(flow);
    flow.at += 2;
  }
};

const flowValue = (flow: Flow, depth: number): unknown => {
  const open = flow.text[flow.at];
  if (depth > deepest) return fail(flow);
  if (open === '[') {
    const list: unknown[] = [];
    items(flow, ']', () => list.push(flowValue(flow, depth + 1)) > 0);
    return list;
  }
  if (open !== '{') return scalar(flow);
  const map: Record<string, unknown> = {};
  items(flow, '}', () => {
    keyInFlow.lastIndex = flow.at;
    const key = keyInFlow.exec(flow.text);
    flow.at += key?.[0].length ?? 0;
    return key !== null && put(map, key[1] ?? '', flowValue(flow, depth + 1));
  });
  return map;
};

const inline = (lines: Lines, text: string): unknown => {
  const flow: Flow = { text, at: 0, plain: true };
  const value = flowValue(flow, 0);
  return flow.plain && flow.at === text.length ? value : fail(lines);
};

const indentOf = (line: string): number => {
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent++;
  return indent;
};

/** The next line, without its indent, when it stands exactly that deep. */
const lineAt = (lines: Lines, indent: number): string | undefined => {
  const line = lines.list[lines.next];
  return line !== undefined && indentOf(line) === indent ? line.slice(indent) : undefined;
};

const blockList = (lines: Lines, indent: number, depth: number): unknown[] => {
  const list: unknown[] = [];
  for (let line = lineAt(lines, indent); lines.plain && line?.startsWith('- '); line = lineAt(lines, indent)) {
    const rest = line.slice(2);
    if (rest.startsWith('- ') || keyLine.test(rest)) {
      // What begins behind the dash goes on below it, as deep as it begins.
      lines.list[lines.next] = ' '.repeat(indent + 2) + rest;
      list.push(block(lines, indent + 2, depth + 1));
    } else {
      lines.next++;
      list.push(inline(lines, rest));
    }
  }
  return list;
};

const blockMap = (lines: Lines, indent: number, depth: number): Record<string, unknown> => {
  const map: Record<string, unknown> = {};
  for (let line = lineAt(lines, indent); lines.plain && line !== undefined; line = lineAt(lines, indent)) {
    const [, key, value] = keyLine.exec(line) ?? [];
    if (key === undefined) fail(lines);
    else {
      lines.next++;
      const below = indentOf(lines.list[lines.next] ?? '');
      const read = value !== undefined ? inline(lines, value) : below > indent ? block(lines, below, depth + 1) : fail(lines);
      if (!put(map, key, read)) fail(lines);
    }
  }
  return map;
};

const block = (lines: Lines, indent: number, depth: number): unknown => {
  if (depth > deepest) return fail(lines);
  return lineAt(lines, indent)?.startsWith('- ') ? blockList(lines, indent, depth) : blockMap(lines, indent, depth);
};

/**
 * Reads YAML in the plain form in which the pipeline writes records: keys and list items one a line, collections on one line in brackets,
 * words, whole numbers and strings in double quotes; ten to a hundred times as fast as a reader of all YAML. `undefined` for any other form,
 * right or wrong: what it does read, every YAML 1.2 reader (core schema) reads the same. Time grows linearly with the text.
 */
export const readPlainYaml = (text: string): Record<string, unknown> | undefined => {
  if (!text.endsWith('\n')) return undefined;
  const lines: Lines = { list: text.split('\n'), next: 0, plain: true };
  lines.list.pop();
  const map = blockMap(lines, 0, 0);
  return lines.plain && lines.next === lines.list.length && lines.next > 0 ? map : undefined;
};
