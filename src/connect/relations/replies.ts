import { isDenial, isNegation } from '../claims/cues.ts';
import { speakers } from '../claims/occasion.ts';
import type { Assertion } from '../claims/statements.ts';
import { accuses, byDocument, endOf, gistOf, goesOn, hasVerb, isNear, isPointer, saidBefore, shared, startOf } from './discourse.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

const answering = new Set('respond reply answer counter retort rebut rejoin'.split(' '));
const untrue =
  /^["“]?(?:that )?["“]?(?:this|that|it|these|those|they|the (?:claims?|reports?|allegations?|accusations?|suggestions?)) (?:is|was|are|were) (?:["“]?(?:just|absolutely|categorically|clearly|completely|demonstrably|entirely|flatly|manifestly|obviously|patently|plainly|simply|totally|utterly|wholly) )?["“]?(?:untrue|not true|false|wrong|nonsense|rubbish|baseless|a lie|lies|fabricated|not correct|incorrect)\b/i;
/** "He knew of no such warning", "no document of the sort was found": what was said to be there is not. */
const none = /\b(?:no such|no \p{L}+ of (?:the|that|this) (?:sort|kind))\b/iu;
const otherwise = /^["“]?(?:that )?["“]?(?:this|that|it) (?:is|was) (?:nothing of the (?:kind|sort)|no such thing|anything but)\b/i;
const taken =
  /(?:^|[.!?]["”]?\s+|\n)(?:(?:when )?(?:asked|questioned|pressed|challenged|confronted)\b[^.!?\n]{0,40}?\b(?:about|on|over|with|by) (?:this|that|these|those)|in (?:response|reply)(?: to (?:this|that|these|those))?|responding(?: to (?:this|that|these|those))?),?\s*$/i;

// "Trump fired back in a statement.", and then his words.
const lastSentence = /[^.!?\n]{1,200}[.:] ["“]?$/;
const retort =
  /\b(?:(?:hit|shot|fired|pushed|struck|clapped) back|responded|retorted|rebutted)(?: (?:angrily|quickly|sharply|later|then|immediately))?(?: (?:in|with|on|at|from) [^,"“”]{0,40})?[.:] ["“]?$/i;
const furthest = 60;

/** Whether the text before a quotation ends in a short sentence that announces it as an answer. */
const announcesAnswer = (before: string): boolean => {
  const sentence = lastSentence.exec(before)?.[0].trimStart() ?? '';
  const at = sentence.search(retort);
  return at >= 0 && at <= furthest;
};

const back = /\b(?:hit|hits|shot|shoots|shouted|fired|fires|pushed|pushes|snapped|struck|strikes) back\b/i;
// "Calls this a fairy tale": the content is what "this" is called.
const calling = new Set('call dub brand label describe dismiss'.split(' '));
const called = /^(?:this|that) (?:an?|the|as)\b/i;

const asked = /(?:^|[.!?]\s+|\n)(?:when )?(?:asked|questioned|pressed)\b[^.!?\n]*$/i;

// "Hale, when asked about the lease, replied": to the one who asked.
const askedWithin = /,? (?:when |if |being )?(?:asked|questioned|pressed)\b/i;

type Answer = {
  by: Assertion;
  from: Assertion;
  to: Assertion;
  type: 'denies' | 'responds-to' | 'disputes-characterisation';
  confidence: number;
};

const reasons = { denies: 'denial-cue', 'responds-to': 'answer-to-speaker', 'disputes-characterisation': 'term-turned-down' } as const;

const reach = 4;
// Share of what is denied that the other said.
const repeats = 0.4;

/** What a denial denies: of what was said before it, what it repeats; where it only points back, the sentence before, or what its speaker goes on about. */
const denied = (by: Assertion, document: readonly Assertion[]): Answer | null => {
  const going = goesOn(by, document);
  const next = going && !isDenial(going.cue) ? going : undefined;
  const said = by.statement.content[0]?.exact ?? '';
  if (none.test(said)) {
    const [last] = saidBefore(by, document, 1).filter(({ assertion }) => !assertion.own.some(isNegation));
    return last ? { by, from: by, to: last.assertion, type: 'denies', confidence: 0.7 } : null;
  }
  const whole = untrue.test(said);
  if (isPointer(by) || whole) {
    const before = saidBefore(by, document, 2);
    const meant =
      before.find(({ assertion }) => accuses(assertion, by)) ??
      (next && before.find(({ assertion }) => shared(next.own, assertion.own).words > 0)) ??
      before.find(({ sentences }) => sentences < 2);
    return meant ? { by, from: next ?? by, to: meant.assertion, type: 'denies', confidence: meant.sentences < 2 ? 0.8 : 0.65 } : null;
  }
  const outright = by.cue.some(({ lemma }) => lemma === 'deny');
  // Two who dispute one thing agree.
  const stated = saidBefore(by, document, 3).filter(({ assertion: { own, cue } }) => !isDenial(cue) && !isDenial(own.slice(0, reach)));
  const before = stated.map((each) => ({ ...each, ...shared(by.own, each.assertion.own) }));
  const repeated = before.filter(
    ({ words, share, sentences, assertion }) => share >= repeats && words >= (sentences < 2 || (outright && isNear(by, assertion)) ? 1 : 2),
  );
  const best = repeated.sort((a, b) => b.words - a.words || a.sentences - b.sentences)[0];
  return best ? { by, from: by, to: best.assertion, type: 'denies', confidence: best.sentences < 2 && best.words > 1 ? 0.8 : 0.65 } : null;
};

/** Who is answered: the one who spoke last, in the sentence before; in the same where that tells what was asked. */
const answered = (by: Assertion, document: readonly Assertion[], sentences: number): Answer | null => {
  const [last] = saidBefore(by, document, sentences).filter(
    ({ assertion }) => hasVerb(assertion) && speakers(by, assertion) !== 'allied' && (sentences > 0 || assertion.sentence === by.sentence),
  );
  return last ? { by, from: by, to: gistOf(last.assertion, document), type: 'responds-to', confidence: 0.7 } : null;
};

/** Whether a cue says that its content answers: "replied", "hit back, saying". "Responded to a call" is an act, not a word. */
const isAnswer = (by: Assertion): boolean => {
  const told = by.document.text.slice(startOf(by), endOf(by)).replace(by.statement.content[0]?.exact ?? '', '');
  return (by.cue.some(({ lemma }) => answering.has(lemma)) && !by.cue.some(({ lower }) => lower === 'to')) || back.test(told);
};

const reply = (by: Assertion, document: readonly Assertion[]): Answer | null => {
  if (by.cue.length === 0 || by.cue.some(isNegation)) return null;
  const said = by.statement.content[0]?.exact ?? '';
  if (isDenial(by.cue) || untrue.test(said) || none.test(said)) return denied(by, document);
  if (calling.has(by.cue[0]?.lemma ?? '') && called.test(said)) return answered(by, document, 1);
  // "To suggest that it is anything but …": what nobody has said.
  if (otherwise.test(said) && by.cue[0]?.lower !== 'to') {
    const [last] = saidBefore(by, document, 1);
    return last ? { by, from: by, to: last.assertion, type: 'disputes-characterisation', confidence: 0.75 } : null;
  }
  const start = startOf(by);
  const opening = by.document.text.slice(Math.max(0, start - 240), start);
  const answers = isAnswer(by);
  const told = by.document.text.slice(start, by.statement.content[0]?.start ?? start);
  const wasAsked = asked.test(opening) || askedWithin.test(told);
  const takesUp = taken.test(opening);
  // The sentence that announces the answer stands between.
  if (announcesAnswer(opening) && hasVerb(by)) return answered(by, document, 2);
  return hasVerb(by) && (answers || takesUp) ? answered(by, document, !takesUp && wasAsked ? 0 : 1) : null;
};

/** Denials of, and answers to, what another speaker said shortly before in the same document: "X has denied this", "Y replied that …". */
export const replies: Rule = ({ argued, claimOf }) =>
  [...byDocument(argued.flatMap(({ assertions }) => assertions)).values()].flatMap((document) =>
    document.flatMap((assertion) => {
      const answer = reply(assertion, document);
      if (answer === null || claimOf(answer.from) === claimOf(answer.to)) return [];
      const { by, from, to, type, confidence } = answer;
      return [
        proposal({
          from: claimOf(from),
          to: claimOf(to),
          type,
          reason: reasons[type],
          evidence: [...contentOf(from), evidence(by, by.cue), ...contentOf(to)],
          confidence,
        }),
      ];
    }),
  );
