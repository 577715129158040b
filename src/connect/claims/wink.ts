import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** The one language model of this stage: tokens, parts of speech, lemmas and stems. */
export const wink = winkNLP(model, ['sbd', 'pos']);
