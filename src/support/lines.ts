/**
 * The lines of a stream of bytes, as UTF-8, in the groups in which they arrive: all that a chunk ends, without waiting for the next.
 * A line end is LF or CRLF; the last line needs none.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let open: string[] = [];
  for await (const chunk of stream) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    open.push(first);
    if (others.length === 0) continue;
    const lines = [open.join(''), ...others];
    open = [lines.pop() ?? ''];
    yield lines.map(withoutReturn);
  }
  open.push(decoder.decode());
  const last = open.join('');
  if (last !== '') yield [withoutReturn(last)];
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
