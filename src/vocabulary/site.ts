import { z } from 'zod';

/** `content/site.yaml`: what the whole site is called and where it will stand. `SITE_URL` and `BASE_PATH` in the environment win. */
export const Site = z.strictObject({
  title: z.string().min(1),
  tagline: z.string().min(1),
  /** Absolute address of the site without its path: feeds, sitemap and canonical links need it. */
  url: z.url({ protocol: /^https?$/ }).default('https://example.org'),
  base: z
    .string()
    .regex(/^\/([\w.-]+\/)*$/, { error: 'a base path starts and ends with a slash, such as / or /news/' })
    .default('/'),
  language: z.string().default('en'),
  /** What the structured data may be used for, as an SPDX id such as CC-BY-4.0. The words of the articles are their publishers'. */
  licence: z.string().min(1).optional(),
  /** What a page may do that no editor has judged: be published with a mark that says so (when absent), stay out, or stop the build. */
  unreviewed: z.enum(['publish', 'hide', 'fail']).optional(),
  /** What a page may do that accuses a named person and that no editor has judged: be published like others (when absent), or stay out. */
  accusations: z.enum(['publish', 'hold']).optional(),
});
export type Site = z.infer<typeof Site>;
