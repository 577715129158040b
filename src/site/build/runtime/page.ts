/** What a page or file is asked for: a component knows it as `Astro`, an endpoint as its context. */
export type Asked = {
  params: Record<string, string | undefined>;
  props: Record<string, unknown>;
  request: { headers: { get: (name: string) => string | null } };
};

/**
 * What is known of the page that is printed, as compiled components expect it of Astro. `scripts`: addresses of those not printed yet, by the name
 * that compiling gave them.
 */
export type Page = {
  scripts: Map<string, string>;
  createAstro: (props: Record<string, unknown>, slots: object) => object;
} & Record<string, unknown>;

/** What Astro's renderer of an editor's text looks for. */
const forAstro = {
  clientDirectives: new Map(),
  componentMetadata: new Map(),
  renderers: [],
  partial: false,
  compressHTML: true,
};

/** A page to be printed; `headers` are those of its answer. */
export const pageOf = (asked: Asked, headers: Map<string, string>, scripts: ReadonlyMap<string, string>): Page => ({
  ...forAstro,
  _metadata: { routeHasPropagation: false, propagators: new Set(), extraHead: [], templateDepth: 0 },
  scripts: new Map(scripts),
  createAstro: (props, slots) => ({
    params: asked.params,
    props,
    slots,
    request: asked.request,
    response: { headers },
    redirect: (location: string) => new Response(null, { status: 302, headers: { location } }),
  }),
});
