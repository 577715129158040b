import type { SourceFacts } from '../vocabulary/story.ts';

/** An article about to become a source: its text as it will lie in `seeds/`, and what is known about it. */
export type AddedArticle = {
  text: string;
  facts: Partial<Pick<SourceFacts, 'headline' | 'publisher' | 'byline' | 'url' | 'published' | 'updated' | 'language' | 'kind' | 'posts'>>;
};
