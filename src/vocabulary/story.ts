import { z } from 'zod';
import { Edtf } from './edtf.ts';

/**
 * How much of a source may be shown, anywhere on the site and in its data. Absent facts take the careful default: unknown licence, at most 60 words
 * in a row.
 */
export const Rights = z.strictObject({
  licence: z.string().default('unknown'),
  /** The longest excerpt, in words. */
  excerptWords: z.int().min(1).max(400).default(60),
  /** The largest part of the article's words that may be shown in all, in excerpts; without it no limit but that on each excerpt. */
  share: z.number().gt(0).max(1).optional(),
  /** True where the whole article may be shown: then no other limit is held against what is published. */
  fullText: z.boolean().optional(),
});
export type Rights = z.infer<typeof Rights>;

/** An editor's facts about one source file. Whatever is not known is left out, never guessed. */
export const SourceFacts = z.strictObject({
  file: z.string().min(1),
  publisher: z.string().optional(),
  byline: z.string().optional(),
  headline: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  published: Edtf.optional(),
  updated: Edtf.optional(),
  kind: z.enum(['article', 'live-blog']).default('article'),
  language: z.string().default('en'),
  /** Agencies whose copy the source says it carries, such as AFP. */
  agencies: z.array(z.string()).default([]),
  /** The text is a translation; `machine` where a machine made it, `via` the languages it went through. */
  translation: z
    .strictObject({ machine: z.boolean().default(false), via: z.array(z.string()).default([]), note: z.string().optional() })
    .optional(),
  /** Live blogs only: the first and last post times, which date the posts in between. */
  posts: z.strictObject({ first: Edtf, last: Edtf, order: z.enum(['newest-first', 'oldest-first']) }).optional(),
  rights: Rights.prefault({}),
});
export type SourceFacts = z.infer<typeof SourceFacts>;

/** `seeds/<story>/story.yaml`: what editors know about a story and its sources. */
export const Story = z.strictObject({
  title: z.string().min(1),
  /** Invented text that shows how the software works; marked as such on every page. */
  sample: z.boolean().default(false),
  sources: z.array(SourceFacts).default([]),
});
export type Story = z.infer<typeof Story>;
