import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative } from 'node:path';
import { readContent } from '../record/index.ts';
import { type Decision, type Item, reviewPage, reviewQueue } from '../review/index.ts';
import type { Problem } from '../support/problem.ts';
import { formatProblem } from '../support/problem.ts';
import { articlesOf, writing } from './review.ts';
import type { Workspace } from './workspace.ts';

const ownNames = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * True for a request that a page of this very server made. Other sites can make a browser send forms here, or give their own name this
 * machine's address: neither has both the machine's own name and the same origin.
 */
const isOwn = ({ method, headers: { host = '', origin } }: IncomingMessage): boolean =>
  ownNames.test(host) && (method === 'GET' || origin === `http://${host}`);

const mostBytes = 10_000;

const formOf = async (request: IncomingMessage): Promise<URLSearchParams | null> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > mostBytes) return null;
  }
  return new URLSearchParams(text);
};

const decided = (item: Item, form: URLSearchParams): Decision[] | string => {
  const action = form.get('action');
  if (action === 'approve') return item.approve;
  if (action === 'reject' && item.reject) return item.reject;
  if (action === 'fix' && item.fix) return item.fix.decide((form.get('answer') ?? '').trim());
  return 'this cannot be answered so';
};

const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
  });
  response.end(body);
};

/**
 * The review queue under the development server: one question a page, the keys of the terminal, the same answers in the same files. Each
 * request reads `content/` anew. Only this machine's own pages may ask and answer.
 */
export const reviewHandler =
  (workspace: Workspace) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOwn(request)) return send(response, 403, 'text/plain', 'Only pages of this machine may review.\n');
    if (request.method !== 'GET' && request.method !== 'POST') return send(response, 405, 'text/plain', 'GET or POST\n');
    const skipped = Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('skip') ?? 0);
    const skip = Number.isInteger(skipped) && skipped > 0 ? skipped : 0;
    const content = await readContent(workspace.content);
    const queue = reviewQueue(content);
    let problem: Problem | string | null = null;
    let item = queue[skip];
    if (request.method === 'POST') {
      const form = await formOf(request);
      if (form === null) return send(response, 413, 'text/plain', 'Too long.\n');
      const asked = queue.find(({ key }) => key === form.get('key'));
      const decisions = asked ? decided(asked, form) : 'this was answered already';
      problem = typeof decisions === 'string' ? decisions : asked ? await writing(workspace, () => undefined)(asked, decisions) : null;
      if (problem === null) {
        response.writeHead(303, { Location: `?skip=${skip}` });
        response.end();
        return;
      }
      item = asked ?? item;
    }
    const articles = await articlesOf(workspace, content, new Set(content.stories.map(({ id }) => id)));
    const page = reviewPage({
      item,
      at: skip,
      total: queue.length,
      articleOf: (doc) => articles.get(doc),
      nameOf: (file) => relative(workspace.root, file),
      ...(problem === null ? {} : { problem: typeof problem === 'string' ? problem : formatProblem(problem) }),
    });
    send(response, problem === null ? 200 : 422, 'text/html', page);
  };
