import { z } from 'zod';
import { PageId } from './page.ts';

/** `content/redirects.yaml`: ids that were published once → the page that has their content now; `null`: none has. */
export const Redirects = z.record(PageId, PageId.nullable());
export type Redirects = z.infer<typeof Redirects>;
