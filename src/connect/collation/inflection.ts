const irregular = new Map(
  `be is are am was were been being;do does did done doing;have has had having;will would;
say said;tell told;go went gone;see saw seen;take took taken;make made;hold held;give gave given;know knew known;think thought;find found;
leave left;keep kept;begin began begun;bring brought;write wrote written;speak spoke spoken;stand stood;lose lost;pay paid;meet met;run ran;
lead led;win won;fall fell fallen;send sent;build built;buy bought;choose chose chosen;withdraw withdrew withdrawn;grow grew grown;
rise rose risen;break broke broken;feel felt;get got gotten;come came;become became;fight fought;strike struck;understand understood;
sell sold;seek sought;show shown;drive drove driven;draw drew drawn;shake shook shaken;mean meant;hear heard;catch caught;die dying;lie lying;
may might;can could;not cannot`
    .split(';')
    .flatMap((forms) => {
      const [base = '', ...others] = forms.trim().split(' ');
      return others.map((form) => [form, base] as const);
    }),
);

const light = new Set(
  `a an the this that these those there here it its he him his she her hers they them their we us our i me my you your who which what whom whose
of to in on at by for with from into onto as than and or but if so also then just even while when about
be have do will shall any one such up out over own
meanwhile however moreover furthermore therefore thus nevertheless nonetheless`.split(/\s+/),
);

/** Words that say of the number behind them that it is not exact. */
const inexact = new Set(['about', 'over', 'some']);

/** Pronouns and denials that say the same of one thing or person. */
const alike = new Map([
  ['nobody', 'no'],
  ['none', 'no'],
  ['anybody', 'anyone'],
  ['somebody', 'someone'],
  ['everybody', 'everyone'],
]);

/** The base form of an irregular verb, and "not" for a verb that ends on it: "withdrew" is "withdraw", "don't" is "do not". */
export const baseOf = (key: string): string => (/n't$/.test(key) ? 'not' : (irregular.get(key) ?? alike.get(key) ?? key));

/**
 * Articles, pronouns, prepositions, conjunctions and the auxiliaries of tense: they change with the sentence that reports, not with what was said.
 * Those of place, time and duty tell something, and so does "about" before a number.
 */
export const isLight = (key: string, beforeNumber: boolean): boolean =>
  key === '' ||
  (light.has(key) && !(beforeNumber && inexact.has(key))) ||
  /^(?:i|you|he|she|we|they|it|that|there|who)'(?:d|ll|ve|re|m|s)$/.test(key);

const present = new Set('be is are am being do does doing have has having will may can'.split(' '));

const supporting = new Set(['be', 'have']);

/**
 * The tense of a form of a verb, by its shape alone: "saw", "were" and "promised" are past. Empty behind "be" or "have", which bear the tense, and
 * for what is none or tells a future. "Not" has that of its auxiliary: `before` is the word before it.
 */
export const tenseOf = (form: string, before: string): 'past' | 'present' | '' => {
  if (/n't$/.test(form)) return tenseOf(form.slice(0, -3), '');
  if (form === 'not') return before === '' ? '' : tenseOf(before, '');
  if (supporting.has(irregular.get(before) ?? before) || /^(?:will|would|wo)$/.test(form)) return '';
  const base = irregular.get(form);
  const isPast = base === undefined ? /[^e]ed$/.test(form) && form.length > 4 : !present.has(form) && !form.endsWith('ing');
  return isPast && base !== 'not' && base !== 'may' ? 'past' : 'present';
};

/** Whether a form is an adverb of manner or degree, by its shape alone: "drastically", "mostly". */
export const isManner = (form: string): boolean => /[a-z]{3}ly$/.test(form);
