import { list } from '../support/files.ts';
import type { Outcome } from '../support/problem.ts';
import { slug } from '../support/slug.ts';

/** Asks a person; absent where nobody is there to answer. */
export type Ask = (question: string) => Promise<string>;

const problem = (file: string, what: string, fix: string): Outcome<never> => ({
  ok: false,
  problems: [{ file, what, why: 'a source belongs to one story; nothing was added', fix }],
});

/**
 * The story's folder name in `seeds/`: the one that was asked for, else the only one there is, else what the person answers.
 */
export const chooseStory = async (seeds: string, wanted: string | undefined, ask: Ask | undefined): Promise<Outcome<string>> => {
  const stories = (await list(seeds)).filter(({ folder }) => folder).map(({ name }) => name);
  const only = stories.length === 1 ? stories[0] : undefined;
  const choice =
    stories.length === 0 ? 'The name of a new story (such as harbour-strike): ' : `Which story? (${stories.join(', ')}, or a new name): `;
  const given = (wanted ?? only ?? (await ask?.(choice)))?.trim();
  if (!given) {
    const there = stories.length === 0 ? 'there is none yet' : `there are ${stories.join(', ')}`;
    return problem(seeds, 'it is not said which story to add to', `add \`--story NAME\`; ${there}`);
  }
  if (stories.includes(given) || given === slug(given)) return { ok: true, value: given };
  return problem(
    seeds,
    `\`${given}\` cannot name a story`,
    `use small letters, digits and hyphens: \`--story ${slug(given) || 'my-story'}\``,
  );
};
