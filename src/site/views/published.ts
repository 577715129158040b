import type { SourceNode } from '../data/nodes.ts';
import type { Printer, When } from './printer.ts';

/** The days from which to which sources were published; `null` when none of them says. */
export const publishedBetween = (
  print: Printer,
  sources: SourceNode[],
  field: ('published' | 'updated')[] = ['published'],
): When | null => {
  const days = sources.flatMap(({ facts }) => field.map((name) => facts[name])).filter((day) => day !== undefined);
  const [first, last] = [days.toSorted()[0]?.slice(0, 10), days.toSorted().at(-1)?.slice(0, 10)];
  return print.when(first === last ? first : `${first}/${last}`);
};
