import { firstDay } from '../data/dates.ts';

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/;

/** An EDTF date as ISO 8601 has it, never more precise: a moment where its zone is told, else the first day, month or year that it can mean. */
export const isoDate = (date: string | null | undefined): string | undefined =>
  date ? (moment.test(date) ? date : firstDay(date) || undefined) : undefined;

/** The last day that an EDTF interval names; nothing where it is one date, or open. */
export const isoEnd = (date: string | null | undefined): string | undefined => {
  const to = date?.split('/')[1];
  return to === undefined || to === '' || to === '..' ? undefined : isoDate(to);
};
