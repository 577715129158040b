import type { Document } from '../../vocabulary/document.ts';
import type { Chain, Mention } from '../../vocabulary/mention.ts';
import type { Tokenized } from '../tokens.ts';
import { candidates } from './candidates.ts';
import { chainsOf } from './chains.ts';
import { joinAppositions } from './coreference/appositions.ts';
import { joinBodies } from './coreference/bodies.ts';
import { joinCataphors } from './coreference/cataphors.ts';
import { chainingOf } from './coreference/chaining.ts';
import { joinDescriptors } from './coreference/descriptors.ts';
import { tellNamesakes } from './coreference/namesakes.ts';
import { joinPeople } from './coreference/people.ts';
import { joinPronouns } from './coreference/pronouns.ts';
import type { Telling } from './coreference/tellings.ts';
import { viewOf } from './view.ts';

export type Found = { mentions: Mention[]; chains: Chain[] };

/**
 * Text of a document that names or points to people, organisations, governments and groups, and which of it points to the same one.
 * Candidates come from capitals, parts of speech and word lists; they are joined by sieves from the surest to the least sure
 * (Lee et al. 2013): names, appositions, descriptors, pronouns. Mentions stand in text order; chains are numbered by their first mention.
 * @param told attributions of the document: a pronoun that speaks is nobody whom its own words name
 */
export const mentions = (document: Document, tokenized: Tokenized, told: readonly Telling[] = []): Found => {
  const view = viewOf(document, tokenized);
  const chaining = chainingOf(view, candidates(view, document.facts.publisher));
  tellNamesakes(chaining);
  joinPeople(chaining);
  joinBodies(chaining);
  joinAppositions(chaining);
  joinDescriptors(chaining);
  joinCataphors(chaining);
  joinPronouns(chaining, told);
  return chainsOf(chaining);
};
