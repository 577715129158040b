import robotsParser, { type Robot } from 'robots-parser';
import type { Outcome, Problem } from '../../support/problem.ts';
import { type Answer, request } from './request.ts';

/** The name that robots.txt files and logs know this program by. */
const name = 'Onrecord';
const userAgent = `${name}/0.1 (adds single articles for an editor; obeys robots.txt)`;
const largestAnswer = 10 * 1024 * 1024;
const largestRules = 512 * 1024;
const seconds = 30;
const mostRedirects = 5;
const betweenRequests = 1000;
const longestWait = 30_000;

/** What was fetched, and from where in the end. */
export type Fetched = Answer & { address: string };

/** How a fetcher reaches the world. `wait` takes milliseconds; `mayReach` judges an IP address (by default: only public ones). */
export type Reach = { now: () => number; wait: (milliseconds: number) => Promise<unknown>; mayReach?: (address: string) => boolean };

/**
 * Makes a fetcher that treats hosts as a guest should: it asks robots.txt first (RFC 9309), sends one request a second to a host or as
 * slowly as `Crawl-delay` asks, takes 10 MB and 30 seconds at most, sends no cookies, says who it is, never reaches into private
 * networks, and follows a redirect only within the site that was asked for.
 */
export const createFetcher = ({ now, wait, mayReach }: Reach) => {
  const rules = new Map<string, Robot | null>();
  const free = new Map<string, number>();

  const take = async (url: URL, mostBytes: number): Promise<Answer> => {
    const at = Math.max(now(), free.get(url.host) ?? 0);
    const delay = Math.min((rules.get(url.origin)?.getCrawlDelay(name) ?? 0) * 1000, longestWait);
    free.set(url.host, at + Math.max(betweenRequests, delay));
    if (at > now()) await wait(at - now());
    return request(url, { userAgent, mostBytes, seconds, ...(mayReach && { mayReach }) });
  };

  /** `null` stands for rules that could not be had: the host is asked for nothing then (RFC 9309, 2.3.1.4). */
  const rulesOf = async (url: URL): Promise<Robot | null> => {
    const kept = rules.get(url.origin);
    if (kept !== undefined) return kept;
    const address = new URL('/robots.txt', url);
    const answer = await takeAlong(address, largestRules);
    const text = answer.status < 300 ? new TextDecoder().decode(answer.bytes) : '';
    const made = answer.status >= 500 ? null : robotsParser(address.href, text);
    rules.set(url.origin, made);
    return made;
  };

  const takeAlong = async (from: URL, mostBytes: number): Promise<Fetched> => {
    let url = from;
    for (let step = 0; step <= mostRedirects; step++) {
      const answer = await take(url, mostBytes);
      if (answer.status < 300 || answer.status >= 400 || !answer.location) return { ...answer, address: url.href };
      const next = new URL(answer.location, url);
      if (!/^https?:$/.test(next.protocol) || siteOf(next) !== siteOf(from))
        throw new Error(`it redirects to another site: ${next.href.slice(0, 300)}`);
      url = next;
    }
    throw new Error(`it redirects more than ${mostRedirects} times`);
  };

  return async (address: string): Promise<Outcome<Fetched>> => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
      return failed(address, 'this is no web address', 'write it in full, beginning with https://');
    try {
      const allowed = await rulesOf(url);
      if (allowed === null) return failed(address, 'its site’s robots.txt could not be had', 'try again later');
      if (allowed.isAllowed(url.href, name) === false) {
        return failed(
          address,
          'its site asks programs not to fetch this page (robots.txt)',
          'open it in a browser, save it, and add the file',
        );
      }
      const answer = await takeAlong(url, largestAnswer);
      if (answer.status === 429 || answer.status === 503) {
        const when = answer.retryAfter ? ` in ${answer.retryAfter} seconds` : ' later';
        return failed(address, `its site is busy (${answer.status})`, `try again${when}`);
      }
      if (answer.status >= 300)
        return failed(address, `its site answered ${answer.status}`, 'open it in a browser, save it, and add the file');
      return { ok: true, value: answer };
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return failed(
        address,
        `it could not be fetched: ${said}`,
        'see whether this machine has a network, or save the page and add the file',
      );
    }
  };
};

/** One site: the same host, with or without `www.`, over http or https. */
const siteOf = (url: URL): string => url.host.replace(/^www\./, '');

const failed = (file: string, what: string, fix: string): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems: [{ file, what, why: 'nothing was added from it', fix }],
});
