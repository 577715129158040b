import { readdirSync, readFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { acquireText } from '../../src/acquire/index.ts';
import { attributeAll } from '../../src/annotate/attributions/index.ts';
import { dates, said } from '../../src/annotate/dates/index.ts';
import { events } from '../../src/annotate/events/index.ts';
import { annotateAll } from '../../src/annotate/index.ts';
import { mentions } from '../../src/annotate/mentions/index.ts';
import { places } from '../../src/annotate/places/index.ts';
import { speakers } from '../../src/annotate/speakers.ts';
import { tokenize } from '../../src/annotate/tokens.ts';
import type { Document } from '../../src/vocabulary/document.ts';
import { SourceFacts } from '../../src/vocabulary/story.ts';
import { article, drawFrom } from './prose.ts';
import { megabytes, number, type Row, ratio, seconds, table } from './table.ts';

const articleLength = 4_000;
/**
 * Node goes on compiling what runs often: the tagger's little code for a dozen rounds, ours for some fifty (4,000 articles). Neither is measured
 * before both are done; what reading the first texts costs stands in a column of its own.
 */
const warmUp = 60;
/** Each measurement is the best of so many: whatever else the machine does can only slow it down. */
const rounds = 16;
/** The project's own articles are few: each round reads them so many times. */
const copies = 8;
const facts = SourceFacts.parse({ file: 'text.txt', published: '2031-05-06' });

/** Milliseconds of the processor. */
const cpuOf = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** As the program reads them: so many at a time, each stage over all of them before the next. */
const atOnce = 16;

const inGroups = (texts: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(texts.length / atOnce) }, (_, group) => texts.slice(group * atOnce, (group + 1) * atOnce));

const acquired = (text: string): Document[] => {
  const outcome = acquireText('text.txt', text, facts);
  return outcome.ok ? [outcome.value] : [];
};

const ours = (texts: readonly string[]): void => {
  for (const group of inGroups(texts)) annotateAll(group.flatMap(acquired));
};

const nlp = winkNLP(model, ['sbd', 'pos']);

/** The library's own pass as its documentation shows it: sentences and parts of speech found, then words and tags read out. */
export const tagger = (text: string): void => {
  const tokens = nlp.readDoc(text).tokens();
  tokens.out();
  tokens.out(nlp.its.pos);
};

const heading = "Tagger alone: wink-nlp's readDoc with sentences and parts of speech, the text and tag of every word read out.";

type Spent = Map<string, number>;

/** The parts of `annotateAll` one by one, in the order in which it runs them, and the time of each. */
const inParts = (texts: readonly string[], spent: Spent): void => {
  const timed = <T>(part: string, work: () => T): T => {
    let result: T | undefined;
    const ms = cpuOf(() => {
      result = work();
    });
    spent.set(part, (spent.get(part) ?? 0) + ms);
    return result as T;
  };
  const documents = timed('acquire', () => texts.flatMap(acquired));
  const each = <T, U>(part: string, list: readonly T[], work: (one: T) => U): (T & U)[] =>
    timed(part, () => list.map((one) => ({ ...one, ...work(one) })));
  const words = each(
    'tokens',
    documents.map((document) => ({ document })),
    (d) => ({ tokenized: tokenize(d.document) }),
  );
  const told = timed('attributions', () => {
    const all = attributeAll(words);
    return words.map((d, i) => ({ ...d, attributions: all[i] ?? [] }));
  });
  const named = each('mentions', told, (d) => ({ found: mentions(d.document, d.tokenized, d.attributions) }));
  const dated = each('dates', named, (d) => ({ days: dates(d.document, d.tokenized) }));
  const placed = each('places', dated, (d) => ({ where: places(d.document, d.tokenized) }));
  const voiced = each('speakers', placed, (d) => ({ who: speakers(d.document, d.tokenized, d.found, d.attributions) }));
  const saidAll = each('said', voiced, (d) => ({ occasions: said(d.document, d.tokenized, d.days, d.found, d.attributions, d.who) }));
  each('events', saidAll, (d) => {
    const spoken = d.attributions.map((_, i) => ({ speaker: d.who[i]?.speaker ?? null, said: d.occasions[i]?.said ?? null }));
    return { happenings: events(d.document, d.tokenized, d.found, d.where, d.days, d.attributions, spoken) };
  });
};

const folder = new URL('../../seeds/', import.meta.url);

/** The articles of `seeds/`, for the parts take their usual shares only of real prose. */
const seeds = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const least = (values: number[]): number => values.reduce((best, value) => Math.min(best, value), Number.POSITIVE_INFINITY);

const alone = 'tagger alone';

/** One round over a group: the library's pass, then ours part by part. */
const turn = (group: readonly string[]): Spent => {
  const spent: Spent = new Map([[alone, cpuOf(() => group.forEach(tagger))]]);
  inParts(group, spent);
  return spent;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The library's pass and ours take turns over the same few texts, so that a slower machine slows both. */
const parts = (texts: string[]): string => {
  const groups = inGroups(texts);
  const first = groups.map(turn);
  for (let round = 1; round < warmUp; round++) groups.forEach(turn);
  const measured = Array.from({ length: rounds }, () => groups.map(turn));
  const names = [...(first[0]?.keys() ?? [])];
  const bestOf = (part: string): number => sum(groups.map((_, group) => least(measured.map((round) => round[group]?.get(part) ?? 0))));
  const best = new Map(names.map((part) => [part, bestOf(part)]));
  const atFirst = new Map(names.map((part) => [part, sum(first.map((spent) => spent.get(part) ?? 0))]));
  const own = names.filter((part) => part !== alone);
  const total = (of: ReadonlyMap<string, number>): number => sum(own.map((part) => of.get(part) ?? 0));
  const row = (part: string, ms: number, before: number): Row => [part, seconds(ms), ratio(ms / (best.get(alone) ?? 1)), seconds(before)];
  return table(
    [`${number(texts.length)} articles, best of ${rounds}`, 's', 'ratio', 'first s'],
    [...names.map((part) => row(part, best.get(part) ?? 0, atFirst.get(part) ?? 0)), row('all parts', total(best), total(atFirst))],
  );
};

const measure = (what: string, texts: string[], times: number): Row => {
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const pairs = Array.from({ length: times }, () => [cpuOf(() => texts.forEach(tagger)), cpuOf(() => ours(texts))] as const);
  const tagged = least(pairs.map(([ms]) => ms));
  const spent = least(pairs.map(([, ms]) => ms));
  const perSecond = (count: number) => number(count / (spent / 1000));
  return [
    what,
    seconds(spent),
    perSecond(characters),
    perSecond(characters / articleLength),
    ((spent / characters) * 1000).toFixed(2),
    seconds(tagged),
    ratio(spent / tagged),
    megabytes(process.resourceUsage().maxRSS * 1024),
  ];
};

/**
 * Sets `annotate`, part by part, against the tagger's own pass over the same articles. Then reads single texts of growing length, and ten
 * megabytes of articles: where the milliseconds per thousand characters stay the same, growth is linear. Times are the processor's, on all its
 * threads, so that a busy machine changes them little.
 */
export const benchAnnotate = (): string => {
  const draw = drawFrom(1);
  const own = seeds();
  const byPart = parts(Array.from({ length: copies }, () => own).flat());
  const lengths = [1_000, 10_000, 100_000, 1_000_000];
  const single = lengths.map((length) => measure(`one text of ${number(length / 1000)} KB`, [article(draw, length)], 5));
  const many = [1_000_000, 10_000_000].map((length) =>
    measure(
      `${number(length / articleLength)} articles of 4 KB`,
      Array.from({ length: length / articleLength }, () => article(draw, articleLength)),
      length > 1_000_000 ? 1 : 3,
    ),
  );
  const growth = table(
    ['', 'CPU s', 'characters/s', 'articles/s', 'ms per 1,000 characters', 'tagger alone, s', 'ratio', 'most MB so far'],
    [...single, ...many],
  );
  return `${heading}\n\n${byPart}\n\n${growth}`;
};
