import { addAttribute as addAny } from 'astro/runtime/server/index.js';
import { clsx } from 'clsx';
import { Markup } from './markup.ts';

const nothing = new Markup('');

/** Attributes whose value is printed as it is: no lists of classes, no styles, no switches. */
const plain =
  /^(?:aria-[a-z]+|data-[a-z-]+|as|class|content|cx|cy|d|datetime|for|height|href|id|lang|media|name|property|rel|role|scope|src|title|type|width|x|y)$/;

const isPlain = new Map<string, boolean>();

const plainly = (name: string): boolean => {
  const known = isPlain.get(name) ?? plain.test(name);
  isPlain.set(name, known);
  return known;
};

const escaped = (value: string): string =>
  value.includes('&') || value.includes('"') ? value.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : value;

/** An attribute with the space before it; those of no common kind are left to Astro. */
export const addAttribute = (value: unknown, name: string, shouldEscape = true, tag = ''): Markup => {
  if (value === null || value === undefined) return nothing;
  if (!shouldEscape || !plainly(name)) return new Markup(String(addAny(value, name, shouldEscape, tag)));
  return new Markup(value === '' ? ` ${name}` : ` ${name}="${escaped(String(value))}"`);
};

/** Props as a component gets them: what stands in `class:list` is part of its class. */
export const withClasses = (props: Record<string, unknown>): Record<string, unknown> => {
  if (props['class:list'] === undefined) return props;
  const { 'class:list': list, ...others } = props;
  const all = clsx(others.class as string, list as string);
  if (all !== '') return { ...others, class: all };
  const { class: _, ...rest } = others;
  return rest;
};

export const attributesOf = (props: Record<string, unknown>, tag: string): string =>
  Object.keys(props)
    .map((name) => addAttribute(props[name], name, true, tag).html)
    .join('');
