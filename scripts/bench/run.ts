import { execFile } from 'node:child_process';

/** What a measured program says of itself: one JSON object on its last line. */
export type Run<T> = { said: T; ms: number };

/** Runs a program to its end and times it from outside; its last line is what it has to say. */
export const run = async <T>(command: string, args: string[], cwd: string): Promise<Run<T | undefined>> => {
  const began = performance.now();
  const output = await new Promise<string>((resolve, reject) => {
    execFile(command, args, { cwd, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
  const ms = performance.now() - began;
  const last = output.trim().split('\n').at(-1) ?? '';
  return { said: last.startsWith('{') ? (JSON.parse(last) as T) : undefined, ms };
};

/** Runs a program of ours in a Node of its own, so that its memory is its own. */
export const runNode = async <T>(script: URL, args: string[], cwd: string): Promise<T> => {
  const { said } = await run<T>(process.execPath, ['--disable-warning=ExperimentalWarning', script.pathname, ...args], cwd);
  if (said === undefined) throw new Error(`${script.pathname} said nothing`);
  return said;
};
