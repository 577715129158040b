/**
 * What compiled components print with in a build, in place of Astro's runtime (`astro/compiler-runtime`): strings, put together on the spot. Astro's
 * own can stream and wait anywhere, and its cost is most of a page's; here a page waits only where a component does. The same HTML, byte by byte.
 */
import { Fragment, voidElementNames } from 'astro/runtime/server/index.js';
import { attributesOf, withClasses } from './attributes.ts';
import { htmlOf, joined, Markup } from './markup.ts';
import type { Page } from './page.ts';

export {
  createAstro,
  defineScriptVars,
  defineStyleVars,
  Fragment,
  mergeSlots,
  spreadAttributes,
  unescapeHTML,
} from 'astro/runtime/server/index.js';
export { addAttribute } from './attributes.ts';

type Props = Record<string, unknown>;
type Slots = Record<string, ((page: Page) => unknown) | undefined>;
type Component = ((page: Page, props: Props, slots: Slots) => unknown) & { isAstroComponentFactory?: true };

/** A component as its file has it: Astro knows it by that mark. */
export const createComponent = (component: Component): Component => Object.assign(component, { isAstroComponentFactory: true as const });

/** The template of a component: what stands between its expressions is HTML already. */
export const render = (texts: readonly string[], ...values: unknown[]): Markup => {
  let html = texts[0] ?? '';
  for (let i = 0; i < values.length; i++) {
    const piece = htmlOf(values[i]);
    if (typeof piece !== 'string') {
      const rest = values.slice(i + 1).flatMap((value, k) => [htmlOf(value), texts[i + k + 2] ?? '']);
      return new Markup(joined([html, piece, texts[i + 1] ?? '', ...rest]));
    }
    html += piece + texts[i + 1];
  }
  return new Markup(html);
};

const element = (tag: string, props: Props, content: string): string => {
  const open = `<${tag}${attributesOf(props, tag)}`;
  return content === '' && voidElementNames.test(tag) ? `${open}/>` : `${open}>${content}</${tag}>`;
};

/**
 * A component, or an element whose name is only known now, in its place.
 * @throws when it is neither: there is no other framework here.
 */
export const renderComponent = (page: Page, name: string, component: unknown, props: Props, slots: Slots = {}): unknown => {
  if (component === Fragment) return slots.default?.(page);
  if (typeof component === 'string') {
    const content = joined(Object.values(slots).map((slot) => htmlOf(slot?.(page))));
    const own = withClasses(props);
    return new Markup(
      typeof content === 'string' ? element(component, own, content) : content.then((html) => element(component, own, html)),
    );
  }
  if (typeof component !== 'function' || !(component as Component).isAstroComponentFactory)
    throw new Error(`<${name}> is no Astro component, and the site is made of nothing else`);
  return (component as Component)(page, withClasses(props), slots);
};

/** What a component was given to put in a place of its own, or what it puts there else. */
export const renderSlot = (page: Page, given: Slots[string], otherwise?: Slots[string]): unknown => (given ?? otherwise)?.(page);

/** Astro prints here what it gathered for the head of a page; pages name their style sheets themselves. */
export const renderHead = (): string => '';
export const maybeRenderHead = (): string => '';

/** A script of a component, once a page. */
export const renderScript = (page: Page, id: string): Markup => {
  const src = page.scripts.get(id);
  page.scripts.delete(id);
  return new Markup(src === undefined ? '' : `<script type="module" src="${src}"></script>`);
};
