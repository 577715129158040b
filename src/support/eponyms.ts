/** Last words of bodies that bear the name of whoever leads them: "Doe Administration". */
export const LED: ReadonlySet<string> = new Set(['administration', 'campaign', 'presidency', 'candidacy']);

/** Whether a body whose name ends so may bear somebody's name that alone is that person and never the body: "Doe Foundation". */
export const bearsName = (last: string): boolean => LED.has(last) || last === 'foundation';
