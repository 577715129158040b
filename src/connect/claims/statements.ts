import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Attribution } from '../../vocabulary/attribution.ts';
import type { Statement } from '../../vocabulary/claim.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Actor } from '../../vocabulary/graph.ts';
import type { Span } from '../../vocabulary/span.ts';
import { type Naming, namingsIn, namingsWithin } from '../collation/naming.ts';
import { isShareOf } from './cues.ts';
import { speechWithin, type Within } from './embedded.ts';
import { excerptContent, excerptContext } from './excerpt.ts';
import { excerptLimit } from './excerpt-limit.ts';
import { statementId } from './ids.ts';
import { isMouthpiece, nestedIn, withName, withoutInner, withoutOuter } from './nested.ts';
import { quotedIn } from './quoted.ts';
import { stancesIn } from './stance.ts';
import { readWords, type Word } from './words.ts';

/** An actor, and the country it is or speaks for. */
export type Speaker = Actor & { country: string | null };

/** A statement with what comparing it needs: the words of its content and where its content lies in the whole attribution. */
export type Assertion = {
  statement: Statement;
  /** What annotation found, uncut. */
  attribution: Attribution;
  document: Document;
  /**
   * The words of the proposition: those of the content, and who does what where the content alone is no clause ("the board backed | the plan") or
   * where so many of many say it ("40 percent said | they would strike").
   */
  words: Word[];
  /** The words of the content. */
  own: Word[];
  /** Stretches that the source prints as quoted. */
  quoted: Word[][];
  /** Index of the sentence that its first part stands in. */
  sentence: number;
  /** Names and pronouns in the content that resolution knows. */
  names: Naming[];
  /** The words of the cue. */
  cue: Word[];
  /** The speaker as an actor; `null` when not identified, and for narrated statements. */
  speaker: Speaker | null;
  /** Who stands behind it: the speaker, or the party to the story whose own paper it stands in ("we", and what a press release tells). */
  voice: Speaker | null;
  /** Whom its content names: ids of people, and words of their names. */
  people: ReadonlySet<string>;
  /** ISO code of the country that speaks: the speaker's, or the one that the source names where no speaker is identified ("Lima: …"). */
  side: string | null;
  /** What it says about something else that was said; `null` when it says its own. */
  within: Within | null;
  /** The statement that it speaks of, where that stands in its own words ("its pledge to …"). */
  repeated: string | null;
  /** Ids of the statements whose content this one stands in, or that stand in this one's: never the same claim. */
  nested: Set<string>;
};

const ourselves = /^(?:we|our|us|ours)$/;

/** Whether a party speaks for itself in its own paper: it tells, or "we" do. */
const isOwnVoice = (kind: string, source: readonly Word[]): boolean =>
  kind === 'narrated' || source.some(({ lower }) => ourselves.test(lower));

/** Documents in story order: by published date, then by content hash, then by name. The order of the input plays no part. */
export const storyOrder = (documents: readonly Document[]): Document[] => {
  const key = (document: Document) => `${document.facts.published ?? '9999'}\n${document.sha256}\n${document.doc}`;
  return documents
    .map((document) => ({ document, at: key(document) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ document }) => document);
};

const countryIn = (words: readonly Word[]): string | null => {
  const named = new Set(words.flatMap((word) => word.country?.country ?? []));
  return named.size === 1 ? ([...named][0] ?? null) : null;
};

const isVerb = ({ pos }: Word): boolean => pos === 'VERB' || pos === 'AUX';

/** Whom some spans name: the ids of the people, and the words they are called by there, for a name may stand apart from its namesake's. */
const peopleIn = (spans: readonly Span[], { mentions }: Annotations, actorAt: (chain: number) => Speaker | null): Set<string> =>
  new Set(
    mentions
      .filter(({ start, end, kind }) => kind === 'name' && spans.some((span) => start >= span.start && end <= span.end))
      .flatMap(({ chain, exact }) => {
        const actor = actorAt(chain);
        return actor?.named && actor.type === 'person' ? [actor.id, ...exact.toLowerCase().split(/[^\p{L}\p{N}]+/u)] : [];
      }),
  );

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start);

/**
 * The words of a content before another speaker's turn that stands at its end ("they would pay, the mayor answered that …"); all of them
 * where too little stands before.
 */
const besides = (words: Word[], turn: readonly Span[]): Word[] => {
  const from = Math.min(...turn.map(({ start }) => start));
  const before = words.filter(({ end }) => end <= from);
  const content = before.filter((word) => word.content);
  return content.length > 2 && content.some(({ pos }) => pos === 'VERB') ? before : words;
};

/**
 * Every attribution of a document, narrated ones too, as one statement, those that a noun of speech makes inside another's content,
 * and what an outlet itself says of another's words.
 * `copy`: an earlier document of the story has the very same bytes. `party`: the actor whose own paper the document is.
 * `actorOf` resolves a chain of this document to an actor, `placeOf` a mention of a place to a place. Origins are the document's until `origins` finds
 * a wider one.
 */
export const statementsOf = (
  document: Document,
  annotations: Annotations,
  actorOf: (doc: string, chain: number) => Speaker | null,
  placeOf: (mention: number) => string | null,
  copy = false,
  party: Speaker | null = null,
): Assertion[] => {
  const namings = namingsIn(annotations, (chain) => actorOf(document.doc, chain), placeOf);
  const limit = excerptLimit(document, annotations);
  const made: (Assertion | null)[] = [];
  const innerOf = Map.groupBy(annotations.attributions, ({ within }) => annotations.attributions[within ?? -1]);
  const make = (attribution: Attribution): Assertion | null => {
    const outer = attribution.within === null ? [] : (annotations.attributions[attribution.within]?.content ?? []);
    const uttered = withoutInner(document, withoutOuter(document, attribution.content, outer), innerOf.get(attribution) ?? []);
    const content = excerptContent(document, withName(document, uttered, outer), limit);
    if (content.length === 0) return null;
    const { source, cue, kind, role, said, venue } = attribution;
    const speaker = attribution.speaker === null ? null : actorOf(document.doc, attribution.speaker);
    const statement: Statement = {
      id: statementId(document, attribution.content, source, cue, copy),
      doc: document.doc,
      source,
      cue,
      content,
      kind,
      speaker: speaker?.id ?? null,
      role,
      said,
      venue,
      origin: '',
      context: excerptContext(document, annotations.sentences, [...source, ...cue, ...content], content, limit),
    };
    const own = readWords(document, content);
    const quoted = quotedIn(own, kind);
    const sourced = readWords(document, source);
    const whole = (quoted.length > 0 || own.some(isVerb)) && !source.some(({ exact }) => isShareOf(exact));
    const words = whole ? own : readWords(document, inOrder([...source, ...cue, ...content]));
    const within = speechWithin(words);
    const voice = speaker ?? (isOwnVoice(kind, sourced) ? party : null);
    return {
      statement,
      attribution,
      document,
      words,
      own,
      quoted,
      names: namingsWithin(namings, content),
      cue: readWords(document, cue),
      sentence: annotations.sentences.findIndex(([, end]) => end > Math.min(...[...source, ...cue, ...content].map(({ start }) => start))),
      speaker,
      voice,
      people: peopleIn(attribution.content, annotations, (chain) => actorOf(document.doc, chain)),
      side: voice === null ? countryIn(sourced) : voice.country,
      within: within?.stance ? within : null,
      repeated: null,
      nested: new Set<string>(),
    };
  };
  const attributions = [...annotations.attributions];
  for (const attribution of annotations.attributions) made.push(make(attribution));
  annotations.attributions.forEach((_, outer) => {
    const assertion = made[outer];
    const within = assertion ? speechWithin(assertion.words) : null;
    const attribution = within ? nestedIn(document, annotations, outer, within) : null;
    const inner = attribution ? make(attribution) : null;
    if (!assertion || !attribution || !inner) return;
    attributions.push(attribution);
    made.push(inner);
    assertion.within = within;
    assertion.repeated = inner.statement.id;
  });
  for (const { attribution, answered } of stancesIn(document, annotations)) {
    const assertion = make(attribution);
    const inner = made[answered];
    if (!assertion || !inner) continue;
    assertion.within = speechWithin(assertion.words);
    assertion.repeated = inner.statement.id;
    assertion.nested.add(inner.statement.id);
    inner.nested.add(assertion.statement.id);
    attributions.push(attribution);
    made.push(assertion);
  }
  annotations.attributions.forEach(({ within, source, cue, content }, index) => {
    // A quotation that has a credit of its own may also stand at the end of the content before it.
    const before = made[index - 1];
    const start = content[0]?.start ?? 0;
    const runsOn = within === null && before?.attribution.content.some((span) => span.start < start && start < span.end);
    const outer = within === null ? (runsOn ? before : null) : made[within];
    const turn = runsOn ? content : [...source, ...cue, ...content];
    if (!outer) return;
    outer.words = besides(outer.words, turn);
    const end = outer.words.at(-1)?.end ?? 0;
    if (runsOn) outer.quoted = outer.quoted.filter(([first]) => first !== undefined && first.start < end);
  });
  attributions.forEach(({ within }, index) => {
    let outer = within;
    const inner = made[index];
    for (let depth = 0; inner && outer !== null && depth < made.length; depth++) {
      const assertion = made[outer];
      if (assertion && !isMouthpiece(assertion, inner)) {
        inner.nested.add(assertion.statement.id);
        assertion.nested.add(inner.statement.id);
      }
      outer = attributions[outer]?.within ?? null;
    }
  });
  const seen = new Set<string>();
  return made.filter(
    (assertion) => assertion !== null && !seen.has(assertion.statement.id) && seen.add(assertion.statement.id),
  ) as Assertion[];
};
