import { isBare, type Profile } from './profile.ts';
import type { Judgement } from './verdict.ts';

/** Documents named together in few others say most; at full agreement this much is added to a judgement's score. */
const WEIGHT = 0.15;

/**
 * Adds the company kept to judgements about people known by surname alone: the share of the actors beside them in their document
 * that also stand beside the candidate elsewhere (relational evidence, Bhattacharya and Getoor 2007). Only where there is a choice.
 */
export const weighCompany = (profiles: Profile[], judgements: Judgement[]): Judgement[] => {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  const choices = Map.groupBy(judgements, ({ left, verdict }) => (verdict === 'same' && isBare(byId.get(left) as Profile) ? left : ''));
  choices.delete('');
  const wanted = new Set([...choices.values()].filter((choice) => choice.length > 1).flat());
  if (wanted.size === 0) return judgements;
  const present = new Map<number, string[]>();
  for (const { id, candidates } of profiles)
    for (const { doc } of candidates) {
      const here = present.get(doc);
      if (here === undefined) present.set(doc, [id]);
      else here.push(id);
    }
  const companies = new Map<string, Set<string>>();
  const companyOf = (id: string): Set<string> => {
    const known = companies.get(id);
    if (known !== undefined) return known;
    const company = new Set((byId.get(id)?.candidates ?? []).flatMap(({ doc }) => present.get(doc) ?? []));
    company.delete(id);
    companies.set(id, company);
    return company;
  };
  return judgements.map((judgement) => {
    if (!wanted.has(judgement)) return judgement;
    const [few, many] = [companyOf(judgement.left), companyOf(judgement.right)];
    const shared = [...few].filter((id) => many.has(id) && !id.startsWith('surname:')).length;
    if (shared === 0) return judgement;
    return { ...judgement, score: judgement.score + (WEIGHT * shared) / few.size, reasons: [...judgement.reasons, 'same-company'] };
  });
};
