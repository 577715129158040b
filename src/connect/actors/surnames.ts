import { isBare, type Profile } from './profile.ts';
import { respell } from './transliteration.ts';
import { type Judgement, same, unsure } from './verdict.ts';

const surnameOf = ({ first }: Profile): string => respell(first.person?.surname ?? '');

/** Apart by what is known of them; those of whom it is not known go with the others where these are of one kind. */
const partsBy = (bearers: Profile[], known: (profile: Profile) => string): Profile[][] => {
  const parts = Map.groupBy(bearers, known);
  return parts.size === 2 && parts.has('') ? [bearers] : [...parts.values()];
};

const countryOf = ({ countries }: Profile): string => countries[0] ?? '';
const genderOf = ({ genders }: Profile): string => (genders.size === 1 ? [...genders].join() : '');

/**
 * A surname alone says little where the story has somebody else of that name too, whom no document names in full ("Mr. Doe" beside a "Jane
 * Doe"): it then takes more than the name to mean the one who is named.
 */
export const doubtNamesakes = (profiles: Profile[], judged: Judgement[]): Judgement[] => {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  const shared = new Set(
    judged.flatMap(({ left, right, reasons }) =>
      reasons.includes('different-gender') ? `${right} ${surnameOf(byId.get(left) as Profile)}` : [],
    ),
  );
  return judged.map((judgement) => {
    const { left, right, reasons } = judgement;
    const bare = byId.get(left) as Profile;
    const isDoubtful = isBare(bare) && bare.genders.size === 0 && !reasons.includes('same-role');
    return isDoubtful && judgement.verdict === 'same' && shared.has(`${right} ${surnameOf(bare)}`)
      ? { left, right, ...unsure('surname-only') }
      : judgement;
  });
};

/**
 * People whom every document knows by surname alone are one where neither their countries nor their genders differ. Each is judged against the next
 * only, so that their number costs nothing; those without a country join when there is one country to join.
 */
export const judgeSurnames = (profiles: Profile[], judged: Judgement[]): Judgement[] => {
  const placed = new Set(judged.filter(({ verdict }) => verdict === 'same').map(({ left }) => left));
  const alone = profiles.filter((profile) => isBare(profile) && !placed.has(profile.id));
  const chained = (group: Profile[]): Judgement[] =>
    group.slice(1).map((profile, at) => ({ left: profile.id, right: group[at]?.id ?? '', ...same(0.6, 'surname-only') }));
  return [...Map.groupBy(alone, surnameOf).values()].flatMap((bearers) =>
    partsBy(bearers, countryOf).flatMap((part) => partsBy(part, genderOf).flatMap(chained)),
  );
};
