import { keptOfWords } from '../kept.ts';
import type { Token } from '../tokens.ts';
import type { Stretch } from './candidate.ts';
import { linkedWord } from './name-links.ts';
import { isNameWord } from './name-words.ts';
import { hasGenitive, type View } from './view.ts';
import { Sign } from './word-signs.ts';

export { bare, isTitle, isTitleWord } from './name-words.ts';

/** Bodies of which there are several with one name and a number. */
const NUMBERED = new Set(
  'circuit army fleet division brigade regiment battalion squadron corps airborne infantry armored armoured'.split(' '),
);

/** "U. S.", "D. C.", "M. D.": codes and degrees that some texts print with a blank. They begin a name at most. */
const isSpacedCode = ({ tokens }: View, i: number): boolean => {
  const [one, two] = [tokens[i], tokens[i + 1]];
  return one?.text.length === 2 && two?.text.length === 2 && /^(?:u\.[skn]\.|d\.c\.|n\.[yjhmc]\.|m\.[da]\.)$/.test(one.lower + two.lower);
};

/** "the 8th U.S. Circuit Court", "the 101st Airborne Division": a number that belongs to the name of a body. */
const withOrdinal = ({ tokens }: View, first: number, last: number): number => {
  const [number, article] = [tokens[first - 1], tokens[first - 2]];
  if (!number || !/^\d+(?:st|nd|rd|th)$/.test(number.lower) || number.sentence !== tokens[first]?.sentence) return first;
  if (!/^(?:the|an?)$/.test(article?.lower ?? '')) return first;
  for (let i = first; i <= last; i += 1) if (NUMBERED.has(tokens[i]?.lower ?? '')) return first - 1;
  return first;
};

/** How news shortens the names of American states behind a town: "in Marlow, N.J." */
const isStateInShort = keptOfWords((text) =>
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.[HJMYCD]|Okla|Ore|Pa|R\.I|S\.[CD]|Tenn|Vt|Va|Wash|W\.Va|Wis|Wyo)\.$/.test(
    text,
  ),
);

/** "They met in Marlow, [N.J.] Ada Brandt was there": a state that is no first name of who comes next. */
const isStateOfTown = ({ tokens }: View, i: number): boolean => tokens[i - 1]?.text === ',' && isStateInShort(tokens[i] as Token);

/** Runs of capitalised words with the small words that link them, titles included: "Pentagon", "Secretary of State Jane Doe", "Bank of England". */
export const nameRuns = (view: View): Stretch[] => {
  view.runs ??= findRuns(view);
  return view.runs;
};

const findRuns = (view: View): Stretch[] => {
  const runs: Stretch[] = [];
  for (let i = 0; i < view.signs.length; i += 1) {
    if (((view.signs[i] as number) & Sign.capital) === 0 || !isNameWord(view, i)) continue;
    const first = i;
    if (isStateOfTown(view, i)) {
      runs.push({ first, last: i });
      continue;
    }
    if (isSpacedCode(view, i)) {
      i += 1;
      if (!/^[usknd]\.$/.test(view.tokens[first]?.lower ?? '') || !isNameWord(view, i + 1)) {
        if (/^[md]\.$/.test(view.tokens[first]?.lower ?? '')) continue;
        runs.push({ first, last: i });
        continue;
      }
    }
    for (;;) {
      const current = view.tokens[i];
      const next = view.tokens[i + 1];
      if (
        next &&
        next.sentence === current?.sentence &&
        isNameWord(view, i + 1) &&
        view.quoted[i + 1] === view.quoted[i] &&
        !/\n/.test(view.text.slice(current?.end, next.start)) &&
        !(view.initial[i + 1] ?? false) &&
        !hasGenitive(current) &&
        !isSpacedCode(view, i + 1)
      ) {
        i += 1;
        continue;
      }
      const link = linkedWord(view, first, i);
      if (link < 0) break;
      i = link;
    }
    runs.push({ first: withOrdinal(view, first, i), last: i });
  }
  return runs;
};
