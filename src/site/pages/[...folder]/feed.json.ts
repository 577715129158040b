import { feedPaths, feedRoute } from '../../feeds/feed-route.ts';
import { jsonFeed } from '../../feeds/json-feed.ts';

export const getStaticPaths = feedPaths;

export const GET = feedRoute('application/feed+json', (print, feed) => JSON.stringify(jsonFeed(print, feed)));
