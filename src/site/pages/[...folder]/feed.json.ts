import type { APIRoute } from 'astro';
import { answerWithFeed, feedPaths } from '../../feeds/feed-route.ts';
import { jsonFeed } from '../../feeds/json-feed.ts';

export const getStaticPaths = feedPaths;

export const GET: APIRoute = ({ props }) =>
  answerWithFeed(props.folder, (print, feed) =>
    Response.json(jsonFeed(print, feed), { headers: { 'content-type': 'application/feed+json' } }),
  );
