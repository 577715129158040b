/** Words before a number that make it a year, and before a month that make it no first name. */
const FRAME =
  /^(?:in|since|by|of|from|until|till|the|during|before|after|for|late|early|mid|this|last|next|its|their|his|her|fiscal|and|to|between|through|a|[\p{L}]+[’']s|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?,?)$/iu;
/** Of those, the ones that a first name can follow too: "Ada Quill and Jan Sorensen". */
const LOOSE = /^(?:and|to|for|of|by|from|the|a|with|his|her|their|its|\p{L}+[’']s)$/iu;
const WORD_LIKE = /(?:^|\s)(mar|march|may|jan|jun|june|april|apr|august|dec|oct|sep|sun|sat|mon|wed|fri|second|sec)$/i;
const CAPITALISED = /^(?:Today|Tonight|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|This Week)$/;
const OUTLET = /^\s+(?:Times|Telegraph|Mirror|Express|Herald|Mail|Post|Star|World|Tribune|Night\s+(?:Live|Football))(?!\p{L})/u;
const PROGRAMME = /(?:USA|VOA|BBC|News|Nation|Psychology|History|Russia|India)\s*$/;
const isTitle = (lead: string, after: string): boolean => /[“"]\s*$/.test(lead) && /^[,.]?[”"]/.test(after);

/**
 * Whether words that look like a date can be one where they stand: a month or an abbreviation written like a common word only with a capital and
 * not in a person's name ("Jan Kessler", "Theresa May", "May said"), a number of four figures not before what it counts, no outlets ("The Sunday
 * Times", "USA Today"), and no copyright line, which dates a picture.
 */
export const isPlausible = (text: string, { start, end }: { start: number; end: number }, isVerb: (offset: number) => boolean): boolean => {
  const exact = text.slice(start, end).replace(/[.]$/, '');
  const isYear = /\d{4}$/.test(exact);
  const isName = CAPITALISED.test(exact);
  const month = WORD_LIKE.exec(exact)?.[1];
  // Most words can be nothing else.
  if (!isYear && !isName && month === undefined) return true;
  const lead = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 24);
  if (isName) return !PROGRAMME.test(lead) && !OUTLET.test(after) && !isTitle(lead, after);
  if (isYear && /(?:\(c\)|©|copyright)\s*$/i.test(lead)) return false;
  const before = /([\p{L}.,’']+)\s+$/u.exec(lead)?.[1] ?? '';
  if (isYear && exact.length === 4)
    return FRAME.test(before) || !/^\s+(?:people|troops|men|women|feet|km|percent|per\s+cent|\p{Ll}+s)(?!\p{L})|^\s*%/u.test(after);
  if (month === undefined) return true;
  if (!/^[A-Z]/.test(month)) return false;
  const isAlone = month.length === exact.length;
  if (isAlone && isVerb(start)) return false;
  const isFramed = FRAME.test(before) && !LOOSE.test(before);
  if (isAlone && /^\s+\p{Lu}\p{Ll}+/u.test(after) && !isFramed) return false;
  if (isAlone && !FRAME.test(before) && /^\s+(?:said|says|told|tells|added|wrote|tweeted|has|had|for|of|on|against)(?!\p{L})/u.test(after))
    return false;
  return (
    !/^[A-Z][a-z]+\.?$/.test(before) ||
    !isAlone ||
    /^(?:In|On|By|Since|Last|Next|This|Until|From|Early|Late|During|Before|After|And|Of|The)$/.test(before)
  );
};
