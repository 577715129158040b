import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, type Pair, parseDocument, type Scalar, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { splitFrontMatter } from '../support/front-matter.ts';
import type { Outcome, Problem } from '../support/problem.ts';
import type { ActorPage } from '../vocabulary/actor-page.ts';
import type { ClaimPage } from '../vocabulary/claim-page.ts';
import type { Review } from '../vocabulary/page.ts';

type Entry<P, K extends keyof P> = Extract<NonNullable<P[K]>, readonly unknown[]>[number];

/** What an editor decided: a verdict on a page, or one more entry in a list of decisions. */
export type Decision =
  | { key: 'review'; value: Review }
  | { key: 'relations'; entry: Entry<ClaimPage, 'relations'> }
  | { key: 'speaker'; entry: Entry<ClaimPage, 'speaker'> }
  | { key: 'drop'; entry: Entry<ClaimPage, 'drop'> }
  | { key: 'split'; entry: Entry<ClaimPage, 'split'> | Entry<ActorPage, 'split'> };

/** Text to put in at a UTF-16 offset. */
type Insertion = { at: number; text: string };

const inFlow = (value: unknown): string =>
  stringify([value], { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);

const newKey = (decision: Decision, eol: string): string =>
  decision.key === 'review' ? `review: ${decision.value}${eol}` : `${decision.key}:${eol}  - ${inFlow(decision.entry)}${eol}`;

/** One more entry at the end of a list, in the way it is written; `null` where that cannot be done by adding text alone. */
const appended = (yaml: string, list: YAMLSeq, entry: unknown, eol: string): Insertion | null => {
  const last = list.items.at(-1) as { range?: [number, number, number] } | undefined;
  if (!list.range) return null;
  if (list.flow) return last?.range ? { at: last.range[1], text: `, ${inFlow(entry)}` } : { at: list.range[0] + 1, text: inFlow(entry) };
  if (!last?.range) return null;
  const lineStart = yaml.lastIndexOf('\n', list.range[0] - 1) + 1;
  const indent = yaml.slice(lineStart, list.range[0]);
  if (/[^ ]/.test(indent)) return null;
  const [, valueEnd] = last.range;
  const lineEnd = yaml.indexOf('\n', valueEnd - 1);
  return lineEnd < 0 ? null : { at: lineEnd + 1, text: `${indent}- ${inFlow(entry)}${eol}` };
};

const pairOf = (map: YAMLMap, key: string): Pair<Scalar, unknown> | undefined =>
  (map.items as Pair<Scalar, unknown>[]).find((pair) => pair.key.value === key);

const insertionOf = (yaml: string, map: YAMLMap, decision: Decision, eol: string): Insertion | null => {
  const pair = pairOf(map, decision.key);
  if (pair !== undefined) {
    return decision.key === 'review' || !isSeq(pair.value) ? null : appended(yaml, pair.value, decision.entry, eol);
  }
  const record = pairOf(map, 'record')?.key.range?.[0];
  return record === undefined || !/(?:^|\n)$/.test(yaml.slice(0, record)) ? null : { at: record, text: newKey(decision, eol) };
};

type Front = Record<string, unknown>;

const withDecision = (front: Front, decision: Decision): Front =>
  decision.key === 'review'
    ? { ...front, review: decision.value }
    : { ...front, [decision.key]: [...((front[decision.key] as unknown[] | undefined) ?? []), decision.entry] };

const parse = (yaml: string) => parseDocument(yaml, { prettyErrors: false, version: '1.2', schema: 'core' });

const frontOf = (yaml: string): Front | null => {
  const document = parse(yaml);
  return document.errors.length === 0 && isMap(document.contents) ? (document.toJS({ maxAliasCount: 100 }) as Front) : null;
};

const refused = (file: string, key: string): Problem => ({
  file,
  line: 1,
  column: 1,
  what: `the decision \`${key}\` cannot be added to this page`,
  why: 'the front matter is not written one key a line, or has the key already in another form; the file is as it was',
  fix: 'write every key at the beginning of a line of its own and lists as lists, or write the decision in yourself',
});

/**
 * Writes a decision into the text of a page: above `record:`, or at the end of the list that is there for it. No other byte changes: order,
 * comments, quoting, line ends and a byte order mark stay. The result is read back before it is returned; a page in which that cannot be done
 * by adding text is a problem.
 */
export const writeDecision = (text: string, decision: Decision, file: string): Outcome<string> => {
  const split = splitFrontMatter(text, file);
  if (!split.ok) return split;
  const { start, end, eol } = split.value;
  const yaml = text.slice(start, end);
  const problems = [refused(file, decision.key)];
  const document = parse(yaml);
  const before = frontOf(yaml);
  const insertion = before && isMap(document.contents) ? insertionOf(yaml, document.contents, decision, eol) : null;
  if (before === null || insertion === null) return { ok: false, problems };
  const made = yaml.slice(0, insertion.at) + insertion.text + yaml.slice(insertion.at);
  const after = frontOf(made);
  if (after === null || !isDeepStrictEqual(after, withDecision(before, decision))) return { ok: false, problems };
  return { ok: true, value: text.slice(0, start) + made + text.slice(end) };
};

/** Several decisions on one page, all or none. */
export const writeDecisions = (text: string, decisions: readonly Decision[], file: string): Outcome<string> =>
  decisions.reduce<Outcome<string>>((made, decision) => (made.ok ? writeDecision(made.value, decision, file) : made), {
    ok: true,
    value: text,
  });
