import type { Readable } from 'node:stream';

/** Single keys and typed lines from one stream. `null`: the stream ended, or Ctrl+C or Ctrl+D was typed. */
export type Keys = { key: () => Promise<string | null>; line: (echo: (text: string) => void) => Promise<string | null> };

const ends = new Set(['\u0003', '\u0004']);
const sequence = '\u001B';

/**
 * Reads keys from a stream of text, as a terminal in raw mode gives them. Between two keys the stream is at rest, so that an editor started
 * meanwhile has the terminal for itself. Arrow and function keys are left out.
 */
export const keysOf = (stream: Readable): Keys => {
  const waiting: string[] = [];
  let ended = false;
  stream.setEncoding('utf8');
  const more = () =>
    new Promise<void>((resolve) => {
      const done = () => {
        stream.pause();
        stream.off('data', take).off('end', end).off('close', end);
        resolve();
      };
      const take = (chunk: string) => {
        if (!chunk.startsWith(sequence)) waiting.push(...chunk);
        done();
      };
      const end = () => {
        ended = true;
        done();
      };
      if (stream.readableEnded || stream.destroyed) end();
      else stream.on('data', take).on('end', end).on('close', end).resume();
    });
  const key = async (): Promise<string | null> => {
    while (waiting.length === 0 && !ended) await more();
    const next = waiting.shift();
    return next === undefined || ends.has(next) ? null : next;
  };
  const line = async (echo: (text: string) => void): Promise<string | null> => {
    let typed = '';
    for (let next = await key(); next !== '\r' && next !== '\n'; next = await key()) {
      if (next === null) return null;
      if (next === '\u007F' || next === '\b') {
        if (typed !== '') echo('\b \b');
        typed = typed.slice(0, -1);
      } else if (next >= ' ') {
        typed += next;
        echo(next);
      }
    }
    echo('\n');
    return typed.trim();
  };
  return { key, line };
};
