import type { Assertion } from '../claims/statements.ts';

/** When a statement was published: the time of its live blog's entry, else its article's day (EDTF); `null` when neither is known. */
export const publishedAt = ({ document, statement }: Assertion): string | null => {
  const start = statement.content[0]?.start ?? 0;
  const post = document.posts.find((each) => each.start <= start && start < each.end);
  return post ? post.time : (document.facts.published ?? null);
};

/** Index of the live blog's entry that a statement stands in; -1 outside any. */
export const postOf = ({ document, statement }: Assertion): number =>
  document.posts.findIndex(({ start, end }) => start <= (statement.content[0]?.start ?? 0) && (statement.content[0]?.start ?? 0) < end);

const plain = (date: string): string => date.replace(/[?~%]/g, '').split('/')[0] ?? '';

/** Whether the first came out before the second for certain: another day, or another time where both times are known. */
export const before = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null) return false;
  const [left, right] = [plain(a), plain(b)];
  const [dayA, dayB] = [left.slice(0, 10), right.slice(0, 10)];
  if (dayA.length < 10 || dayB.length < 10) return false;
  if (left.length > 10 && right.length > 10) return Date.parse(left) < Date.parse(right);
  return dayA < dayB;
};
