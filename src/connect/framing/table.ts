import { sha256 } from '../../support/hash.ts';
import type { Framing, Term, TermUse } from '../../vocabulary/framing.ts';
import { spanOf } from '../claims/excerpt.ts';
import { kinship } from '../claims/thesaurus.ts';
import type { Argued } from '../relations/rule.ts';
import type { tellingsOf } from './gather.ts';
import { isQuoted, type Spot } from './places.ts';

/** A use with the user it counts for: an actor, or the document that tells in its own words. */
type Cell = { user: string; use: TermUse; spot: Spot };

const spanOfSpot = ({ sentence: { document }, words }: Spot) => spanOf(document, words[0]?.start ?? 0, words.at(-1)?.end ?? 0);

/**
 * Who uses the word at a spot. An outlet that reports a speaker in a term which that speaker turns down, without marks of quotation, uses
 * its own. Null where words are someone's, and nobody says whose.
 */
const cellOf = (spot: Spot, refusals: ReadonlySet<string>): Cell | null => {
  const { inside, sentence, role, key } = spot;
  const doc = sentence.document.doc;
  const quoted = isQuoted(spot);
  const speaker = inside?.statement.kind === 'narrated' ? null : (inside?.speaker?.id ?? null);
  const reported = inside !== null && inside.statement.kind !== 'narrated';
  const outlets =
    !quoted && (role === 'named' || !reported || (role !== 'refused' && speaker !== null && refusals.has(`${speaker} ${key}`)));
  if (!outlets && speaker === null) return null;
  const use: TermUse = {
    doc,
    ...spanOfSpot(spot),
    by: outlets ? null : speaker,
    quoted,
    ...(inside ? { statement: inside.statement.id } : {}),
  };
  return { user: outlets ? `doc ${doc}` : `actor ${speaker}`, use, spot };
};

/** Of each user and document one cell: words that are quoted first, then those of a statement, then those that stand first. */
const once = (cells: readonly Cell[]): Cell[] => {
  const rank = ({ use }: Cell) => Number(!use.quoted) * 2 + Number(use.statement === undefined);
  const best = new Map<string, Cell>();
  for (const cell of cells) {
    const id = `${cell.user} ${cell.use.doc}`;
    const known = best.get(id);
    if (
      !known ||
      rank(cell) < rank(known) ||
      (rank(cell) === rank(known) && cell.use.doc === known.use.doc && cell.use.start < known.use.start)
    )
      best.set(id, cell);
  }
  return [...best.values()];
};

type Row = { key: string; contested: boolean; uses: Cell[]; refusals: Cell[] };

/** Nouns stand for their terms before verbs, words in lower case before others, the shorter form before the longer. */
const formOf = ({ uses, refusals }: Row): Term['form'] => {
  const [best] = [...uses, ...refusals].sort(
    (a, b) =>
      Number(a.spot.words[0]?.pos !== 'NOUN') - Number(b.spot.words[0]?.pos !== 'NOUN') ||
      Number(/^\p{Lu}/u.test(a.use.exact)) - Number(/^\p{Lu}/u.test(b.use.exact)) ||
      a.use.exact.length - b.use.exact.length,
  );
  if (!best) throw new RangeError('a term stands somewhere');
  const { doc, start, end, exact } = best.use;
  return { doc, start, end, exact };
};

const senseOf = ({ uses, refusals }: Row): string => (uses[0] ?? refusals[0])?.spot.words[0]?.sense ?? '';

/** Whether two terms differ in meaning: somebody sets one against the other, or the thesaurus does not have them as synonyms. */
const differ = (a: Row, b: Row): boolean => (a.contested && b.contested) || kinship(senseOf(a), senseOf(b)) !== 'synonym';

/** Two users who do not use the same terms, by terms of different meaning. */
const isTold = (rows: readonly Row[]): boolean => {
  const users = (row: Row) => new Set(row.uses.map(({ user }) => user));
  return rows.some((a, i) =>
    rows.slice(i + 1).some((b) => {
      const [left, right] = [users(a), users(b)];
      const apart = [...left].some((user) => !right.has(user)) && [...right].some((user) => !left.has(user));
      return apart && differ(a, b);
    }),
  );
};

/**
 * The table of a framing's spots; null where it tells nothing: two users have to use terms of different meaning, and two documents have to hold
 * them. Terms that somebody puts forward or turns down stand first, then those of most users.
 */
export const tableOf = (spots: readonly Spot[], argued: readonly Argued[], tellings: ReturnType<typeof tellingsOf>): Framing | null => {
  const refusals = new Set(
    spots.flatMap(({ role, inside, key }) => (role === 'refused' && inside?.speaker ? [`${inside.speaker.id} ${key}`] : [])),
  );
  const cells = spots.flatMap((spot) => cellOf(spot, refusals) ?? []);
  const rows = [...Map.groupBy(cells, ({ spot }) => spot.key)].map(([key, own]) => ({
    key,
    contested: own.some(({ spot: { role } }) => role === 'given' || role === 'refused'),
    uses: once(own.filter(({ spot }) => spot.role !== 'refused')),
    refusals: once(own.filter(({ spot }) => spot.role === 'refused')),
  }));
  const docs = new Set(cells.map(({ use }) => use.doc));
  if (rows.length < 2 || docs.size < 2 || !isTold(rows)) return null;
  const users = ({ uses, refusals: down }: Row) => new Set([...uses, ...down].map(({ user }) => user)).size;
  const ordered = rows.toSorted((a, b) => Number(b.contested) - Number(a.contested) || users(b) - users(a) || (a.key < b.key ? -1 : 1));
  const statements = new Set(cells.flatMap(({ use }) => use.statement ?? []));
  const event = tellings.toSorted((a, b) => b.spots - a.spots || (a.event < b.event ? -1 : 1))[0];
  const first = spots[0] as Spot;
  return {
    id: `f-${sha256(`${first.sentence.document.sha256}\n${first.words[0]?.start ?? 0}`).slice(0, 10)}`,
    ...(event ? { event: event.event } : {}),
    claims: argued
      .filter(({ claim }) => claim.statements.some(({ id }) => statements.has(id)))
      .map(({ claim }) => claim.id)
      .sort(),
    terms: ordered.map((row) => ({
      form: formOf(row),
      uses: row.uses.map(({ use }) => use),
      ...(row.refusals.length > 0 ? { turnedDown: row.refusals.map(({ use }) => use) } : {}),
    })),
  };
};
