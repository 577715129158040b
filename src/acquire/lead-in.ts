import { isCommonWord } from './lexicon.ts';
import { wordCount } from './sentence-end.ts';

const shape = /^(\p{Lu}[^\n:.!?“”"]{1,40}):\s+(?=[\p{Lu}\d“"‘'*[(])/u;

/** Headings that newsrooms set before a paragraph. */
const usual = new Set(
  'advocates|analysis|at a glance|at issue|background|be smart|between the lines|but|by the numbers|catch up quick|context|details|do say|don’t forget|driving the news|fact|flashback|fun fact|go deeper|how it works|impact|in brief|in short|key facts|key points|key takeaways|more context|more details|myth|next|note|of note|our thought bubble|quick take|reality check|recent|reminder|state of play|summary|takeaway|the backdrop|the background|the backstory|the basics|the big picture|the bottom line|the bottomline|the context|the details|the facts|the fine print|the gist|the impact|the intrigue|the key|the latest|the numbers|the other side|the problem|the state of play|the upshot|threat level|timeline|update|what’s happening|what’s new|what’s next|worth noting|yes, but|yes but|zoom in|zoom out'.split(
    '|',
  ),
);
const asks = /^(?:what|why|how|where|when|who)\b/i;
const speaks =
  /\b(?:he|she|i|you|said|says|say|saying|added|adds|told|wrote|writes|asked|asks|warned|tweeted|replied|read|reads|continued|stated|claimed|argued|explained|noted|announced|concluded|insisted|declared|quoted|posted|spoke|answered)$/i;
const speaker =
  /\b(?:spokes\w+|minister|ministry|president|officials?|residents?|police|witness\w*|reporters?|moderator|question|answer|mayor|governor|senator|interviewer|host|caller|q|a|government|army|company|union|court|judge|chief|secretary|general|leaders?|lawyers?|critics|experts|analysts|source|sources|statement)$/i;

/** Length of the label before a paragraph ("Why it matters:"), without the white space after it; 0 when the paragraph has none. */
export type LeadIns = (text: string) => number;

/**
 * Learns from all paragraphs of a document which of their openings are labels. Without a usual wording, three things must come together,
 * because "Mayor: …" is a speaker and "He added: …" a cue: several different openings of that shape in the document, several words that are
 * written small elsewhere, and nothing that speaks.
 */
export const leadIns = (paragraphs: readonly string[]): LeadIns => {
  const openings = paragraphs.map(opening).filter((label) => label !== undefined && plausible(label)) as string[];
  const counts = new Map<string, number>();
  for (const label of openings) counts.set(label, (counts.get(label) ?? 0) + 1);
  const habit = counts.size >= 3;
  return (text) => {
    const label = opening(text);
    if (label === undefined || wordCount(text.slice(label.length + 1)) < 3) return 0;
    const plain = label.toLowerCase().replaceAll("'", '’');
    const known = usual.has(plain) || (asks.test(label) && plausible(label));
    return known || (habit && counts.get(label) === 1 && /\s/.test(label)) ? label.length + 1 : 0;
  };
};

const opening = (text: string): string | undefined => (text.includes(':') ? shape.exec(text)?.[1] : undefined);

/** Sentence case, common words, nothing that speaks: the form of a label. */
const plausible = (label: string): boolean => {
  const words = label.split(/\s+/);
  if (words.length > 5 || (speaks.test(label) && !/^what\b/i.test(label)) || (speaker.test(label) && !asks.test(label))) return false;
  return words.every((word, index) => (index === 0 || /^[\p{Ll}\d]/u.test(word)) && isCommonWord(word.replace(/[’'][a-z]{1,2}$|,$/i, '')));
};
