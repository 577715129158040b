import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import { Chunk, tag } from './chunks.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';
import { isReceived } from './received.ts';
import speech from './speech-words.json' with { type: 'json' };

const telling = new Set(speech.verbs);
const impressions = new Set(speech.impressions);
const talks = new Set(speech.talks);
const requests = new Set(speech.requests);
const noun = tag('NOUN');
const empty = new Set(['PRON', 'DET', 'ADP', 'ADV', 'PART', 'CCONJ', 'SCONJ', 'PUNCT', 'AUX'].map(tag));
const ownVoice = new Set(['i', 'we']);
/** Words that stand for others or say how much: with them alone nothing is told. */
const vague = new Set(['more', 'less', 'much', 'little', 'best', 'otherwise', 'same', 'thing', 'something', 'nothing', 'everything']);
const takenUp = new Set(['this', 'that', 'it', 'them', 'those', 'these', 'both']);
const forms = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", '’s', "'re", '’re']);
const openers = new Set(['that', 'whether', 'how', 'why', 'if', 'to']);
const anonymous = new Set(['name', 'identify', 'quote', 'be']);

const some = (runs: readonly Range[], is: (at: number) => boolean): boolean =>
  runs.some(([first, end]) => {
    for (let i = first; i < end; i++) if (is(i)) return true;
    return false;
  });

/** Whether any of it stands in quotation marks. */
const isQuoted = ({ quotation }: Clues, { content, anchor }: Labelled): boolean =>
  some(content, (i) => (quotation[i] ?? -1) >= 0 && quotation[i] !== quotation[anchor]);

/** Pronouns, particles and the like: "which", "for it", "what … so far". What a verb of saying takes up ("denied this") tells enough. */
const isFragment = (clues: Clues, tokens: readonly Token[], { anchor, content }: Labelled): boolean => {
  if (some(content, (i) => !empty.has(clues.pos[i] ?? 0) && clues.shape[i] !== 5 && !vague.has(tokens[i]?.lemma ?? ''))) return false;
  return !(telling.has(tokens[anchor]?.lemma ?? '') && takenUp.has(tokens[content[0]?.[0] ?? -1]?.lower ?? ''));
};

const opensClause = (tokens: readonly Token[], { content }: Labelled): boolean => openers.has(tokens[content[0]?.[0] ?? -1]?.lower ?? '');

/** A subject or a verb of its own, or a word that opens a reported clause. */
const isClause = (clues: Clues, tokens: readonly Token[], one: Labelled): boolean =>
  opensClause(tokens, one) || some(one.content, (i) => clues.chunk[i] === Chunk.verb);

/** Neither a verb nor quotation marks: a name of something. */
export const isThin = (clues: Clues, one: Labelled): boolean =>
  !isQuoted(clues, one) && !some(one.content, (i) => clues.chunk[i] === Chunk.verb);

const isPassive = (tokens: readonly Token[], { anchor, cue }: Labelled): boolean =>
  some(cue, (i) => i < anchor && forms.has(tokens[i]?.lower ?? '')) && !/ing$/.test(tokens[anchor]?.lower ?? '');

/** Nobody says it: only what somebody must have said is taken, as a clause or in quotation marks. */
const isNobodys = (clues: Clues, tokens: readonly Token[], one: Labelled): boolean => {
  const lemma = tokens[one.anchor]?.lemma ?? '';
  if (impressions.has(lemma)) return true;
  if (isQuoted(clues, one)) return false;
  if (requests.has(lemma) && /ed$/.test(tokens[one.anchor]?.lower ?? '')) return true;
  // "The quarrelling about who leads", "no real hope for a deal"
  const before = tokens[one.anchor - 1]?.pos ?? '';
  const isGerund =
    (/ing$/.test(tokens[one.anchor]?.lower ?? '') && /^(?:DET|ADJ|NOUN)$/.test(before)) ||
    (/^(?:DET|ADJ)$/.test(before) && tokens[one.anchor]?.lower === lemma);
  const isNoun = (clues.pos[one.anchor] === noun || isGerund) && !opensClause(tokens, one);
  return isNoun || !isClause(clues, tokens, one) || (isPassive(tokens, one) && !telling.has(lemma));
};

/** "Spoke with the minister to discuss the deal": what they spoke of, not what anybody said of it. */
const isTopic = (clues: Clues, tokens: readonly Token[], one: Labelled): boolean =>
  !isQuoted(clues, one) && !opensClause(tokens, one) && some(one.cue, (i) => talks.has(tokens[i]?.lemma ?? ''));

/** "Who asked not to be named" tells of the talk with the reporter. */
const isAnonymity = (tokens: readonly Token[], { cue, content }: Labelled): boolean => {
  const [first = -1] = content[0] ?? [];
  const opening = tokens[first]?.lower;
  if (opening !== 'to' && opening !== 'not') return false;
  const words = tokens.slice(first, first + 4).filter(({ lower }) => lower !== 'not');
  const denied = words.length < 4 || some(cue, (i) => tokens[i]?.lower === 'not');
  return denied && words[0]?.lower === 'to' && words[1]?.lower === 'be' && anonymous.has(words[2]?.lemma ?? '');
};

/** How far before its cue "did not return calls" begins. */
const beforeCue = 3;

/** "Did not return calls": nothing was said. */
const isSilence = (tokens: readonly Token[], { anchor }: Labelled): boolean => {
  let returns = false;
  let not = false;
  for (let i = Math.max(0, anchor - beforeCue); i <= anchor; i++) {
    returns ||= tokens[i]?.lemma === 'return';
    not ||= tokens[i]?.lower === 'not';
  }
  return returns && not;
};

/** "Asked to see the label": what was asked for, of whom is not told. */
const isRequest = (clues: Clues, tokens: readonly Token[], one: Labelled): boolean =>
  requests.has(tokens[one.anchor]?.lemma ?? '') &&
  one.content[0]?.[0] === one.anchor + 1 &&
  tokens[one.anchor + 1]?.lower === 'to' &&
  !isQuoted(clues, one);

const articles = new Set(['a', 'an']);
/** Verbs whose past is spelled like their plural: "a note read". */
const alikeInPast = new Set(['bet', 'cast', 'cost', 'cut', 'hit', 'hurt', 'let', 'put', 'read', 'set', 'spread']);

/** "A phone call", "a conference call": one of them calls, so what does not agree with its subject is no verb. */
const isCompound = (tokens: readonly Token[], { anchor, source }: Labelled): boolean => {
  const [first, end] = source[0] ?? [0, 0];
  const verb = tokens[anchor];
  return (
    end === anchor &&
    end - first === 2 &&
    articles.has(tokens[first]?.lower ?? '') &&
    verb?.lower === verb?.lemma &&
    !alikeInPast.has(verb?.lemma ?? '')
  );
};

/** "Its proposed merger", "Norvik's claimed profit": how a thing is called, not what anybody says of it. */
const isAdjective = (clues: Clues, tokens: readonly Token[], one: Labelled): boolean => {
  const { anchor, source, content } = one;
  const owner = tokens[(source.at(-1)?.[1] ?? 0) - 1];
  return (
    source.at(-1)?.[1] === anchor &&
    content[0]?.[0] === anchor + 1 &&
    /^(?:['’]s?|its|his|her|their|our|my)$/.test(owner?.lower ?? '') &&
    /ed$/.test(tokens[anchor]?.lower ?? '') &&
    tokens[anchor + 1]?.pos !== 'DET' &&
    tokens[anchor + 1]?.pos !== 'PRON' &&
    !isQuoted(clues, one) &&
    !opensClause(tokens, one)
  );
};

/** "Holm, found guilty on Monday, has appealed": what was found of somebody, not by them. */
const isVerdict = (tokens: readonly Token[], { anchor, source }: Labelled): boolean =>
  source.at(-1)?.[1] === anchor - 1 &&
  tokens[anchor - 1]?.text === ',' &&
  /^(?:found|ruled|declared|held|deemed|pronounced|judged)$/.test(tokens[anchor]?.lower ?? '') &&
  tokens[anchor + 1]?.pos === 'ADJ';

/** "The delay is an acknowledgment that it failed": a thing that shows something says nothing. */
const isEquation = (clues: Clues, tokens: readonly Token[], { anchor, cue, source }: Labelled): boolean => {
  const [first = anchor] = cue[0] ?? [];
  return (
    source.length > 0 && clues.pos[anchor] === noun && forms.has(tokens[first]?.lower ?? '') && articles.has(tokens[first + 1]?.lower ?? '')
  );
};

const sights = new Set(['see', 'find', 'spot', 'hear', 'watch', 'witness', 'show', 'feel']);
const eyes = new Set(['see', 'watch', 'hear', 'spot']);

/** "Police could be seen inside", "the dog was found dead": what was seen of somebody; "he will see the doctor": what he sees. */
const isSight = (clues: Clues, tokens: readonly Token[], one: Labelled): boolean => {
  const lemma = tokens[one.anchor]?.lemma ?? '';
  const [first = -1] = one.content[0] ?? [];
  if (isQuoted(clues, one) || first <= one.anchor) return false;
  const isSeen =
    sights.has(lemma) && isPassive(tokens, one) && one.source.some(([, end]) => end <= one.anchor) && !opensClause(tokens, one);
  return isSeen || (eyes.has(lemma) && isThin(clues, one));
};

/** "Does he know what that takes?": the reporter asks, nobody says it. */
const isAsked = (clues: Clues, tokens: readonly Token[], one: Labelled): boolean => {
  const { anchor } = one;
  const [from = anchor, to = anchor] = [clues.from[anchor], clues.to[anchor]];
  if (isQuoted(clues, one) || (clues.quotation[anchor] ?? -1) >= 0) return false;
  return tokens[from]?.pos === 'AUX' && tokens[to - 1]?.text === '?';
};

/** "As part of the changes announced by the minister": the phrase before a participle, not what anybody put forward. */
const isCircumstance = (clues: Clues, tokens: readonly Token[], one: Labelled): boolean => {
  const [first = one.anchor, end = one.anchor] = one.content[0] ?? [];
  const opening = tokens[first];
  return (
    /ed$/.test(tokens[one.anchor]?.lower ?? '') &&
    end <= one.anchor &&
    (one.source[0]?.[0] ?? 0) > one.anchor &&
    one.content.length === 1 &&
    isThin(clues, one) &&
    (opening?.pos === 'ADP' || /^(?:as|under|in|during|after)$/.test(opening?.lower ?? ''))
  );
};

/** "Testifying on Tuesday at her hearing": where it was said, not what. */
const isOccasion = (clues: Clues, tokens: readonly Token[], one: Labelled): boolean => {
  const last = (one.cue.at(-1)?.[1] ?? 0) - 1;
  return (
    /^(?:testify|appear|speak|lecture|preach)$/.test(tokens[one.anchor]?.lemma ?? '') &&
    /^(?:at|before|during|in|on)$/.test(tokens[last > one.anchor ? last : (one.content[0]?.[0] ?? 0)]?.lower ?? '') &&
    isThin(clues, one)
  );
};

/** "The mayor has drawn criticism for closing it": what was criticised, and not what anybody said, unless it came "from" somebody. */
const isReceipt = (tokens: readonly Token[], one: Labelled): boolean =>
  isReceived(tokens, one) && !opensClause(tokens, one) && !one.source.some(([first]) => tokens[first - 1]?.lower === 'from');

/** The reporter speaks of himself, "we asked the company for its own count", or a chair of the meeting: "I call the leader". */
const isOwnVoice = (clues: Clues, tokens: readonly Token[], one: Labelled, isTurn: (at: number) => boolean): boolean => {
  const [first, end] = one.source[0] ?? [0, 0];
  const isOwn = end - first === 1 && ownVoice.has(tokens[first]?.lower ?? '') && (clues.quotation[one.anchor] ?? -1) < 0;
  return isOwn && !isQuoted(clues, one) && (!isTurn(one.anchor) || isThin(clues, one));
};

/**
 * Whether somebody states something: it has a source, is in quotation marks, or is a clause that somebody must have said. Readings that only look
 * like an attribution are left out even where a corpus counts them: on a public page a statement that nobody made is worse than one missing.
 */
export const isStatement = (clues: Clues, tokens: readonly Token[], one: Labelled, isTurn: (at: number) => boolean): boolean =>
  !(
    (one.source.length === 0 && isNobodys(clues, tokens, one)) ||
    (!isQuoted(clues, one) && isFragment(clues, tokens, one)) ||
    isTopic(clues, tokens, one) ||
    isAnonymity(tokens, one) ||
    isCompound(tokens, one) ||
    isAdjective(clues, tokens, one) ||
    isEquation(clues, tokens, one) ||
    isVerdict(tokens, one) ||
    isSilence(tokens, one) ||
    isReceipt(tokens, one) ||
    isSight(clues, tokens, one) ||
    isAsked(clues, tokens, one) ||
    isCircumstance(clues, tokens, one) ||
    isOccasion(clues, tokens, one) ||
    isRequest(clues, tokens, one) ||
    isOwnVoice(clues, tokens, one, isTurn)
  );
