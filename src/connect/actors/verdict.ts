/** Why two names were judged one actor or two: a fixed vocabulary, so that editors can filter and interfaces translate. */
export type Reason =
  | 'same-name'
  | 'initial-of-given-name'
  | 'nickname'
  | 'transliteration'
  | 'near-spelling'
  | 'surname-only'
  | 'short-form'
  | 'acronym'
  | 'same-words'
  | 'same-role'
  | 'same-country'
  | 'same-company'
  | 'same-form'
  | 'same-document'
  | 'same-office'
  | 'same-incident'
  | 'synonym'
  | 'different-given-name'
  | 'different-middle-name'
  | 'different-country'
  | 'different-gender'
  | 'different-type';

/** `left` and `right` are profile ids, `score` is in 0–1: above all an order in which judgements are applied. */
export type Judgement = { left: string; right: string; verdict: 'same' | 'different' | 'unsure'; reasons: Reason[]; score: number };

export type Verdict = Pick<Judgement, 'verdict' | 'reasons' | 'score'>;

export const different = (reason: Reason): Verdict => ({ verdict: 'different', reasons: [reason], score: 1 });
export const unsure = (...reasons: Reason[]): Verdict => ({ verdict: 'unsure', reasons, score: 0 });
export const same = (score: number, ...reasons: Reason[]): Verdict => ({ verdict: 'same', reasons, score });
