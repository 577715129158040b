import { wordCount } from './sentence-end.ts';

const mail = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/u;
const digits = '(?:[ .\\u00a0\\u2011-]?\\(?\\d{2,4}\\)?)';
/** Numbers that are dialled: with a country's code, a leading zero, three and three and four figures, or behind a word that asks to call. */
const phone = new RegExp(
  `(?<![\\w.,/-])(?:\\+\\d{1,3}${digits}{2,6}|\\(?0\\d{1,4}\\)?(?:(?<=\\d{3})/(?=\\d))?${digits}{2,5}|(?:1[ .-])?\\(?[2-9]\\d{2}\\)?[ .-]\\d{3}[ .-]\\d{4})(?![\\w/]|[.,-]\\d)`,
  'gu',
);
const dialled =
  /\b(?:call|calling|phone|telephone|tel|mobile|cell|fax|text|ring|dial|hotline|whatsapp|(?:reach\w* (?:on|at)))\b[^.!?\d]{0,30}(\d[\d .-]{4,14}\d)/i;
const asks =
  /\b(?:contact|e-?mail|write to|send|enquir\w*|inquir\w*|reach\w*|tips?|questions?|press|media|letters?|newsdesk|newsroom|subscribe|register|information|info)\b/i;

/** Whose numbers are for everybody, and part of an appeal that is news. */
const publicLine =
  /\b(?:police|detectives?|investigators|crimestoppers|samaritans|(?:help|hot|info)[ -]?line|lifeline|emergency services|coast ?guard|lifeboat|fire (?:service|brigade)|poison)\b/i;
const personal = /\b(?:at home|mobile|cell|private|personal|spokes\w+|press|media|publication)\b/i;
const isPublic = (words: string): boolean => publicLine.test(words) && !personal.test(words);
const years = /^(?:1[5-9]|20)\d\d\D+(?:1[5-9]|20)\d\d$/;
/** Numbers that cost the caller nothing are hotlines, for everybody, and news. */
const free = /^\(?(?:1[ .-])?(?:0?800|0808|888|877|866|855|844|833|1300|1800|116)\b/;
/** "03.04.2024". */
const calendar = /^\d{1,2}[.-]\d{1,2}[.-]\d{4}\b/;
const fewestFigures = 9;
/** Longer sentences with an address tell of it. */
const longestRequest = 24;

const isDialled = (number: string): boolean =>
  !free.test(number) && !calendar.test(number) && number.replace(/\D/g, '').length >= fewestFigures;

/** A number belongs to whoever is named before it. */
const holdsNumber = (words: string): boolean => {
  let from = 0;
  for (const { index, 0: number } of words.matchAll(phone)) {
    if (isDialled(number) && !isPublic(words.slice(from, index))) return true;
    from = index + number.length;
  }
  const asked = dialled.exec(words)?.[1];
  return from === 0 && asked !== undefined && !years.test(asked) && !free.test(asked) && !isPublic(words);
};

const holdsMail = (words: string): boolean => words.includes('@') && mail.test(words);

/** True for words by which somebody can be called or written to. Addresses in running text are of the story, unless readers are asked to use them. */
const reaches = (words: string): boolean =>
  holdsNumber(words) || (holdsMail(words) && (wordCount(words) <= 6 || (asks.test(words) && wordCount(words) <= longestRequest)));

const couldReach = (words: string): boolean => words.includes('@') || (words.match(/\d/g)?.length ?? 0) >= 6;

/** The sentences of a paragraph that tell how somebody can be reached, as index ranges: they are private, or for newsrooms. */
export const contactSentences = (words: string): [number, number][] => {
  if (!couldReach(words)) return [];
  const found: [number, number][] = [];
  let from = 0;
  for (const { index, 0: end } of words.matchAll(/(?<=[\p{Ll}\d)][.!?]["”’)]{0,4})\s+(?=[\p{Lu}"“‘'(])|$/gu)) {
    if (reaches(words.slice(from, index))) {
      const last = found.at(-1);
      if (last && last[1] === from) last[1] = index + end.length;
      else found.push([from, index + end.length]);
    }
    from = index + end.length;
  }
  return found;
};

const opening =
  /^[\s*_]*(?:for (?:\w+ ){0,2}(?:reference|interviews?|enquiries|inquiries|queries|(?:more|further|additional) information|(?:more|further) details)(?: or \w+(?: \w+)?)?(?:[:,]|,? (?:please )?(?:contact|call|visit|e-?mail|see|go to)\b)|(?:media|press|public relations|pr|investor|investor relations|editorial|news)?\s?contacts?(?: information| details| person)?\s*[:|]|(?:media|press|investor) (?:contacts?|enquiries|inquiries|office|relations)(?:$|\s*[:|])|not for publication\b|more info(?:rmation)?\s*:|got a (?:story|tip|question|view)\b|(?:have|has|do|are|did|were) (?:you|your)\b.{0,80}\b(?:e-?mail|call|contact|get in touch|tell us|let us know)\b|what do you think\?|tell us what you think|let us know (?:what|your|in)\b|share your (?:views|thoughts|story|stories|experience)\b|get in touch\b|e-?mail (?:us|the (?:author|editor|reporter|writer))\b|(?:tel|phone|telephone|fax|mobile|e-?mail)\s*[.:])/i;

/** A line that tells newsrooms or readers whom to call or write to. */
export const isContact = (words: string): boolean =>
  words.length <= 400 && (opening.test(words) || (holdsMail(words) && wordCount(words) <= 3));
