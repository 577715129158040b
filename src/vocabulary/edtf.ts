import { z } from 'zod';

const day = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[?~%]?$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/;

/** True for the part of EDTF level 1 that Onrecord writes: dates, date-times, and closed or open intervals of them. */
export const isEdtf = (value: string): boolean => {
  const parts = value.split('/');
  if (parts.length > 2) return false;
  return parts.every((part) => day.test(part) || instant.test(part) || (parts.length === 2 && part === '..'));
};

/**
 * A date in the Extended Date/Time Format (Library of Congress, 2019), never more precise than the text allows:
 * `2022`, `2022-03`, `2022-03-29`, `2022-03-29~`, `2022-03-29T16:08-04:00`, `2022-03-21/2022-03-27`.
 */
export const Edtf = z.string().refine(isEdtf, {
  error: 'not an EDTF date such as 2022, 2022-03, 2022-03-29, 2022-03-29~ or 2022-03-21/2022-03-27',
});
export type Edtf = z.infer<typeof Edtf>;
