/** Does a part of the build and notes how long it took, for whoever looks at the process's performance entries under `site: PART`. */
export const timed = async <T>(part: string, work: () => T | Promise<T>): Promise<T> => {
  const name = `site: ${part}`;
  performance.mark(name);
  const value = await work();
  performance.measure(name, name);
  return value;
};
