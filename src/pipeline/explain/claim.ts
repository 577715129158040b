import { type PairJudged, type Reasons, threshold } from '../../connect/explain/index.ts';
import type { RecordFile } from '../../record/content.ts';
import type { ClaimRecord } from '../../vocabulary/claim-page.ts';
import { decisions } from './decisions.ts';
import type { Cite } from './evidence.ts';
import { count, inset, section, signed } from './lines.ts';
import { statementLines } from './statement.ts';
import { conflicts, pairReasons, speakerPairs, titleReasons } from './wording.ts';

const mostReasons = 5;
const mostApart = 5;

const why = ({ reasons, speakers, shared }: PairJudged): string[] => [
  reasons
    .slice(0, mostReasons)
    .map(([reason, odds]) => `${reason === 'speakers' ? speakerPairs[speakers] : pairReasons[reason]} ${signed(odds)}`)
    .join('; '),
  ...(shared.length === 0 ? [] : [`words in common: ${shared.join(', ')}`]),
];

/** The strongest pair of each statement with one before it in a chain: enough to see what holds them together. */
const links = (pairs: readonly PairJudged[]): PairJudged[] => {
  const reached = new Map<string, string>();
  const root = (id: string): string => {
    const up = reached.get(id);
    return up === undefined || up === id ? id : root(up);
  };
  return pairs
    .filter(({ conflict }) => conflict === null)
    .toSorted((x, y) => Number(y.certain) - Number(x.certain) || y.score - x.score)
    .filter(({ a, b }) => {
      const [left, right] = [root(a), root(b)];
      if (left !== right) reached.set(left, right);
      return left !== right;
    });
};

const keptApart = ({ score, conflict }: PairJudged): string => {
  if (conflict !== null) return `never one claim: ${conflicts[conflict]}`;
  return score < threshold ? `below ${threshold}` : 'near, but the claims as wholes are not';
};

const relationLines = ({ statements, relations }: ClaimRecord, cite: Cite, docOf: (statement: string) => string): string[] =>
  relations.flatMap(({ to, type, reason, confidence, state, evidence }) => [
    `${type} → ${to} (${reason}, confidence ${confidence}, ${state})`,
    ...inset(
      evidence.map(
        ({ statement, ...span }) =>
          `${statement} ${cite.on({ doc: statements.find(({ id }) => id === statement)?.doc ?? docOf(statement), ...span })}`,
      ),
    ),
  ]);

/** Rules that applied as well, and gave way to a surer relation of the same two claims. */
const firedLines = (page: RecordFile<'claims'>, fired: Reasons['fired'], claimOf: (statement: string) => string): string[] => {
  const kept = new Set(page.value.record.relations.map(({ to, type, reason }) => `${to} ${type} ${reason}`));
  const lines = fired.flatMap(({ from, to, type, reason, confidence }) => {
    const [left, right] = [claimOf(from), claimOf(to)];
    if (left !== page.id || right === '' || kept.has(`${right} ${type} ${reason}`)) return [];
    return [`${type} → ${right} (${reason}, confidence ${confidence}): a surer one relates the two, or an editor decided`];
  });
  return [...new Set(lines)];
};

const whyOneOrigin = (from: readonly { id: string; doc: string }[], utterances: ClaimRecord['utterances']): string => {
  if (from.length < 2) return '';
  if (utterances.some(({ statements }) => from.every(({ id }) => statements.includes(id)))) return ' (the same words on the same occasion)';
  if (new Set(from.map(({ doc }) => doc)).size === 1) return ' (in one document)';
  return ' (one remark: speaker and day agree, and a venue, an agency or a run of words; or one text behind both)';
};

/** How a claim came about. `docOf`: the source page of any statement; `claimOf`: the page it is on. */
export const claimLines = (
  page: RecordFile<'claims'>,
  reasons: Reasons,
  cite: Cite,
  docOf: (statement: string) => string,
  claimOf: (statement: string) => string,
): string[] => {
  const { record } = page.value;
  const { statements, utterances, first } = record;
  const own = new Set(statements.map(({ id }) => id));
  const inside = links(reasons.pairs.filter(({ a, b }) => own.has(a) && own.has(b)));
  const outside = reasons.pairs.filter(({ a, b }) => own.has(a) !== own.has(b) && claimOf(own.has(a) ? b : a) !== '');
  const merits = reasons.titles.get(statements[0]?.id ?? '') ?? [];
  const origins = Map.groupBy(statements, ({ origin }) => origin);
  return [
    `claim ${page.id}`,
    ...section('Title', [
      cite.on(record.title),
      ...(merits.length === 0
        ? []
        : [`chosen for: ${merits.map(([reason, merit]) => `${titleReasons[reason]} ${signed(merit)}`).join('; ')}`]),
    ]),
    ...decisions(page),
    ...section(
      count(statements.length, 'statement'),
      statements.flatMap((statement) => statementLines(statement, reasons, cite)),
    ),
    ...section(
      'Why they are one claim',
      inside.flatMap((pair) => [
        `${pair.a} + ${pair.b}: ${pair.certain ? 'the very same words by one speaker' : `score ${pair.score.toFixed(2)}, enough from ${threshold}`}`,
        ...inset(why(pair)),
      ]),
    ),
    ...section(
      'Nearest statements kept apart',
      outside
        .toSorted((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1))
        .slice(0, mostApart)
        .flatMap((pair) => {
          const other = own.has(pair.a) ? pair.b : pair.a;
          return [
            `${pair.a} | ${pair.b}: score ${pair.score.toFixed(2)}, ${keptApart(pair)}; ${other} is on ${claimOf(other)}`,
            ...inset(why(pair)),
          ];
        }),
    ),
    ...section(
      'Utterances (the same words on the same occasion)',
      utterances.map(
        ({ id, statements: said, collation }) =>
          `${id}: ${said.join(', ')}${collation.length === 0 ? '' : `; ${count(collation.filter(({ variant }) => variant).length, 'variant')}`}`,
      ),
    ),
    ...section(
      count(origins.size, 'origin'),
      [...origins].map(([origin, from]) => `${origin}: ${from.map(({ id }) => id).join(', ')}${whyOneOrigin(from, utterances)}`),
    ),
    ...section('First published', first ? [`${first}: the times of all other sources are known, and later`] : []),
    ...section('Relations', relationLines(record, cite, docOf)),
    ...section('Other rules that applied', firedLines(page, reasons.fired, claimOf)),
    ...section('Events', record.events),
  ];
};
