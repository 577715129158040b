import type { ActorPage } from '../vocabulary/actor-page.ts';
import type { ClaimPage } from '../vocabulary/claim-page.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import type { Evidence, Item, PageFile } from './item.ts';
import { placeIn } from './place.ts';
import { statementEvidence } from './speakers.ts';

/** Reasons that names are one actor's although they are not printed alike. */
const doubtful = new Set([
  'initial-of-given-name',
  'nickname',
  'transliteration',
  'near-spelling',
  'surname-only',
  'short-form',
  'acronym',
  'synonym',
  'same-office',
  'same-incident',
]);

/** What was joined, each with the decision that takes it away again. */
type Part = { evidence: Evidence[]; apart: Decision };

/** Two parts can be told apart with one key; of more, the editor has to say which one is another's. */
const question = (
  page: PageFile<unknown>,
  parts: Part[],
  place: string,
  what: string,
): Omit<Item, 'need' | 'why' | 'words' | 'sources'> => {
  const numbers = parts.flatMap(({ evidence }, at) => evidence.map(() => at + 1));
  const [, second] = parts;
  return {
    key: `${page.path} merge ${parts.length}`,
    path: page.path,
    file: page.file,
    ...placeIn(page, place),
    evidence: parts.flatMap(({ evidence }) => evidence),
    approve: [{ key: 'review', value: 'approved' }],
    ...(parts.length === 2 && second ? { reject: [second.apart] } : {}),
    fix: {
      ask: `Which one is ${what}? Its number, 1 to ${numbers.length}`,
      decide: (answer) => {
        const part = /^\d+$/.test(answer) ? parts[(numbers[Number(answer) - 1] ?? 0) - 1] : undefined;
        return part ? [part.apart] : `there is no number \`${answer}\``;
      },
    },
  };
};

/** A claim of several sources in different words: whether they say one thing is a judgement. What an editor joined or took away is none. */
export const claimMerge = (page: PageFile<ClaimPage>): Item[] => {
  const { record, split = [], drop = [] } = page.value;
  const gone = new Set([...split.flatMap(({ statements }) => statements), ...drop]);
  const own = new Map(record.statements.filter(({ id, from }) => from === undefined && !gone.has(id)).map((one) => [one.id, one]));
  const parts = record.utterances.flatMap(({ statements }) => {
    const found = statements.flatMap((id) => own.get(id) ?? []);
    return found.length > 0 ? [found] : [];
  });
  const sources = new Set([...own.values()].map(({ doc }) => doc)).size;
  if (parts.length < 2 || sources < 2) return [];
  const asked = parts.map(
    (statements): Part => ({
      evidence: statements.map(statementEvidence),
      apart: { key: 'split', entry: { statements: statements.map(({ id }) => id) } },
    }),
  );
  return [
    {
      ...question(page, asked, 'statements:', 'another claim'),
      need: 'merge',
      why: `joins ${parts.length} wordings of ${sources} sources`,
      words: record.title.exact,
      sources,
    },
  ];
};

const freeId = (id: string, taken: ReadonlySet<string>): string => {
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
};

/** An actor whose mentions in several articles were joined although the names are not printed alike. */
export const actorMerge = (page: PageFile<ActorPage>, { docNames, taken }: Context): Item[] => {
  const { record, split = [] } = page.value;
  const reasons = record.reasons.filter((reason) => doubtful.has(reason));
  const away = new Set(split.flatMap(({ docs = [] }) => docs));
  const byDoc = Map.groupBy(
    record.mentions.filter(({ doc, from }) => from === undefined && !(docNames.get(doc) ?? [doc]).some((name) => away.has(name))),
    ({ doc }) => doc,
  );
  if (reasons.length === 0 || byDoc.size < 2) return [];
  const to = freeId(page.id, new Set([...taken, ...split.flatMap((one) => one.to ?? [])]));
  const parts = [...byDoc].map(([doc, mentions]): Part => {
    const forms = record.aliases.filter(({ docs }) => docs.includes(doc)).map(({ form }) => form);
    const [first = { doc, start: 0, end: 0, exact: '' }] = mentions.toSorted(
      (a, b) => Number(forms.includes(b.exact)) - Number(forms.includes(a.exact)) || a.start - b.start,
    );
    const { start, end, exact } = first;
    const name = forms.toSorted((a, b) => b.length - a.length)[0] ?? exact;
    return {
      evidence: [{ doc, context: { start, end, exact }, marks: [{ start, end }] }],
      apart: { key: 'split', entry: { name, to, docs: [doc] } },
    };
  });
  return [
    {
      ...question(page, parts, 'reasons:', 'someone else'),
      need: 'merge',
      why: `joins the mentions of ${parts.length} sources by ${reasons.join(', ')}`,
      words: parts.map(({ evidence }) => evidence[0]?.context.exact ?? '').join(' | '),
      sources: parts.length,
    },
  ];
};
