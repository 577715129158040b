import { endsSentence, wordCount } from './sentence-end.ts';
import { stampOf } from './stamp.ts';

const person = /^(?:\p{Lu}[\p{L}.'’-]*|and|of|with|in|for|the|at|de|van|von|der|da|bin|al|[,&|/•·–—-])$/u;

/** True when every word could be part of names, outlets and places. */
const onlyNames = (text: string): boolean => text.split(/[\s,]+/).every((word) => word === '' || person.test(word));

const longestNames = 12;

/** "Jane Doe, Example News | Updated 3:15 p.m. EDT May 4, 2024": names, then a stamp with a clock. */
const endsInStamp = (text: string): boolean => {
  if (text.length > 140) return false;
  const words = [...text.matchAll(/\S+/g)];
  return words
    .slice(1, longestNames)
    .some(({ index }) => stampOf(text.slice(index))?.minutes !== undefined && onlyNames(text.slice(0, index).replace(/^by:?\s+/i, '')));
};

/** "By Jane Doe and John Roe, Associated Press", "(Reporting by Jane Doe; Editing by John Roe)", "Jane Doe contributed to this report." */
export const isByline = (text: string): boolean => {
  const words = wordCount(text);
  if (text.length > 400) return false;
  if (
    /^(?:(?:the )?associated press|reuters|afp|(?:staff|senior|chief|special|political|foreign) (?:staff )?(?:writers?|reporters?|correspondents?))$/i.test(
      text,
    )
  )
    return true;
  if (endsInStamp(text)) return true;
  if (/^by:?\s/i.test(text))
    return words >= 2 && words <= 14 && !endsSentence(text.replace(/\b\p{L}{1,3}\.$/u, '')) && onlyNames(text.replace(/^by:?\s+/i, ''));
  if (
    /^\(?(?:(?:additional )?(?:reporting|writing|story|compiled|written|edited|editing|produced|translated)(?: and (?:writing|editing|reporting))?) by:? \p{Lu}/iu.test(
      text,
    )
  )
    return words <= 50;
  if (/^(?:with (?:files|reporting|inputs?|additional reporting|contributions?) (?:from|by)|inputs? from)\b/i.test(text))
    return words <= 25;
  if (/\bcontributed (?:to this (?:report|story|article)|reporting)\b|\breported from \p{Lu}/u.test(text)) return words <= 45;
  if (/^[–—-]\s?\p{Lu}/u.test(text)) return words <= 7 && !endsSentence(text) && onlyNames(text.replace(/^[–—-]\s?/u, ''));
  return (
    words <= 9 &&
    /^(?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}.'’-]*\s?[,|]\s?(?:staff (?:writer|reporter)|(?:\w+ ){0,2}(?:correspondent|reporter|editor)|(?:the )?associated press|reuters|afp|bbc news|cnn)\b[^.!?]*$/iu.test(
      text,
    )
  );
};

/** The place a report comes from, on a line of its own: "NAIROBI, Kenya (AP) _", "GENEVA, May 3 (Xinhua) --". */
export const isDateline = (text: string): boolean =>
  text.length <= 80 && /^\p{Lu}{2}[\p{L}\d\s.,'’-]*(?:\([^()]{2,20}\))?\s*(?:_|--|–|—)$/u.test(text);

/** A note of the newsroom about the article: what it corrects, how it came about. */
export const isEditorialNote = (text: string): boolean =>
  text.length <= 1200 &&
  /^[[(*_]{0,3}(?:editor['’]?s?['’]? note|correction|clarification|disclaimer|author['’]s note|note to (?:readers|editors))\s*(?:\([^)]{1,30}\))?\s*[:–—-]|^[[(*_]{0,3}(?:this (?:story|article|report|headline|post|piece|version)(?: and \w+)? (?:has|have|was) (?:been )?(?:updated|corrected|amended|clarified|first published|originally published)|this is a (?:developing|breaking)(?: news)? (?:story|report)|an earlier version of this (?:story|article|report|post))/i.test(
    text,
  );
