import type { APIContext, APIRoute } from 'astro';

type Asked = Pick<APIContext, 'params' | 'props'>;

/** Makes the text of a file; `undefined` where there is none at that address. */
type Make = (asked: Asked) => Promise<string | undefined>;

/** An endpoint that answers with one text. A build, which asks for thousands of them, takes the `text` itself: an answer with its stream costs more than most texts. */
export type TextRoute = APIRoute & { text: Make };

export const textRoute = (type: string, text: Make): TextRoute => {
  const route: APIRoute = async (asked) => {
    const body = await text(asked);
    return body === undefined ? new Response(null, { status: 404 }) : new Response(body, { headers: { 'content-type': type } });
  };
  return Object.assign(route, { text });
};
