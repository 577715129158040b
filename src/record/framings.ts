import type { Framing, FramingRecord, TermUse } from '../vocabulary/framing.ts';
import { type Names, pagesOf, renameDoc } from './names.ts';

const useRecord = ({ by, ...use }: TermUse, names: Names) => ({ ...renameDoc(use, names), own: by === null });

/** A framing in the record of its story's page. */
export const framingRecord = ({ id, event, claims, terms }: Framing, names: Names): FramingRecord => {
  const page = event === undefined ? undefined : names.event(event);
  return {
    id,
    ...(page === undefined ? {} : { event: page }),
    claims: pagesOf(claims, names.claim),
    terms: terms.map(({ form, uses, turnedDown }) => ({
      form: renameDoc(form, names),
      uses: uses.map((use) => useRecord(use, names)),
      ...(turnedDown ? { turnedDown: turnedDown.map((use) => useRecord(use, names)) } : {}),
    })),
  };
};
