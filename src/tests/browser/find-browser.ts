import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from './unpack-chromium.ts';

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPaths = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

const systemBrowsers = (env: NodeJS.ProcessEnv): string[] => {
  const onPath = commands.flatMap((command) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, command)));
  const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined);
  return [...onPath, ...applications, ...programs.flatMap((folder) => windowsPaths.map((path) => join(folder, path)))];
};

/**
 * A Chromium to test with: the one named by CHROME_PATH, else one the machine has, else the one that npm brought (linux-x64).
 * @throws with what to do where there is none.
 */
export const findBrowser = async (env: NodeJS.ProcessEnv = process.env): Promise<Browser> => {
  const named = env.CHROME_PATH;
  if (named !== undefined && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  const executablePath = named ?? systemBrowsers(env).find((path) => existsSync(path));
  if (executablePath !== undefined) return { executablePath, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { unpackChromium } = await import('./unpack-chromium.ts');
    return unpackChromium();
  }
  throw new Error('No browser found. Install Chrome, Chromium or Edge, or set CHROME_PATH to one.');
};
