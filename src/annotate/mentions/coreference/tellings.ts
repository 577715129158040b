import type { Range } from '../../../vocabulary/span.ts';
import { firstAtLeast } from '../../search.ts';
import type { Candidate } from '../candidate.ts';
import { type Chaining, rootOf } from './chaining.ts';

/** Who is said to have said what, before anybody knows who that is: offsets into the text. */
export type Telling = { source: Range[]; content: Range[]; kind: string; within: number | null };

/** What the attributions of a document tell about its candidates, by their index. */
export type Tellings = {
  /** Candidates that a source is about. */
  speakers: ReadonlySet<number>;
  /** Candidates that somebody's words name. */
  named: ReadonlySet<number>;
  /** For a pronoun that is a source: what it is said to have said. */
  said: ReadonlyMap<number, Telling[]>;
};

/** Candidates of one content looked at: more do not make a pronoun any clearer. */
const MOST = 200;

const startOf = ({ view }: Chaining, { first }: Candidate): number => view.tokens[first]?.start ?? 0;
const endOf = ({ view }: Chaining, { last }: Candidate): number => view.tokens[last]?.end ?? 0;

/** Indices of the candidates that begin in a range of the text. */
const within = (chaining: Chaining, [from, to]: Range): number[] => {
  const { candidates } = chaining;
  const found: number[] = [];
  for (let i = firstAtLeast(candidates, from, (candidate) => startOf(chaining, candidate)); i < candidates.length; i += 1) {
    if (found.length >= MOST || startOf(chaining, candidates[i] as Candidate) >= to) break;
    found.push(i);
  }
  return found;
};

/** Words that can stand before a person's name and describe it: "Doe campaign spokesman". */
const DESCRIBES = /^(?!.*\b(?:and|or|of|for|who|which|that|with|by)\b)[^,;:()]*$/;

/** The candidate that a source is about: the person it ends with after a description, else what it begins with. */
const subjectOf = (chaining: Chaining, [from, to]: Range): number | undefined => {
  const { view, candidates } = chaining;
  const inside = within(chaining, [from, to]);
  const closing = inside.find((i) => {
    const candidate = candidates[i] as Candidate;
    return (
      candidate.kind === 'name' &&
      candidate.type === 'person' &&
      /^[\s,]*$/.test(view.text.slice(endOf(chaining, candidate), to)) &&
      DESCRIBES.test(view.text.slice(from, startOf(chaining, candidate)))
    );
  });
  const opening = inside.find((i) => {
    const { first, role } = candidates[i] as Candidate;
    return view.tokens[role?.first ?? first]?.start === from;
  });
  return closing ?? opening;
};

/** Which candidates speak, and what. */
export const tellingsOf = (chaining: Chaining, tellings: readonly Telling[]): Tellings => {
  const speakers = new Set<number>();
  const named = new Set<number>();
  const said = new Map<number, Telling[]>();
  for (const telling of tellings) {
    if (telling.kind === 'narrated') continue;
    for (const range of telling.content) for (const i of within(chaining, range)) named.add(i);
    for (const range of telling.source) {
      const subject = subjectOf(chaining, range);
      const candidate = chaining.candidates[subject ?? -1];
      if (subject === undefined || candidate === undefined) continue;
      if (candidate.kind !== 'pronoun') speakers.add(subject);
      // "his lawyer" is not what he says.
      else if (candidate.subject || endOf(chaining, candidate) === range[1]) {
        speakers.add(subject);
        said.set(subject, [...(said.get(subject) ?? []), telling]);
      }
    }
  }
  return { speakers, named, said };
};

/** What a pronoun's own words tell about it, by `ownWordsOf`. `first` and `sentence`: the candidate and sentence that it looks back from. */
export type OwnWords = { first: number; sentence: number; names: ReadonlySet<number>; quoted: boolean };

/** Whether a name in somebody's words is surely not theirs: "the company's profits rose, it said" may be about itself. */
const isOther = ({ quoted }: Candidate, kind: string, isAfter: boolean): boolean =>
  isAfter || kind === 'direct' || (kind === 'mixed' && quoted);

/**
 * What the words that a pronoun is said to have said tell about it: whom they name is somebody else (principle C of binding), and where they
 * stand before it they are stepped over: who it is stands before them.
 */
export const ownWordsOf = (chaining: Chaining, pronoun: number, tellings: readonly Telling[]): OwnWords => {
  const { view, candidates } = chaining;
  const names = new Set<number>();
  const at = candidates[pronoun] as Candidate;
  const start = startOf(chaining, at);
  let [first, sentence] = [pronoun, at.sentence];
  for (const { content, kind } of tellings)
    for (const range of content) {
      for (const i of within(chaining, range))
        if (candidates[i]?.kind === 'name' && isOther(candidates[i] as Candidate, kind, range[0] > start)) names.add(rootOf(chaining, i));
      if (range[0] >= start) continue;
      first = Math.min(
        first,
        firstAtLeast(candidates, range[0], (candidate) => startOf(chaining, candidate)),
      );
      const token = view.tokens[firstAtLeast(view.tokens, range[0], (each) => each.start)];
      sentence = Math.min(sentence, token?.sentence ?? sentence);
    }
  // Who says what nobody else says stands in no quotation, however the marks came out.
  return { first, sentence, names, quoted: at.quoted && tellings.some((telling) => telling.within !== null) };
};
