import { contentPolicy } from './content-policy.ts';

/** Whether a path below the base path is of the search page, which alone compiles WebAssembly. */
export const isSearch = (path: string): boolean => /^search\/(?:index\.html)?$/.test(path);

/** What a server says with every file. `frame-ancestors` counts in a header only; the rest of the policy each page carries as well. */
export const securityHeaders = (searching: boolean): Record<string, string> => ({
  'Content-Security-Policy': `${contentPolicy(searching)}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

/** Folders whose files have a hash of their content in their names: a new content has a new name. */
export const hashedFolders = ['_astro/', 'pagefind/fragment/', 'pagefind/index/', 'pagefind/filter/'] as const;

/** How long a file may be kept without asking: for ever where its name changes with it, and never else. */
export const cacheControl = (path: string): string =>
  hashedFolders.some((folder) => path.startsWith(folder)) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';

/** Folders whose files other sites' scripts may read. */
export const openFolders = ['data/'] as const;
