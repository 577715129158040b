import { jsx as astroJsx, Fragment } from 'astro/jsx-runtime';

type Component = ((props: object) => unknown) & { isAstroComponentFactory?: boolean };

/** Astro's own runtime, except that plain functions are called on the spot: Astro would ask every renderer about them first. */
const jsx = (type: unknown, props: object): unknown => {
  if (typeof type === 'function' && !(type as Component).isAstroComponentFactory) return (type as Component)(props);
  return astroJsx(type as string, props as Record<string, unknown>);
};

export const jsxRuntime = { Fragment, jsx, jsxs: jsx };
