import type { Printer } from './printer.ts';

/** So many things are remembered at least, and twice as many at most: those that the pages printed one after the other have in common. */
const most = 8192;

/**
 * The same as a pure `make`, which makes what it makes of a thing once, as long as it is asked for now and then: a site has more things than memory
 * has room for what is made of them.
 */
const remembered = <N extends object, T>(make: (of: N) => T): ((of: N) => T) => {
  type Made = WeakMap<N, { value: T }>;
  let [recent, older, count]: [Made, Made, number] = [new WeakMap(), new WeakMap(), 0];
  return (of) => {
    const known = recent.get(of);
    if (known) return known.value;
    const made = older.get(of) ?? { value: make(of) };
    if (count === most) [older, recent, count] = [recent, new WeakMap(), 0];
    recent.set(of, made);
    count++;
    return made.value;
  };
};

/**
 * The same as `make`, which makes what it makes of a thing once for each printer: cards and links stand on many pages, and their dates and lists
 * take long to word. What is made is never changed afterwards, and goes with what it was made of.
 */
export const once = <N extends object, T>(make: (print: Printer, of: N) => T): ((print: Printer, of: N) => T) => {
  const printers = new WeakMap<Printer, (of: N) => T>();
  return (print, of) => {
    const made = printers.get(print) ?? remembered((one: N) => make(print, one));
    printers.set(print, made);
    return made(of);
  };
};
