import { z } from 'zod';

/** The ids of statements, as the record of a claim's page has them. */
export const StatementId = z.string().regex(/^s-[0-9a-f]+$/, { error: 'not the id of a statement: s- and hexadecimal digits' });
