/** What the browser keeps between pages. A reader may have forbidden it: then there is nothing, and nothing is said. */
export const remember = (store: () => Storage, key: string, value: unknown): void => {
  try {
    store().setItem(key, JSON.stringify(value));
  } catch {}
};

/** What was kept under a key. The site wrote it, yet whoever has the browser may have changed it: `isValid` decides. */
export const recall = <T>(store: () => Storage, key: string, isValid: (value: unknown) => value is T): T | undefined => {
  try {
    const value: unknown = JSON.parse(store().getItem(key) ?? 'null');
    return isValid(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

export const forget = (store: () => Storage, key: string): void => {
  try {
    store().removeItem(key);
  } catch {}
};

export const lasting = () => localStorage;
export const passing = () => sessionStorage;
