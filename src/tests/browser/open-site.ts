import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { serve } from '../../pipeline/serve.ts';
import type { BuiltSite } from '../dist/built-site.ts';
import { findBrowser } from './find-browser.ts';

/** A built site on a server of its own, and a browser to look at it with. */
export type OpenSite = {
  /** Address of the front page, with the closing slash. */
  address: string;
  /** A page in a fresh profile. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
};

const launch = async (): Promise<Browser> => {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [
      '--headless=shell',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};

export const openSite = async (site: BuiltSite): Promise<OpenSite> => {
  const [browser, server] = await Promise.all([launch(), serve(site.dist, site.home.pathname, 4700)]);
  return {
    address: server.address,
    newPage: async (options) => (await browser.newContext(options)).newPage(),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
};
