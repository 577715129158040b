import type { DayFound, HappeningReason, PairJudged, PairReason, SpeakerReason, TitleReason } from '../../connect/explain/index.ts';

/* What an editor reads for each reason of the fixed vocabularies. */

export const pairReasons: Record<PairReason, string> = {
  wording: 'how alike the words are',
  prior: 'most pairs that share words are two claims',
  'few-shared-words': 'few words in common',
  'no-verb': 'neither is a sentence',
  'other-verb': 'other verb',
  'same-text': 'one speaker in one text',
  'own-voice': "an outlet's own voice",
  'other-people': 'other people named',
  'other-comment': 'something else said of what is known',
  'topic-only': 'a topic in common, not a proposition',
  speakers: 'speakers',
  'other-day': 'said on different days',
  'shared-quotation': 'the same words quoted',
  'names-only': 'little but names in common',
  'same-number': 'one count of one thing',
  'rare-word': 'a rare word in common',
  'same-predicate': 'the same is said to be done',
  verbatim: 'a run of the very same words',
  'at-odds': 'two sides whose words do not bear on each other, or clash',
};

export const speakerPairs: Record<PairJudged['speakers'], string> = {
  same: 'one speaker',
  allied: 'speakers of one side',
  open: 'a speaker not identified',
  different: 'two speakers',
};

export const conflicts: Record<NonNullable<PairJudged['conflict']>, string> = {
  about: "one speaks about the other's words",
  corrected: 'one says what its article no longer says',
  denial: 'one denies',
  withheld: 'one does not put it forward',
  limit: 'one says it within a limit',
  negation: 'one negates what the other states',
  contrast: 'one says what it is instead',
  numbers: 'different numbers for one thing',
  days: 'different days',
  nested: 'one stands inside the other',
};

export const titleReasons: Record<TitleReason, string> = {
  clause: 'a clause that stands on its own',
  'own-words': "near the statement's own words",
  'comes-later': 'comes later in the statement',
  'says-more': 'says something else in the same breath',
  'too-long': 'long',
  'too-short': 'short',
  'points-elsewhere': 'begins with a word that points elsewhere',
  'ends-open': 'ends on a word that waits for another',
  'unbalanced-marks': 'quotation marks without a partner',
  'shared-by-wordings': 'words that the wordings share',
  'core-of-wordings': 'holds what most wordings hold',
  translation: 'a translation',
  length: 'shorter is better',
};

export const speakerReasons: Record<SpeakerReason, string> = {
  outlet: "the outlet's own words",
  'not-identified': 'not identified',
  name: 'named in the source',
  nominal: 'described in the source',
  pronoun: 'by a pronoun in the source',
  label: 'by the label of the turn',
  'carried-on': 'by what stands before; the source holds no mention of its own',
};

export const dayReasons: Record<DayFound['reason'], string> = {
  sentence: 'named in its sentence',
  'sentence-before': 'named in the sentence before',
  post: 'the time of its post',
  published: 'the day its source came out; no words nearby name it',
  elsewhere: 'no words nearby name it',
};

export const happeningReasons: Record<HappeningReason, string> = {
  'same-word': 'the same word',
  'other-word': 'other words',
  'same-day': 'the same day',
  'shared-participant': 'a participant in common',
  'shared-place': 'a place in common',
  'same-document': 'in one document',
};

export const actorReasons: Record<string, string> = {
  'same-name': 'the same name',
  'initial-of-given-name': 'an initial of the given name',
  nickname: 'a nickname',
  transliteration: 'the name in another transliteration',
  'near-spelling': 'the name in a near spelling',
  'surname-only': 'the surname alone',
  'short-form': 'a short form of the name',
  acronym: 'an acronym of the name',
  'same-words': 'the same words',
  'same-role': 'the same role',
  'same-country': 'the same country',
  'same-company': 'the same company around it',
  'same-form': 'the same form',
  'same-document': 'one document prints both',
  'same-office': 'called by the office it holds',
  'same-incident': 'described alike in reports of one incident',
  synonym: 'two names of one body',
  'different-given-name': 'another given name',
  'different-middle-name': 'another middle name',
  'different-country': 'another country',
  'different-gender': 'a man and a woman',
  'different-type': 'another type of actor',
};
