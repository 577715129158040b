import { isBare, type Profile } from './profile.ts';
import { respell } from './transliteration.ts';
import { type Judgement, same } from './verdict.ts';

/**
 * People whom every document knows by surname alone are one where their countries do not differ. Each is judged against the next
 * only, so that their number costs nothing; those without a country join when there is one country to join.
 */
export const judgeSurnames = (profiles: Profile[], judged: Judgement[]): Judgement[] => {
  const placed = new Set(judged.filter(({ verdict }) => verdict === 'same').map(({ left }) => left));
  const alone = profiles.filter((profile) => isBare(profile) && !placed.has(profile.id));
  const chained = (group: Profile[]): Judgement[] =>
    group.slice(1).map((profile, at) => ({ left: profile.id, right: group[at]?.id ?? '', ...same(0.6, 'surname-only') }));
  return [...Map.groupBy(alone, ({ first }) => respell(first.person?.surname ?? '')).values()].flatMap((bearers) => {
    const byCountry = Map.groupBy(bearers, ({ countries }) => countries[0] ?? '');
    const stateless = byCountry.get('') ?? [];
    const joined = byCountry.size === 2 && stateless.length > 0;
    return (joined ? [bearers] : [...byCountry.values()]).flatMap(chained);
  });
};
