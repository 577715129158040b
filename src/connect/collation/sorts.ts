/** What kind of word a token is: a thing, an act, a quality, a manner or hedge, a number, a share of something, a denial, a duty or chance, a time, or how things lie to each other. */
export type Sort = 'thing' | 'act' | 'quality' | 'manner' | 'number' | 'share' | 'denial' | 'modal' | 'time' | 'relation' | 'other';

const closed: ReadonlyMap<string, Sort> = new Map(
  (
    [
      ['share', 'some all most many few several both half each every only least more less enough'],
      ['denial', 'not no never none nobody nothing neither nor without rather instead'],
      ['number', 'first second third fourth fifth sixth seventh eighth ninth tenth'],
      ['modal', 'must should may might can could ought'],
      ['relation', 'away near around outside inside'],
      [
        'time',
        'day days night morning evening hour hours minute minutes week weeks weekend month months year years today tonight yesterday tomorrow now monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december',
      ],
    ] as const
  ).flatMap(([sort, words]) => words.split(' ').map((word) => [word, sort] as const)),
);

const tagged: Record<string, Sort> = {
  NOUN: 'thing',
  PROPN: 'thing',
  VERB: 'act',
  AUX: 'act',
  ADJ: 'quality',
  ADV: 'manner',
  NUM: 'number',
  ADP: 'relation',
  SCONJ: 'relation',
};

/** The sort of a word by its folded form, else by its universal part of speech. */
export const sortOf = (key: string, pos: string | undefined): Sort =>
  closed.get(key) ?? (/\d/.test(key) ? 'number' : (tagged[pos ?? ''] ?? 'other'));
