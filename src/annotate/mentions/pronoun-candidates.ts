import type { ActorType } from '../../vocabulary/mention.ts';
import { keptOfForms, keptOfWords } from '../kept.ts';
import type { Token } from '../tokens.ts';
import type { Candidate } from './candidate.ts';
import type { View } from './view.ts';

type Pronoun = Pick<Candidate, 'type' | 'gender' | 'plural'>;

const pronoun = (forms: string, type: ActorType, gender: Candidate['gender'], plural: boolean): [string, Pronoun][] =>
  forms.split(' ').map((form) => [form, { type, gender, plural }]);

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ...pronoun('he him his himself', 'person', 'male', false),
  ...pronoun('she her hers herself', 'person', 'female', false),
  ...pronoun('it its itself', 'organisation', null, false),
  ...pronoun('they them their theirs themselves', 'group', null, true),
]);

const SUBJECTS = new Set(['he', 'she', 'it', 'they']);

const pronounOf = keptOfWords((text) => PRONOUNS.get(text.toLowerCase()) ?? false);

const arePronouns = keptOfForms((token) => (pronounOf(token) ? 1 : 0));

/** Third-person pronouns: they may point to an actor that another sieve finds. */
export const pronouns = (view: View): Candidate[] => {
  const found: Candidate[] = [];
  const are = arePronouns(view);
  for (let i = 0; i < are.length; i += 1) {
    if (are[i] === 0) continue;
    const token = view.tokens[i] as Token;
    const base = pronounOf(token);
    if (!base) continue;
    found.push({
      first: i,
      last: i,
      kind: 'pronoun',
      type: base.type,
      gender: base.gender,
      plural: base.plural,
      head: i,
      country: null,
      nationality: null,
      role: null,
      definite: true,
      quoted: view.quoted[i] ?? false,
      subject: SUBJECTS.has(token.lower),
      sentence: token.sentence,
    });
  }
  return found;
};
