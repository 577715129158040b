import type { Document } from '../../vocabulary/document.ts';
import type { Assertion } from '../claims/statements.ts';
import { shared } from './discourse.ts';
import { contentOf, proposal, type Rule } from './rule.ts';

/** A turn of a transcript: its blocks run from `start` to `end`. */
type Turn = { label: string; start: number; end: number };

const turnsOf = ({ blocks }: Document): Turn[] => {
  const turns: Turn[] = [];
  for (const { start, end, speaker } of blocks) {
    const last = turns.at(-1);
    if (speaker === undefined) turns.push({ label: '', start, end });
    else if (last?.label === speaker.exact) last.end = end;
    else turns.push({ label: speaker.exact, start, end });
  }
  return turns;
};

const inside = ({ start, end }: Turn, assertion: Assertion): boolean => {
  const at = assertion.statement.content[0]?.start ?? -1;
  return at >= start && at < end && assertion.speaker !== null && assertion.own.some((word) => word.content);
};

const outermost = (all: readonly Assertion[]): Assertion[] =>
  all
    .filter(({ cue }) => cue.every(({ text }) => text === ':'))
    .sort(
      (a, b) => (a.statement.content[0]?.start ?? 0) - (b.statement.content[0]?.start ?? 0) || (a.statement.id < b.statement.id ? -1 : 1),
    );

const vocative = /^(?:(?:mr|mrs|ms|dr|cllr|sen)\.? )?(\p{Lu}[\p{L}’'-]+),/iu;

/** Whether a turn begins with the name of somebody else than the one who spoke before. */
const turnsAway = (by: Assertion, before: Turn): boolean => {
  const [, name] = vocative.exec(by.statement.content[0]?.exact ?? '') ?? [];
  const person = name !== undefined && by.own.some(({ text, pos }) => text === name && pos === 'PROPN');
  return person && !before.label.toLowerCase().includes(name.toLowerCase());
};

/** One turn of a transcript answers the turn before it: that was a question, or it takes up its words. */
export const turns: Rule = ({ argued, claimOf }) => {
  const documents = Map.groupBy(
    argued.flatMap(({ assertions }) => assertions),
    ({ document }) => document,
  );
  return [...documents].flatMap(([document, all]) => {
    if (!document.blocks.some(({ speaker }) => speaker !== undefined)) return [];
    const turned = turnsOf(document);
    return turned.flatMap((turn, i) => {
      const before = turned[i - 1];
      if (!before || turn.label === '' || before.label === '') return [];
      const by = outermost(all.filter((each) => inside(turn, each)))[0];
      const to = outermost(all.filter((each) => inside(before, each))).at(-1);
      if (!by || !to || by.speaker?.id === to.speaker?.id || claimOf(by) === claimOf(to)) return [];
      const asked = document.text.slice(before.start, before.end).trimEnd().endsWith('?');
      if (turnsAway(by, before) || (!asked && shared(by.own, to.own).words === 0)) return [];
      return [
        proposal({
          from: claimOf(by),
          to: claimOf(to),
          type: 'responds-to',
          reason: 'answer-to-speaker',
          evidence: [...contentOf(by), ...contentOf(to)],
          confidence: 0.75,
        }),
      ];
    });
  });
};
