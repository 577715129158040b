import type { ActorType } from '../../vocabulary/mention.ts';

/** Indices of the first and last token. */
export type Stretch = { first: number; last: number };

/** Text that may point to an actor, before coreference. */
export type Candidate = Stretch & {
  kind: 'name' | 'nominal' | 'pronoun';
  type: ActorType;
  /** Token that carries the number and meaning: last word of a name, noun of a phrase. */
  head: number;
  gender: 'male' | 'female' | null;
  plural: boolean;
  /** ISO code of the country that it is, when a government is meant. */
  country: string | null;
  /** ISO codes of countries it is said to belong to ("Norwegian officials"). */
  nationality: string | null;
  /** Title or role printed before the name. */
  role: Stretch | null;
  /** "the", "this", a possessive: it points to something known. */
  definite: boolean;
  /** Inside quotation marks. */
  quoted: boolean;
  /** Subject of the verb beside it. */
  subject: boolean;
  sentence: number;
};
