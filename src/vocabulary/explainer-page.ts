import { z } from 'zod';
import { correctionKey } from './correction.ts';
import { Edtf } from './edtf.ts';
import { PageId } from './page.ts';

/** The front matter of `content/explainers/<id>.mdx`: an editor's page from the first byte to the last. */
export const ExplainerPage = z.strictObject({
  title: z.string().min(1),
  /** One or two sentences under the title and on cards. */
  summary: z.string().min(1),
  story: PageId,
  authors: z.array(z.string().min(1)).min(1),
  published: Edtf,
  updated: Edtf.optional(),
  ...correctionKey,
});
export type ExplainerPage = z.infer<typeof ExplainerPage>;
