import { endsSentence, wordCount } from './sentence-end.ts';
import { datedIn, stampOf } from './stamp.ts';

const person = /^(?:\p{Lu}[\p{L}.'’-]*|and|of|with|in|for|the|at|de|van|von|der|da|bin|al|[,&|/•·–—-])$/u;

/** True when every word could be part of names, outlets and places. */
const onlyNames = (text: string): boolean => text.split(/[\s,]+/).every((word) => word === '' || person.test(word));

const longestNames = 12;

/** "Jane Doe, Example News | Updated 3:15 p.m. EDT May 4, 2024": names, then a stamp with a clock. */
const endsInStamp = (text: string): boolean => {
  if (text.length > 140 || !/\d/.test(text)) return false;
  const words = [...text.matchAll(/\S+/g)];
  return words
    .slice(1, longestNames)
    .some(({ index }) => stampOf(text.slice(index))?.minutes !== undefined && onlyNames(text.slice(0, index).replace(/^by:?\s+/i, '')));
};

/** "Thursday February 13 2025, 12.01am GMT, The Example": a full date, then an outlet. */
const opensWithDate = (text: string): boolean => {
  const found = text.length <= 100 ? datedIn(text) : undefined;
  const rest = found?.from === 0 ? text.slice(found.to).replace(/^[\s,|·•–—-]+/, '') : '';
  return rest !== '' && wordCount(rest) <= 5 && onlyNames(rest) && !endsSentence(rest);
};

const office =
  '(?:reporters?|correspondents?|editors?|writers?|journalists?|columnists?|producers?|photographers?|analysts?|contributors?|critic|bureau chief|staff|agenc(?:y|ies)|desk)';

const role = new RegExp(
  `^(?:(?:[\\p{L}&'’-]+\\s){0,4}${office}|[\\p{L}’'-]+ (?:staff|editor) (?:in|at) \\p{Lu}\\S*)(?:,? in \\p{Lu}\\S*)?$`,
  'iu',
);

/** "Environment Correspondent", "local democracy reporter", "Business editor": what somebody is at a newsroom. */
export const isRole = (text: string): boolean =>
  text.length <= 80 && wordCount(text) <= 6 && role.test(text) && !/^(?:the|a|an|his|her|our)\s/i.test(text);

const opening =
  /^(?:by|(?:exclusive|special report|analysis|interview|report|review|words|text|story|comment|opinion|written|reported|compiled)\s?(?:by|[:|]))[:\s]\s*(?=\S)/i;

/**
 * The names in a line that opens with "By" or the like ("By Jane Doe, local democracy reporter · July 8, 2023 · 44 comments"), each other
 * part of which is a name, an office, a place or a stamp; `undefined` for a sentence ("By Wednesday the council had …").
 */
export const authorsIn = (text: string): string | undefined => {
  const [mark] = opening.exec(text) ?? [];
  if (mark === undefined || text.length > 200) return undefined;
  const rest = text.slice(mark.length);
  // "By A. N. Other on Jun 12, 2024 at 9:05 am".
  const stamp = rest.length <= 140 ? datedIn(rest) : undefined;
  const names = (stamp ? rest.slice(0, stamp.from).replace(/\s*(?:\bon|\||[·•,–—-])\s*$/i, '') : rest).trim();
  const [first = '', ...others] = names.split(/\s*[|·•]\s*|\s[–—-]\s|,\s+|\s+(?=in \p{Lu})/u);
  if (!first || !onlyNames(first) || wordCount(first) > 10) return undefined;
  const fits = (part: string): boolean => part === '' || onlyNames(part) || isRole(part) || isCount(part) || stampOf(part) !== undefined;
  if (
    !others.every(fits) ||
    (stamp &&
      !rest
        .slice(stamp.to)
        .split(/[|·•]/)
        .every((part) => fits(part.replace(/^[\s,.:;–—-]+|[\s,.]+$/g, '').trim())))
  )
    return undefined;
  if (!stamp && (wordCount(text) > 18 || endsSentence(text.replace(/\b\p{L}{1,3}\.$/u, '')))) return undefined;
  return first.replace(/[,\s]+$/, '');
};

const isCount = (part: string): boolean =>
  /^(?:\d+ (?:comments?|min(?:ute)?s?(?: read)?|shares?|views)|updated|published|posted)$/i.test(part);

/** "Source: Example Agency | 2023-09-20 16:21 | Editor: example". */
const isSourceLine = (text: string): boolean =>
  text.length <= 160 &&
  /^(?:source|editor|author|reporter|written by|edited by)\s?:/i.test(text) &&
  text
    .split(/\s*\|\s*/)
    .every(
      (part) =>
        stampOf(part) !== undefined || /^(?:source|editor|author|reporter|written by|edited by|time)\s?:\s?[\p{L} .'-]{2,40}$/iu.test(part),
    ) &&
  text.includes('|');

/** "By Jane Doe and John Roe, Associated Press", "(Reporting by Jane Doe; Editing by John Roe)", "Jane Doe contributed to this report." */
export const isByline = (text: string): boolean => {
  if (text.length > 400) return false;
  if (
    /^(?:(?:the )?associated press|reuters|afp|(?:staff|senior|chief|special|political|foreign) (?:staff )?(?:writers?|reporters?|correspondents?))$/i.test(
      text,
    )
  )
    return true;
  if (endsInStamp(text) || opensWithDate(text) || isSourceLine(text) || authorsIn(text) !== undefined) return true;
  if (/^from (?:our|the) (?:\w+ ){0,3}(?:correspondents?|reporters?|envoy|staff)\b[^.!?]*$/i.test(text)) return wordCount(text) <= 10;
  if (
    /^\(?(?:(?:additional )?(?:reporting|writing|story|compiled|written|edited|editing|produced|translated)(?: and (?:writing|editing|reporting))?) by:? \p{Lu}/iu.test(
      text,
    )
  )
    return wordCount(text) <= 50;
  if (/^\(?(?:with (?:files|reporting|inputs?|additional reporting|contributions?) (?:from|by)|inputs? from)\b/i.test(text))
    return wordCount(text) <= 25;
  if (/\bcontributed (?:to this (?:report|story|article)|reporting)\b|\breported from \p{Lu}/u.test(text)) return wordCount(text) <= 45;
  if (/^[–—-]\s?\p{Lu}/u.test(text)) return wordCount(text) <= 7 && !endsSentence(text) && onlyNames(text.replace(/^[–—-]\s?/u, ''));
  return (
    !text.endsWith('.') &&
    wordCount(text, 10) <= 9 &&
    /^(?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}.'’-]*\s?[,|]\s?(?:staff (?:writer|reporter)|(?:\w+ ){0,2}(?:correspondent|reporter|editor)|(?:the )?associated press|reuters|afp|bbc news|cnn)\b[^.!?]*$/iu.test(
      text,
    )
  );
};

const particle = '(?:de|van|von|der|den|da|bin|al|el|la|di|ter|ten)';
const fullName = new RegExp(`^\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:${particle}\\s){0,2}\\p{Lu}[\\p{L}.'’-]*){1,3}$`, 'u');

/** "Jane Doe", "Jane Doe and John Roe": a line of nothing but people's names, as far as its shape tells. */
export const isNameLine = (text: string): boolean =>
  text.length <= 80 && !/\b(?:key|live|latest|top|more|read|news)\b/i.test(text) && namesIn(text).every((name) => fullName.test(name));

export const namesIn = (line: string): string[] => line.split(/,\s+|\s+(?:and|&)\s+|\s*[|·]\s*/);

export const joinsNames = (text: string): boolean => /\s(?:and|&)\s/.test(text);

/** "in Lokeren", "Rome": where the one named above writes from. */
export const isWhere = (text: string): boolean => /^in \p{Lu}[\p{L}.'’-]*(?:(?:,| and)? \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(text);

/** The place a report comes from, on a line of its own: "NAIROBI, Kenya (AP) _", "GENEVA, May 3 (Xinhua) --". */
export const isDateline = (text: string): boolean =>
  text.length <= 80 && /^\p{Lu}{2}[\p{L}\d\s.,'’-]*(?:\([^()]{2,20}\))?\s*(?:_|--|–|—)$/u.test(text);
