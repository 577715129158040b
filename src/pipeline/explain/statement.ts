import type { Reasons, SpeakerFound } from '../../connect/explain/index.ts';
import type { ClaimRecord } from '../../vocabulary/claim-page.ts';
import type { Span } from '../../vocabulary/span.ts';
import type { Cite } from './evidence.ts';
import { count, inset } from './lines.ts';
import { dayReasons, speakerReasons } from './wording.ts';

type Statement = ClaimRecord['statements'][number];

const furthest = 8;

/** The mentions of the document by which the speaker is known, with where they stand. */
const chainOf = ({ doc }: Statement, { chain }: SpeakerFound, cite: Cite): string[] => {
  if (chain === null) return [];
  const { name, mentions } = chain;
  const shown = mentions
    .slice(0, furthest)
    .map((mention) => `${mention.kind}: ${cite.on({ doc, start: mention.start, end: mention.end, exact: mention.exact })}`);
  const more = mentions.length - shown.length;
  return [
    `${count(mentions.length, 'mention')} of “${name.exact}” in this document`,
    ...inset([...shown, ...(more > 0 ? [`and ${more} more`] : [])]),
  ];
};

/** One statement: where its words stand, who said them and how that is known, and when. */
export const statementLines = (statement: Statement, { spoken }: Reasons, cite: Cite): string[] => {
  const { id, doc, kind, source, cue, content, role, said, venue, origin, chain = [], speaker } = statement;
  const found = spoken.get(id);
  const all = (label: string, spans: readonly (Span | null)[]) =>
    spans.flatMap((span) => (span ? [`${label} ${cite.on({ doc, ...span })}`] : []));
  const how = found ? speakerReasons[found.speaker.reason] : 'not in the articles any more: run `npx onrecord refresh`';
  const day = found?.day;
  return [
    `${id} (${kind})`,
    ...inset([
      ...all('source ', source),
      ...all('cue    ', cue),
      ...all('content', content),
      `speaker ${speaker ?? 'nobody'}: ${how}`,
      ...inset(found ? chainOf(statement, found.speaker, cite) : []),
      ...all('role   ', [role]),
      ...(said === null ? [] : [`said    ${said}: ${day ? dayReasons[day.reason] : 'no reason known'}`]),
      ...(day?.words ? inset([cite.on({ doc, ...day.words })]) : []),
      ...all('venue  ', [venue]),
      ...chain
        .filter(({ kind: step }) => step !== 'speaker' && step !== 'outlet')
        .map(({ kind: step, words, name }) => `by way of ${step} ${words ? cite.on({ doc, ...words }) : (name ?? '')}`.trimEnd()),
      `origin  ${origin}`,
    ]),
  ];
};
