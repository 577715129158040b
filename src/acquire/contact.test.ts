import { describe, expect, test } from 'vitest';
import { contactSentences } from './contact.ts';

const kept = (words: string): string => {
  let left = words;
  for (const [from, to] of contactSentences(words).reverse()) left = left.slice(0, from) + left.slice(to);
  return left.trim();
};

describe('numbers and addresses of people go with their sentence', () => {
  test.each([
    'Ina Holm is at home on 0475 55 01 12.',
    'Ina Holm has 0475/55.01.12.',
    'Ring Ina on 06 12 34 56 78.',
    'Her number is +49 341 555 0120.',
    'Her number is (212) 555-0143.',
    'Her number is 212-555-0143.',
    'Call Ina at 555-0143.',
    'The lifeboat line is 0800 555 0111, and Ina Holm has 01632 960 321.',
    'The police press officer has the mobile number 07700 900 123.',
    'Write to ina@post.example.',
  ])('%s', (sentence) => {
    expect(kept(`The vote is on Friday. ${sentence} Nobody came.`)).toBe('The vote is on Friday. Nobody came.');
  });
});

describe('what only looks like a number, or is for everybody, stays', () => {
  test.each([
    'The lease ran from 1871–2025.',
    'On 03.04.2024 at 10.15 the ferry left.',
    'On 03-04-2024 they met.',
    'He won 6-4, 3-6, 7-5 in 2023.',
    'It cost 1 200 000 crowns in 2023.',
    'The paper is 10.5555/el.2025.0117.',
    'Call the lifeboat line free on 0800 555 0111.',
    'Anyone who saw it is asked to call detectives on 01632 960 999.',
    'The court file is 2021-04567, page 1200-1300.',
    'She used the private address ina@post.example for eleven years, as the court heard from three witnesses who had written to her there.',
  ])('%s', (sentence) => {
    expect(kept(sentence)).toBe(sentence);
  });
});
