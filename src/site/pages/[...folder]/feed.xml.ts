import type { APIRoute } from 'astro';
import { writeAtom } from '../../feeds/atom.ts';
import { answerWithFeed, feedPaths } from '../../feeds/feed-route.ts';

export const getStaticPaths = feedPaths;

export const GET: APIRoute = ({ props }) =>
  answerWithFeed(
    props.folder,
    (print, feed) => new Response(writeAtom(print, feed), { headers: { 'content-type': 'application/atom+xml' } }),
  );
