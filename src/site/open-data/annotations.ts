import type { AnnotationCollection, AnnotationPage } from '../../vocabulary/annotation-data.ts';
import type { Span } from '../../vocabulary/span.ts';
import type { Graph, SourceNode, StatementNode } from '../data/nodes.ts';
import { thingIri } from '../linked-data/iris.ts';
import { messages } from '../messages.ts';
import type { Printer } from '../views/printer.ts';

const context = 'http://www.w3.org/ns/anno.jsonld';

/** Characters before and after the words: what the annotation tools on the web use. */
const around = 32;

/** A UTF-16 offset as the number of characters before it. `pairs`: where characters of two units stand, in order. */
export const inCharacters = (offset: number, pairs: readonly number[]): number => {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return offset - low;
};

const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

/** What stands around words inside the sentence that pages show with them: the rest of the article stays its publisher’s. */
const surroundings = ({ start, end }: Span, context: Span): { prefix?: string; suffix?: string } => {
  if (start < context.start || end > context.end) return {};
  const prefix = whole(context.exact.slice(0, start - context.start).slice(-around));
  const suffix = whole(context.exact.slice(end - context.start).slice(0, around));
  return { ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
};

const annotation = (print: Printer, at: string, statement: StatementNode, span: Span, i: number): AnnotationPage['items'][number] => {
  const { printedBy, claim, id, context: sentence } = statement;
  const { pairs, facts } = printedBy;
  return {
    id: `${at}#${id}${i === 0 ? '' : `-${i + 1}`}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: thingIri(print, claim),
    target: {
      source: thingIri(print, printedBy),
      ...(facts.url === undefined ? {} : { scope: facts.url }),
      selector: [
        { type: 'TextPositionSelector', start: inCharacters(span.start, pairs), end: inCharacters(span.end, pairs) },
        { type: 'TextQuoteSelector', exact: span.exact, ...surroundings(span, sentence) },
      ],
    },
  };
};

const quotations = ({ statements }: SourceNode): number => statements.reduce((sum, { content }) => sum + content.length, 0);

const known = new WeakMap<Graph, SourceNode[]>();

/** Sources that have something to annotate, in the order of their pages. */
export const annotated = (graph: Graph): readonly SourceNode[] => {
  const sources = known.get(graph) ?? [...graph.sources.values()].filter((source) => quotations(source) > 0);
  known.set(graph, sources);
  return sources;
};

/** Where a source stands among all that have a page, and how many quotations the pages before it have. */
type Place = { index: number; start: number };

const places = new WeakMap<readonly SourceNode[], Map<SourceNode, Place>>();

const placesAmong = (sources: readonly SourceNode[]): Map<SourceNode, Place> => {
  let start = 0;
  return new Map(
    sources.map((source, index): [SourceNode, Place] => {
      const place = { index, start };
      start += quotations(source);
      return [source, place];
    }),
  );
};

const placeOf = (sources: readonly SourceNode[], source: SourceNode): Place => {
  const all = places.get(sources) ?? placesAmong(sources);
  places.set(sources, all);
  return all.get(source) ?? { index: -1, start: 0 };
};

const collectionIri = (print: Printer): string => `${print.site.url}${print.href('data/annotations.json')}`;
const pageIri = (print: Printer, { id }: SourceNode): string => `${print.site.url}${print.href(`data/annotations/${id}.json`)}`;

/** Every quotation of one source as a W3C Web Annotation, in the order in which it prints them; `sources` are all that have a page. */
export const annotationPage = (print: Printer, sources: readonly SourceNode[], source: SourceNode): AnnotationPage => {
  const { index, start } = placeOf(sources, source);
  const [before, after] = [sources[index - 1], sources[index + 1]];
  const at = pageIri(print, source);
  return {
    '@context': context,
    id: at,
    type: 'AnnotationPage',
    partOf: collectionIri(print),
    startIndex: start,
    ...(before === undefined ? {} : { prev: pageIri(print, before) }),
    ...(after === undefined ? {} : { next: pageIri(print, after) }),
    items: source.statements.flatMap((statement) => statement.content.map((span, i) => annotation(print, at, statement, span, i))),
  };
};

/** The collection that the pages make up (Web Annotation Data Model, 5). */
export const annotationCollection = (print: Printer, sources: readonly SourceNode[]): AnnotationCollection => {
  const [first, last] = [sources[0], sources.at(-1)];
  return {
    '@context': context,
    id: collectionIri(print),
    type: 'AnnotationCollection',
    label: messages.data.annotations.label,
    total: sources.reduce((sum, source) => sum + quotations(source), 0),
    ...(first === undefined ? {} : { first: pageIri(print, first) }),
    ...(last === undefined ? {} : { last: pageIri(print, last) }),
  };
};
