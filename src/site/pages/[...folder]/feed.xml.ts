import { writeAtom } from '../../feeds/atom.ts';
import { feedPaths, feedRoute } from '../../feeds/feed-route.ts';

export const getStaticPaths = feedPaths;

export const GET = feedRoute('application/atom+xml', writeAtom);
