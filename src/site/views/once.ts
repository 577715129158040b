import type { Printer } from './printer.ts';

/**
 * The same as `make`, which makes what it makes of a thing once for each printer: cards and links stand on many pages, and their dates and lists
 * take long to word. What is made is never changed afterwards, and goes with what it was made of.
 */
export const once = <N extends object, T>(make: (print: Printer, of: N) => T): ((print: Printer, of: N) => T) => {
  const printers = new WeakMap<Printer, WeakMap<N, T>>();
  return (print, of) => {
    const made = printers.get(print) ?? new WeakMap<N, T>();
    printers.set(print, made);
    if (!made.has(of)) made.set(of, make(print, of));
    return made.get(of) as T;
  };
};
