/** Digits of a name, if no other file has them. */
const fewest = 7;

/** Gives each of many files a name, `full` as short as can be, which no file before it has. `full` is asked for only where the first digits are not enough. */
export type Naming = (start: string, full: () => string) => string;

/** Names for files of a language's index. `start` are at least the first digits of `full`, a hash. */
export const namesIn = (language: string): Naming => {
  const taken = new Set<string>();
  return (start, full) => {
    let name = start.slice(0, fewest);
    const all = taken.has(name) ? full() : '';
    while (taken.has(name) && name.length < all.length) name = all.slice(0, name.length + 1);
    taken.add(name);
    return `${language}_${name}`;
  };
};
