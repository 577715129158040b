import { keptOfWords } from '../kept.ts';
import { verbAfter } from './agency.ts';
import type { Stretch } from './candidate.ts';
import { COLLECTIVES, ORGANISATION_HEADS, PEOPLE, singular } from './lexicon.ts';
import { isTitle } from './names.ts';
import { isCapital, type View } from './view.ts';

/** What follows the name of a company and says by which law it is one. */
export const LEGAL_FORM =
  /^(?:N\.?V\.?|S\.?A\.?|S\.?E\.?|AG|AB|B\.?V\.?|KG|K\.?K\.?|Oyj?|ASA|A\/S|S\.?p\.?A\.?|Sarl|GmbH|Inc\.?|Corp\.?|Ltd\.?|Limited|LLC|LLP|L\.?P\.?|PLC|plc|Plc|Pty|Pte|Bhd|Co\.)$/;

/** First word of what is only a part of a place. */
export const COMPASS = /^(?:north|south|east|west|central|upper|lower|greater|downtown)(?:ern)?$|^(?:north|south)-?(?:east|west)(?:ern)?$/;

/** A capital inside a word: "GreenHarbor", "DataWorks"; not in "McCain", "DeGeneres", "LaSalle". */
export const isCompound = (text: string): boolean =>
  /^(?!Mac|Fitz|Mc|De|Di|Du|La|Le|Lo|Van|Von|O['’])\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}/u.test(text);

/** "(NYSE: ORL)", "(ORL.AS)": what a company's shares are called at an exchange, and the exchange. */
export const isTicker = ({ tokens }: View, { first, last }: Stretch): boolean => {
  if (first !== last || !/^\p{Lu}{2,5}(?:\.\p{Lu}{1,2})?$/u.test(tokens[first]?.text ?? '')) return false;
  const [before, two, after, next] = [tokens[first - 1]?.text, tokens[first - 3]?.text, tokens[last + 1]?.text, tokens[last + 2]];
  return (
    (before === '(' && (after === ':' || (tokens[first]?.text.includes('.') ?? false)) && next !== undefined) ||
    (before === ':' && two === '(') ||
    (before === '(' && after === '.' && next?.end === (tokens[last]?.end ?? 0) + 1 + (next?.text.length ?? 0))
  );
};

const TRADES = new Set(
  'consultants consultancy solicitors accountants auditors brokers architects brewers publishers manufacturers makers pollsters builders retailer brewer airline carmaker automaker supermarket insurer'.split(
    ' ',
  ),
);
const isTrade = keptOfWords((text) => TRADES.has(text.toLowerCase()));

/** "the report, by consultants Harrow Reed", "their team, Velo-Orbis,": a firm of several people, a name set off from what it is. */
export const isFirmOf = ({ tokens }: View, { first, last }: Stretch): boolean => {
  const [noun, before, after] = [tokens[first - 2], tokens[first - 1], tokens[last + 1]];
  if (!before || before.sentence !== tokens[first]?.sentence || isCapital(before)) return false;
  if (isTrade(before)) return after?.lower !== 'and' && !/^['’]/.test(tokens[first - 2]?.text ?? '');
  return (
    before.text === ',' &&
    after?.text === ',' &&
    noun !== undefined &&
    !isCapital(noun) &&
    /^(?:company|firm|team|employer|club|union|charity|lender|party)$/.test(noun.lower)
  );
};

/** What shows that letters are a body: it is called "the", acts, owns, is told, is set in brackets behind its name, or a role belongs to it. */
export const isKnownBody = (view: View, { first, last }: Stretch): boolean => {
  const { tokens } = view;
  const [before, after] = [tokens[first - 1], tokens[last + 1]];
  if (before?.sentence === tokens[first]?.sentence && before !== undefined) {
    if (before.text === '(' && after?.text === ')') return true;
    if (/^(?:the|by|told|with|against|joined|sued|former|for|to|at)$/.test(before.lower)) return true;
  }
  if (after?.sentence === tokens[last]?.sentence && after !== undefined) {
    if (/^['’]s?$/.test(after.text)) return true;
    if (isTitle(after.lower) || PEOPLE.has(singular(after.lower)) || COLLECTIVES.has(after.lower)) return true;
    if (ORGANISATION_HEADS.has(after.lower)) return true;
  }
  return verbAfter(view, { first, last }) !== null;
};
