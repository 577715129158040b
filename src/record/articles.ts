import type { Document } from '../vocabulary/document.ts';
import type { Piece } from './candidates.ts';
import type { Settlement } from './settle.ts';

/** A file of `seeds/` as it is now. `path`: story and name. */
export type Article = {
  path: string;
  text: string;
  /** It has no page yet. */
  isNew: boolean;
};

/** The article behind a `doc` field; `undefined` when it is gone. */
export type ArticleOf = (doc: string) => Article | undefined;

/** `onPage`: by the page's id; those without a page by the id they would get, for one may have had it before. `inStory`: by story and file name. */
export type Articles = { onPage: ArticleOf; inStory: (story: string) => ArticleOf };

/** The articles there are, from the settled source pages. What is gone is not among them, whether or not its page is kept. */
export const articlesOf = ({ settled }: Settlement<Piece<Document>>): Articles => {
  const articles = settled.flatMap(({ id, proposed, items }) =>
    items.map(({ story, value }) => ({ page: id ?? proposed, path: `${story.id}/${value.doc}`, text: value.text, isNew: id === null })),
  );
  const pages = new Map(articles.map((one) => [one.page, one]));
  const files = new Map(articles.map((one) => [one.path, one]));
  return { onPage: (doc) => pages.get(doc), inStory: (story) => (doc) => files.get(`${story}/${doc}`) };
};
