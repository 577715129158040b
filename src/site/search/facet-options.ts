/** A choice in the menu of a facet; choices of one group stand under its heading. */
export type FacetOption = { value: string; label: string; group: string };

export type Counts = Record<string, number>;

type Wording = { locale: string; allOf: (year: string) => string };

const numbers = new Map<string, Intl.NumberFormat>();

const numberIn = (locale: string): Intl.NumberFormat => {
  const known = numbers.get(locale) ?? new Intl.NumberFormat(locale);
  numbers.set(locale, known);
  return known;
};

/** Months stand under their year, latest first; a year alone is the first of its group. */
const dateOption = (value: string, { locale, allOf }: Wording): Omit<FacetOption, 'value'> => {
  const [year = '', month] = value.split('-');
  if (month === undefined) return { label: allOf(year), group: year };
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${value}-01T00:00Z`));
  return { label: name, group: year };
};

const byDate = (a: string, b: string): number => {
  const [yearA, yearB] = [a.slice(0, 4), b.slice(0, 4)];
  if (yearA !== yearB) return yearA < yearB ? 1 : -1;
  return a.length - b.length || (a < b ? 1 : -1);
};

/** A facet's menu: dates latest first, all else by how many pages have it. Values without a page are left out, the chosen one is not. */
export const facetOptions = (facet: string, counts: Counts, chosen: string, wording: Wording): FacetOption[] => {
  const values = Object.entries({ ...(chosen && !(chosen in counts) ? { [chosen]: 0 } : {}), ...counts })
    .filter(([value, count]) => count > 0 || value === chosen)
    .sort((a, b) => (facet === 'date' ? byDate(a[0], b[0]) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
  return values.map(([value, count]) => {
    const { label, group } = facet === 'date' ? dateOption(value, wording) : { label: value, group: '' };
    return { value, group, label: count > 0 ? `${label} (${numberIn(wording.locale).format(count)})` : label };
  });
};
