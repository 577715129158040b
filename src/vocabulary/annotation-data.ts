import { z } from 'zod';
import { Offset } from './span.ts';

const context = z.literal('http://www.w3.org/ns/anno.jsonld');

/** Where words stand: by position and by themselves, so that they are found again in a text that has changed. */
const Selectors = z.tuple([
  z.strictObject({
    type: z.literal('TextPositionSelector'),
    start: Offset.describe(
      'In characters (Unicode code points) of the source’s text, as the model demands; other files count UTF-16 code units.',
    ),
    end: Offset,
  }),
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().min(1).describe('The words, character for character.'),
    prefix: z.string().optional().describe('Some characters before them, no more than pages show.'),
    suffix: z.string().optional(),
  }),
]);

const Annotation = z.strictObject({
  id: z.url(),
  type: z.literal('Annotation'),
  motivation: z.literal('identifying'),
  body: z.url().describe('The claim that the words put forward.'),
  target: z.strictObject({
    source: z.url().describe('The article’s text as it came.'),
    scope: z.url().optional().describe('The page on the web that it stands on.'),
    selector: Selectors,
  }),
});

/** The quotations of one source, as W3C Web Annotations. */
export const AnnotationPage = z.strictObject({
  '@context': context,
  id: z.url(),
  type: z.literal('AnnotationPage'),
  partOf: z.url(),
  startIndex: z.int().min(0),
  prev: z.url().optional(),
  next: z.url().optional(),
  items: z.array(Annotation).min(1),
});
export type AnnotationPage = z.infer<typeof AnnotationPage>;

/** All of them: the first page leads to the next. */
export const AnnotationCollection = z.strictObject({
  '@context': context,
  id: z.url(),
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.int().min(0),
  first: z.url().optional(),
  last: z.url().optional(),
});
export type AnnotationCollection = z.infer<typeof AnnotationCollection>;
