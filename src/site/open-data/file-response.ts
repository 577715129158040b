/** Answers with a file that is made piece by piece, in portions of some size, so that it is never whole in memory before it is sent. */
export const fileResponse = (pieces: Iterable<string>, type: string): Response => {
  const encoder = new TextEncoder();
  const rest = pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      let portion = '';
      for (let next = rest.next(); ; next = rest.next()) {
        if (!next.done) portion += next.value;
        if (portion.length < 65_536 && !next.done) continue;
        if (portion !== '') controller.enqueue(encoder.encode(portion));
        if (next.done) controller.close();
        return;
      }
    },
  });
  return new Response(body, { headers: { 'content-type': type } });
};
