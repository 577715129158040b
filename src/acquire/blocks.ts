import type { Block } from '../vocabulary/document.ts';
import type { SourceFacts } from '../vocabulary/story.ts';
import { apart } from './apart.ts';
import { captionOf } from './caption.ts';
import { contactSentences } from './contact.ts';
import { cut } from './cut.ts';
import { datelineAt, datelineIn } from './dateline.ts';
import { headingOf, isProse, isSubheading } from './headline.ts';
import { leadIns } from './lead-in.ts';
import { isKicker } from './letterhead.ts';
import { nameLines } from './name-lines.ts';
import type { Passage } from './passage.ts';
import type { Section } from './sections.ts';
import { type Label, turnsOf } from './turns.ts';

type Kind = Block['kind'];

/** What part each passage of a document plays; a passage may be split where a dateline, a label or a credit ends. */
export const blocksOf = (text: string, passages: readonly Passage[], sections: readonly Section[], facts: SourceFacts): Block[] => {
  const kinds = apart(passages, sections);
  const leads = new Set<number>();
  for (const [nth, { from, to }] of sections.entries()) {
    const own: number[] = [];
    for (let index = from; index < to; index++) if (kinds[index] === undefined) own.push(index);
    const isLiveLead = nth === 0 && sections.length > 1;
    const heading = headingOf(
      own.map((index) => passages[index] as Passage),
      nth === 0 ? { printed: facts.headline, publisher: facts.publisher, alone: sections.length > 1 } : {},
    );
    if (heading) {
      const place = own.findIndex((index) => passages[index] === heading.headline);
      for (const index of own.slice(0, place)) kinds[index] = 'label';
      kinds[own[place] as number] = 'headline';
    }
    for (const index of nameLines(passages, kinds, [from, to], facts)) kinds[index] = 'byline';
    const rest = own.filter((index) => kinds[index] === undefined);
    rest.forEach((index, place) => {
      const passage = passages[index] as Passage;
      if (isLiveLead ? isKicker(passage.words) : place > 0 && isSubheading(passage, passages[rest[place + 1] ?? -1]))
        kinds[index] = 'label';
    });
    for (const index of rest.filter((one) => isProse(passages[one]?.words ?? '')).slice(0, leadingParagraphs)) leads.add(index);
  }
  const isText = (index: number): boolean => kinds[index] === undefined;
  const turns = turnsOf(passages, isText);
  const labelEnd = leadIns(passages.filter((_, index) => isText(index) && !turns.has(index)).map(({ words }) => words));
  return passages.flatMap((passage, index) => {
    const kind = kinds[index];
    if (kind !== undefined) return [blockOf(text, passage, kind)];
    const turn = turns.get(index);
    const parts = split(text, passage, leads.has(index), turn ? () => 0 : labelEnd);
    if (!turn) return parts;
    const { from, to } = turn;
    const named = passages[turn.index] as Passage;
    const [start, end] = [named.at(from), named.at(to - 1) + 1];
    const speaker = { start, end, exact: text.slice(start, end) };
    // A label on a line of its own has its turn below.
    if (turn.index === index && isBare(passage, turn)) return parts.map((block) => ({ ...block, kind: 'label' as const, speaker }));
    return parts.map((block) => (block.kind === 'paragraph' || block.kind === 'bullet' ? { ...block, speaker } : block));
  });
};

/** Only there a place in capitals is a dateline without more. */
const leadingParagraphs = 2;

const isBare = ({ words }: Passage, { to }: Label): boolean => !/[\p{L}\d]/u.test(words.slice(to));

const blockOf = (text: string, passage: Passage, kind: Kind): Block => {
  const { start, end, words } = passage;
  const dateline = kind === 'dateline' ? datelineAt(words, true) : undefined;
  return { start, end, kind, ...(dateline && { dateline: datelineIn(text, passage, dateline) }) };
};

const split = (text: string, passage: Passage, opens: boolean, labelEnd: (words: string) => number): Block[] => {
  const { role } = passage;
  const dateline = role === undefined ? datelineAt(passage.words, opens) : undefined;
  const [place, report] = dateline ? cut(text, passage, dateline.end) : [undefined, passage];
  const from: Block[] = place && dateline ? [{ ...range(place), kind: 'dateline', dateline: datelineIn(text, place, dateline) }] : [];
  if (!report) return from;
  const { words } = report;
  const body: Kind = role === 'item' ? 'bullet' : 'paragraph';
  const caption = captionOf(words);
  if (caption) {
    const [shown, credit] = cut(text, report, caption.credit);
    return [...from, ...blocks(shown, caption.kind === 'caption' ? 'caption' : body), ...blocks(credit, 'boilerplate')];
  }
  const [label, rest] = cut(text, report, labelEnd(words));
  return [...from, ...blocks(label, 'label'), ...(rest ? withoutContacts(text, rest, body) : [])];
};

const range = ({ start, end }: Passage): { start: number; end: number } => ({ start, end });

const blocks = (passage: Passage | undefined, kind: Kind): Block[] => (passage ? [{ ...range(passage), kind }] : []);

const withoutContacts = (text: string, passage: Passage, kind: Kind): Block[] => {
  let head: Passage | undefined = passage;
  let behind: Block[] = [];
  // From the last to the first: what is cut off leaves the places before it as they are.
  for (const [from, to] of contactSentences(passage.words).reverse()) {
    if (!head) break;
    const [upTo, after]: ReturnType<typeof cut> = cut(text, head, to);
    const [before, contact]: ReturnType<typeof cut> = upTo ? cut(text, upTo, from) : [undefined, undefined];
    behind = [...blocks(contact, 'boilerplate'), ...blocks(after, kind), ...behind];
    head = before;
  }
  return [...blocks(head, kind), ...behind];
};
