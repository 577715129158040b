import type { Actor, Alias, Anchor } from '../../vocabulary/graph.ts';
import type { ActorType } from '../../vocabulary/mention.ts';
import type { Span } from '../../vocabulary/span.ts';
import { parseBodyName } from './body-name.ts';
import { countryNamed } from './countries.ts';
import { bareForm, fold, words } from './fold.ts';
import { listed } from './listed.ts';
import { withoutTitle } from './person-name.ts';
import type { Member } from './reading.ts';

const anchor = (doc: string, { start, end, exact }: Span): Anchor => ({ doc, start, end, exact });

/** The most frequent value; the first one printed wins a tie. */
export const vote = <T>(values: T[]): T | undefined => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

const aliasesOf = (members: Member[], named: boolean): Alias[] => {
  const docs = new Map<string, string[]>();
  for (const { reading, chain } of members) {
    const { annotations, document } = reading;
    const names = (reading.mentions[chain] ?? [])
      .flatMap((at) => annotations.mentions[at] ?? [])
      .filter(({ kind }) => named && kind === 'name');
    const own = annotations.chains[chain];
    // A named actor's aliases are names; "the president" is where it stands, not what it is called.
    const first = own === undefined || own.named !== named ? [] : [own.name];
    for (const { exact } of [...first, ...names]) {
      const inDocs = listed(docs, named ? bareForm(exact) : exact.replace(/\s+/g, ' '));
      if (!inDocs.includes(document.doc)) inDocs.push(document.doc);
    }
  }
  return [...docs].filter(([form]) => form !== '').map(([form, inDocs]) => ({ form, docs: inDocs }));
};

/** How much of a name a form gives: a country's name before a metonym, words before initials, a given name before none. */
const fullness = (form: string, type: ActorType): number => {
  if (type === 'person') return Math.min(words(form).length, 2);
  if (countryNamed(form) !== null) return 3;
  const { government, acronym } = parseBodyName(form, 'organisation');
  return government ? 2 : Number(acronym === null);
};

/** Headlines shout, and some names were cut out with a word before them that is none: such a form is the name only when nothing else is. */
const isLoud = (form: string): boolean => /^[^\p{Ll}]{5,}$/u.test(form) && /[AEIOU]/.test(form);

const rank = (alias: Alias, aliases: Alias[], type: ActorType) => {
  const forms = aliases.filter(({ form }) => form !== alias.form && words(form).length > 1);
  const prefixed = type === 'person' && forms.some(({ form, docs }) => alias.form.endsWith(` ${form}`) && docs.length >= alias.docs.length);
  return {
    ...alias,
    rank: fullness(alias.form, type),
    flaws: Number(isLoud(alias.form)) + Number(prefixed),
    owned: Number(/['’]/.test(alias.form)),
  };
};

/** The fullest form that most documents agree on, of those that are some document's own fullest; without title, as printed. */
const canonicalName = (aliases: Alias[], members: Member[], type: ActorType): string => {
  const fullest = new Set(members.map(({ reading, chain }) => bareForm(reading.annotations.chains[chain]?.name.exact ?? '')));
  const names = aliases.filter(({ form }) => fullest.has(form));
  const ranked = names
    .map((alias) => rank(alias, names, type))
    .sort(
      (a, b) =>
        a.flaws - b.flaws ||
        b.rank - a.rank ||
        b.docs.length - a.docs.length ||
        a.owned - b.owned ||
        b.form.length - a.form.length ||
        (a.form < b.form ? -1 : 1),
    );
  const form = ranked[0]?.form ?? aliases[0]?.form ?? '';
  if (type === 'person') return withoutTitle(form);
  const agreed = (ranked[0]?.docs.length ?? 0) / 4;
  const longer = ranked.find(
    (alias) =>
      alias.owned + alias.flaws === 0 && alias.docs.length >= agreed && ` ${alias.form} `.includes(` ${form} `) && alias.form !== form,
  );
  return longer?.form ?? form;
};

const rolesOf = (members: Member[]): Anchor[] =>
  members.flatMap(({ reading, chain }) => {
    const spans = reading.annotations.chains[chain]?.roles ?? [];
    const first = new Map(spans.map((span) => [fold(span.exact), span] as const).reverse());
    return spans.filter((span) => first.get(fold(span.exact)) === span).map((span) => anchor(reading.document.doc, span));
  });

/** An actor without its id and affiliation, from the chains of its cluster in order of publication. */
export const describe = (members: Member[], reasons: string[]): Omit<Actor, 'id' | 'affiliation'> => {
  const chains = members.flatMap(({ reading, chain }) => reading.annotations.chains[chain] ?? []);
  const named = chains.some((chain) => chain.named);
  const type = vote(chains.map((chain) => chain.type)) ?? 'group';
  const aliases = aliasesOf(members, named);
  const mentions = members.flatMap(({ reading, chain }) =>
    (reading.mentions[chain] ?? [])
      .flatMap((at) => reading.annotations.mentions[at] ?? [])
      .map((mention) => anchor(reading.document.doc, mention)),
  );
  return { name: canonicalName(aliases, members, type), type, named, aliases, roles: rolesOf(members), mentions, reasons };
};
