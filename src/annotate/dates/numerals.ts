import words from './words.json' with { type: 'json' };

const numerals = new Map(Object.entries(words.numerals));
const ordinals = new Map(Object.entries(words.ordinals));
const months = new Map(Object.entries(words.months));
const weekdays = new Map(Object.entries(words.weekdays));
const units = new Map(Object.entries(words.units));

/** Value of a numeral in figures or words ("24", "twenty four", "a hundred"), `null` when it is none. */
export const numberOf = (text: string): number | null => {
  const plain = text.toLowerCase().trim();
  if (/^\d/.test(plain)) return Number(plain.replaceAll(',', ''));
  let total = 0;
  for (const word of plain.split(/[\s-]+/)) {
    if (word === 'hundred') total = Math.max(1, total) * 100;
    else {
      const value = numerals.get(word);
      if (value === undefined) return null;
      total += value;
    }
  }
  return total;
};

/** 1–31 for "third", "3rd", "3". */
export const ordinalOf = (text: string): number => ordinals.get(text.toLowerCase()) ?? Number.parseInt(text, 10);

/** 1–12 for "March", "Mar.", "mar". */
export const monthOf = (text: string): number => months.get(text.toLowerCase().replace('.', '')) ?? 0;

/** 1 = Monday … 7 = Sunday. */
export const weekdayNamed = (text: string): number => weekdays.get(text.toLowerCase().replace('.', '')) ?? 0;

/** TIMEX3 letter of a unit of time: "days" → `D`, "hours" → `H`, "decades" → `DE`. */
export const unitOf = (text: string): string => units.get(text.toLowerCase().replace(/s$/, '')) ?? units.get(text.toLowerCase()) ?? 'D';

/** TIMEX3 duration of so many units; `null` count means an unknown number. */
export const duration = (count: number | null, unit: string): string => {
  const time = unit === 'H' || unit === 'S' || unit === 'MIN' ? 'T' : '';
  return `P${time}${count ?? 'X'}${unit === 'MIN' ? 'M' : unit}`;
};
