import { endsSentence, wordCount } from './sentence-end.ts';

const owners =
  'AP|(?:The )?Associated Press|AFP|Reuters|EPA(?:-EFE)?|EFE|PA|UPI|TASS|Xinhua|Bloomberg|Anadolu(?: Agency)?|Getty(?: Images)?|Shutterstock|Alamy|Maxar(?: Technologies)?|Planet Labs|NASA|Pool|Handout|Courtesy';
const things = '(?:satellite |file |press |screen )?(?:photo|photograph|image|picture|screenshot|video|graphic|illustration)s?';

/** Credits that stand at the end of a caption; group 1 is the credit. Each needs a word or sign that only credits have. */
const tails: RegExp[] = [
  // "(AP Photo/Jane Doe)", "(Photo by Jane Doe/Getty Images)", "(Handout via Reuters)"
  new RegExp(
    `\\s*(\\((?=courtesy|credit|handout|[^()]{0,120}(?:\\b${things}\\b|\\/|\\bvia\\b))(?=[^()]{0,120}(?:\\b(?:${owners})\\b|\\bby\\b|courtesy|credit|:))[^()]{2,140}\\)\\.?)$`,
    'iu',
  ),
  // "….Satellite image (C)2019 Skyview", "… Photo: Jane Doe", "… Image credit: Jane Doe"
  new RegExp(`[.!?…”"’')\\]](?:\\s*)((?:${things})\\s*(?::|©|\\(c\\)|credits?\\b|courtesy\\b|by\\b|supplied\\b|/)[^.!?]{0,80}\\.?)$`, 'iu'),
  // "… © 2022 Jane Doe", "….(C)2019 Skyview"
  /[.!?…”"’')\]]\s*((?:©|\(c\)|copyright)\s*(?:\d{4})?[^.!?]{0,60}\.?)$/iu,
  // "….Jane Doe / AP", "… Jane Doe/Getty Images"
  new RegExp(`[.!?…”"’')\\]]\\s*((?:\\p{Lu}[\\p{L}.'’-]{0,20}\\s?){1,5}\\/\\s?(?:${owners})\\b[^.!?]{0,60})$`, 'u'),
  // "…Credit...Jane Doe/The Example Times"
  /[.!?…”"’')\]]\s*((?:photo )?credits?\s?(?:\.{3}|…|:)\s?\p{Lu}[^!?]{2,80})$/iu,
  // "… REUTERS/Jane Doe", "… AFP/Getty Images"
  new RegExp(`[.!?…”"’')\\]]\\s*((?:${owners}|REUTERS)\\s?/\\s?\\p{Lu}[\\p{L}\\s.'’/-]{1,60})$`, 'u'),
  // "….Getty Images"
  /[.!?…”"’')\]]\s*((?:Getty Images|AFP via Getty Images|Reuters|REUTERS|AFP|Shutterstock|Alamy))$/u,
];

/** Agencies whose name in brackets ends a report they wrote: no caption. */
const agency = /\s*(\((?:AP|AFP|Reuters|ANI|PTI|IANS|dpa|DPA|UNI|Xinhua|TASS|Bernama|ANSA|CMC|NAN|APA|APP)\)\.?)$/;

/** Every credit has one of these, most of them right behind a sentence: one look spares most paragraphs the rest. */
const mayCredit =
  /\/|\)\.?$|[.!?…”"’')\]]\s*(?:©|\(c\)|copyright|(?:photo )?credit|(?:satellite |file |press |screen )?(?:photo|image|picture|screenshot|video|graphic|illustration)|(?:Getty Images|AFP via Getty Images|Reuters|AFP|Shutterstock|Alamy)$)/i;

const opening =
  /^(?:file(?: photo| picture| image| pic)?|photos?|pictures?|pictured|images?|video|caption|(?:image|photo|picture|media) caption|in this (?:\w+ ){0,4}(?:photo|image|picture|video|frame grab|handout))(?:\s*[:–—-]|,)\s*\S/i;

/** What is a caption and where its credit starts: offsets into `text`; `credit === text.length` without one. */
export type Caption = { kind: 'caption' | 'paragraph'; credit: number };

/** Tells a picture's caption by its opening words or by the credit at its end; `undefined` when neither is there. */
export const captionOf = (text: string): Caption | undefined => {
  if (text.length > 1500) return undefined;
  const end = text.slice(-240);
  if (mayCredit.test(end)) {
    for (const tail of tails) {
      const credit = tail.exec(end)?.[1];
      if (credit !== undefined) return { kind: 'caption', credit: text.length - credit.length };
    }
    const wire = agency.exec(end)?.[1];
    if (wire !== undefined && wire.length < text.length) return { kind: 'paragraph', credit: text.length - wire.length };
  }
  return opening.test(text) && (endsSentence(text) || wordCount(text) > 8) && wordCount(text) <= 80
    ? { kind: 'caption', credit: text.length }
    : undefined;
};
