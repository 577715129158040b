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
});
export type Site = z.infer<typeof Site>;
