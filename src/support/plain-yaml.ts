/**
 * Where reading stands: `at` is the next character. `plain` turns false at the first thing that is not of the plain form. `names` are keys that
 * were read before, by `slotOf`: an engine finds properties several times as fast by a string that it has used for one.
 */
type Reading = { text: string; at: number; plain: boolean; names: string[] };

/** A double-quoted string in JSON's escapes, a number, or words that no YAML reader takes for anything but text (and three that it does). */
const scalars =
  /"(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[\da-f]{4})*"|-?(?:0|[1-9]\d{0,14})(?:\.\d{1,20})?(?![\w.])|[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ\d ._/()’-]*[A-Za-zÀ-ɏ\d._/()’-])?/uy;
const plainEnd = /["\\\p{Cc}]/gu;
const constants = new Map<string, unknown>([
  ['null', null],
  ['true', true],
  ['false', false],
]);

const deepest = 40;
const longestKey = 100;

const [lineEnd, space, quote, dash, comma, colon] = [10, 32, 34, 45, 44, 58];
const brackets = { list: [91, 93], map: [123, 125] } as const;

/** What an ASCII character may be part of: of a key, and with the rest of `scalars`, of words. */
const inKey = 1;
const inWords = 2;
const parts = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (/[\w-]/.test(character) ? inKey : 0) | (/[A-Za-z\d ._/()-]/.test(character) ? inWords : 0);
});

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const fail = (reading: Reading): undefined => {
  reading.plain = false;
  return undefined;
};

/** Words of another length need not be looked up. */
const mayBeConstant = ({ length }: string): boolean => length === 4 || length === 5;

const constantOr = (reading: Reading, words: string): unknown => {
  if (!mayBeConstant(words)) return words;
  const constant = words.toLowerCase();
  if (!constants.has(constant)) return words;
  return words === constant ? constants.get(constant) : fail(reading);
};

/** Any scalar. Those that come in their thousands are read by the functions below, which leave the rest to this one. */
const anyScalar = (reading: Reading): unknown => {
  scalars.lastIndex = reading.at;
  const found = scalars.exec(reading.text)?.[0];
  if (found === undefined) return fail(reading);
  reading.at += found.length;
  if (found.startsWith('"')) return JSON.parse(found);
  if (/^[-\d]/.test(found)) return found === '-0' ? fail(reading) : Number(found);
  return constantOr(reading, found);
};

const string = (reading: Reading): unknown => {
  const { text, at } = reading;
  plainEnd.lastIndex = at + 1;
  if (!plainEnd.test(text) || text.charCodeAt(plainEnd.lastIndex - 1) !== quote) return anyScalar(reading);
  reading.at = plainEnd.lastIndex;
  return text.slice(at + 1, reading.at - 1);
};

const wholeNumber = (reading: Reading): unknown => {
  const { text } = reading;
  let [at, value] = [reading.at, 0];
  for (let code = text.charCodeAt(at); isDigit(code); code = text.charCodeAt(++at)) value = value * 10 + code - 48;
  const digits = at - reading.at;
  const next = text.charCodeAt(at);
  const ends = next === comma || next === lineEnd || next === brackets.map[1] || next === brackets.list[1];
  if (!ends || digits > 15 || (digits > 1 && text.charCodeAt(reading.at) === 48)) return anyScalar(reading);
  reading.at = at;
  return value;
};

const words = (reading: Reading): unknown => {
  const { text, at } = reading;
  let end = at + 1;
  while (((parts[text.charCodeAt(end)] ?? 0) & inWords) !== 0) end++;
  if (text.charCodeAt(end) > 127) return anyScalar(reading);
  while (text.charCodeAt(end - 1) === space) end--;
  reading.at = end;
  return constantOr(reading, text.slice(at, end));
};

const scalar = (reading: Reading): unknown => {
  const code = reading.text.charCodeAt(reading.at);
  if (code === quote) return string(reading);
  if (isDigit(code)) return wholeNumber(reading);
  return isLetter(code) ? words(reading) : anyScalar(reading);
};

const slots = 256;
const slotOf = (text: string, from: number, to: number): number =>
  (text.charCodeAt(from) * 5 + text.charCodeAt(to - 1) * 3 + to - from) % slots;

/** Reads a key and the colon behind it; `undefined` where none stands. */
const key = (reading: Reading): string | undefined => {
  const { text, at, names } = reading;
  let end = at;
  while (((parts[text.charCodeAt(end)] ?? 0) & inKey) !== 0) end++;
  if (text.charCodeAt(end) !== colon || end - at > longestKey || !isLetter(text.charCodeAt(at))) return undefined;
  const next = text.charCodeAt(end + 1);
  if (next !== space && next !== lineEnd) return undefined;
  reading.at = end + 1;
  const slot = slotOf(text, at, end);
  const known = names[slot] ?? '';
  if (known.length === end - at && text.startsWith(known, at)) return known;
  const name = text.slice(at, end);
  names[slot] = name;
  return name;
};

/** Puts an entry where no other is. */
const put = (reading: Reading, map: Record<string, unknown>, name: string, value: unknown): void => {
  // A name that every object has counts as taken: the full reader knows what to do with it.
  if (map[name] !== undefined || (mayBeConstant(name) && constants.has(name.toLowerCase()))) fail(reading);
  else map[name] = value;
};

/** Whether another item follows; goes behind the comma or the closing bracket. */
const another = (reading: Reading, close: number): boolean => {
  const { text, at } = reading;
  const next = text.charCodeAt(at);
  if (next === close) {
    reading.at++;
    return false;
  }
  if (next !== comma || text.charCodeAt(at + 1) !== space) fail(reading);
  reading.at += 2;
  return reading.plain;
};

const isEmpty = (reading: Reading, close: number): boolean => {
  reading.at++;
  if (reading.text.charCodeAt(reading.at) !== close) return false;
  reading.at++;
  return true;
};

const flowMap = (reading: Reading, depth: number): Record<string, unknown> => {
  const map: Record<string, unknown> = {};
  if (isEmpty(reading, brackets.map[1])) return map;
  do {
    const name = key(reading);
    if (name === undefined || reading.text.charCodeAt(reading.at) !== space) fail(reading);
    else {
      reading.at++;
      put(reading, map, name, flowValue(reading, depth + 1));
    }
  } while (another(reading, brackets.map[1]));
  return map;
};

const flowList = (reading: Reading, depth: number): unknown[] => {
  const list: unknown[] = [];
  if (isEmpty(reading, brackets.list[1])) return list;
  do list.push(flowValue(reading, depth + 1));
  while (another(reading, brackets.list[1]));
  return list;
};

const flowValue = (reading: Reading, depth: number): unknown => {
  if (depth > deepest) return fail(reading);
  const open = reading.text.charCodeAt(reading.at);
  if (open === brackets.list[0]) return flowList(reading, depth);
  return open === brackets.map[0] ? flowMap(reading, depth) : scalar(reading);
};

/** A value to the end of its line. */
const inline = (reading: Reading): unknown => {
  const value = flowValue(reading, 0);
  if (reading.text.charCodeAt(reading.at) !== lineEnd) return fail(reading);
  reading.at++;
  return value;
};

/** How deep the line that begins here stands. */
const indentOf = ({ text, at }: Reading): number => {
  let end = at;
  while (text.charCodeAt(end) === space) end++;
  return end - at;
};

/** Goes to the first character of the next line, when it stands exactly that deep. */
const goesOn = (reading: Reading, indent: number): boolean => {
  if (!reading.plain || reading.at >= reading.text.length || indentOf(reading) !== indent) return false;
  reading.at += indent;
  return true;
};

const isItem = ({ text, at }: Reading): boolean => text.charCodeAt(at) === dash && text.charCodeAt(at + 1) === space;

const isEntry = (reading: Reading): boolean => {
  const { at } = reading;
  const found = key(reading) !== undefined;
  reading.at = at;
  return found;
};

// The blocks below begin at their first character, wherever in its line that stands: what begins behind the dash of a list goes on below it.

const blockList = (reading: Reading, indent: number, depth: number): unknown[] => {
  const list: unknown[] = [];
  do {
    if (!isItem(reading)) {
      fail(reading);
      break;
    }
    reading.at += 2;
    list.push(isItem(reading) || isEntry(reading) ? block(reading, indent + 2, depth + 1) : inline(reading));
  } while (goesOn(reading, indent));
  return list;
};

const below = (reading: Reading, indent: number, depth: number): unknown => {
  reading.at++;
  const deeper = indentOf(reading);
  return deeper > indent && goesOn(reading, deeper) ? block(reading, deeper, depth + 1) : fail(reading);
};

const blockMap = (reading: Reading, indent: number, depth: number): Record<string, unknown> => {
  const map: Record<string, unknown> = {};
  do {
    const name = key(reading);
    if (name === undefined) fail(reading);
    else if (reading.text.charCodeAt(reading.at) === lineEnd) put(reading, map, name, below(reading, indent, depth));
    else {
      reading.at++;
      put(reading, map, name, inline(reading));
    }
  } while (goesOn(reading, indent));
  return map;
};

const block = (reading: Reading, indent: number, depth: number): unknown => {
  if (depth > deepest) return fail(reading);
  return isItem(reading) ? blockList(reading, indent, depth) : blockMap(reading, indent, depth);
};

/**
 * Reads YAML in the plain form in which the pipeline writes records: keys and list items one a line, collections on one line in brackets,
 * words, whole numbers and strings in double quotes; ten to a hundred times as fast as a reader of all YAML. `undefined` for any other form,
 * right or wrong: what it does read, every YAML 1.2 reader (core schema) reads the same. Time grows linearly with the text.
 */
export const readPlainYaml = (text: string): Record<string, unknown> | undefined => {
  if (!text.endsWith('\n')) return undefined;
  const reading: Reading = { text, at: 0, plain: true, names: [] };
  const map = blockMap(reading, 0, 0);
  return reading.plain && reading.at === text.length ? map : undefined;
};
