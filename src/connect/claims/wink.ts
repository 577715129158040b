import { english } from '../../support/english.ts';

/** The one language model of this stage: tokens, parts of speech and lemmas. */
export const { nlp: wink, forget } = english(['pos']);
