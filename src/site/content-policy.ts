/**
 * The policy of a page: nothing but the site's own files, no inline style or script. Search alone compiles WebAssembly.
 * JSON-LD is data to a browser, not script, and needs no exception.
 */
export const contentPolicy = (searching: boolean): string =>
  [
    "default-src 'none'",
    `script-src 'self'${searching ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    ...(searching ? ["worker-src 'self'"] : []),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
