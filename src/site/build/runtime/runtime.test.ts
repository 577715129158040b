import * as astros from 'astro/compiler-runtime';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as ours from './index.ts';
import type { Markup } from './markup.ts';
import { pageOf } from './page.ts';

/** What a compiled component calls, of Astro's own runtime or of ours. */
type Runtime = typeof ours;

/** A component as its file would be compiled, for either runtime. */
type Compiled = (runtime: Runtime) => ReturnType<Runtime['createComponent']>;

const container = await AstroContainer.create();

const byAstro = (compiled: Compiled): Promise<string> =>
  container.renderToString(compiled(astros as unknown as Runtime) as unknown as Parameters<typeof container.renderToString>[0]);

const byUs = async (compiled: Compiled): Promise<string> => {
  const asked = { params: {}, props: {}, request: { headers: { get: () => null } } };
  const printed = await compiled(ours)(pageOf(asked, new Map(), new Map()), {}, {});
  return (printed as Markup).html;
};

const text = fc.oneof(fc.string(), fc.constantFrom('<b>"a" & \'b\'</b>', '', '&amp;', 'é — “q”'));

/** What an expression may come to. */
const value = fc.letrec((of) => ({
  any: fc.oneof(
    { withCrossShrink: true },
    text,
    fc.constantFrom(null, undefined, false, true, 0, -1.5, 10n),
    fc.array(of('any'), { maxLength: 4 }),
    of('any').map((inner) => () => inner),
    of('any').map((inner) => Promise.resolve(inner)),
    fc.array(of('any'), { maxLength: 3 }).map((inner) => new Set(inner)),
  ),
})).any;

const attribute = fc.tuple(
  fc.constantFrom(
    'href',
    'class',
    'class:list',
    'aria-label',
    'data-doc',
    'hidden',
    'open',
    'title',
    'datetime',
    'style',
    'width',
    'colspan',
    'd',
  ),
  fc.oneof(
    text,
    fc.constantFrom(null, undefined, false, true, 0, 12),
    fc.array(text, { maxLength: 2 }),
    fc.constant({ a: true, b: false }),
  ),
);

const props = fc.array(attribute, { maxLength: 5 }).map((list) => Object.fromEntries(list));

const section: Compiled = ({ createComponent, render, renderSlot, addAttribute }) =>
  createComponent(
    (page, { class: name }, slots) =>
      render`<section${addAttribute(name, 'class')}>${renderSlot(page, slots.head)}${renderSlot(page, slots.default, () => render`<i>none</i>`)}</section>`,
  );

test('any value in any place of a component prints as Astro prints it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 3 }), async (values) => {
      const compiled: Compiled = ({ createComponent, render }) =>
        createComponent(() => render`<p>${values[0]}</p>${values[1]} – ${values[2]}`);
      expect(await byUs(compiled)).toBe(await byAstro(compiled));
    }),
    { numRuns: 150 },
  );
});

test('elements, components, their classes and what is put into them print as Astro prints them', async () => {
  const tag = fc.constantFrom('div', 'li', 'br', 'q');
  await fc.assert(
    fc.asyncProperty(tag, props, value, fc.boolean(), async (name, given, inner, filled) => {
      const compiled: Compiled = (runtime) => {
        const { createComponent, render, renderComponent, spreadAttributes, Fragment } = runtime;
        const Section = section(runtime);
        const own = filled ? { default: () => render`${inner}` } : {};
        const slots = filled ? { ...own, head: () => render`<h2>${name}</h2>` } : {};
        return createComponent(
          (page) =>
            render`${renderComponent(page, 'Tag', name, { ...given }, own)}${renderComponent(page, 'Section', Section, { ...given }, slots)}${renderComponent(
              page,
              'Fragment',
              Fragment,
              {},
              { default: () => render`${inner}` },
            )}<a${spreadAttributes({ ...given })}>x</a>`,
        );
      };
      expect(await byUs(compiled)).toBe(await byAstro(compiled));
    }),
    { numRuns: 150 },
  );
});

test('a component that waits holds up what stands round it, in its place', async () => {
  const compiled: Compiled = ({ createComponent, render, renderComponent }) => {
    const Late = createComponent(async (_, { n }) => {
      await new Promise((resolve) => setTimeout(resolve, 5 - Number(n)));
      return render`<li>${n}</li>`;
    });
    return createComponent((page) => render`<ul>${[1, 2, 3].map((n) => renderComponent(page, 'Late', Late, { n }))}</ul>`);
  };
  expect(await byUs(compiled)).toBe('<ul><li>1</li><li>2</li><li>3</li></ul>');
});

test('what is neither a component nor an element says so', async () => {
  const compiled: Compiled = ({ createComponent, render, renderComponent }) =>
    createComponent((page) => render`${renderComponent(page, 'Widget', () => 'x', {})}`);
  await expect(byUs(compiled)).rejects.toThrow('<Widget> is no Astro component');
});
