import "server-only";

/** Pieces as the body of an answer: each is made when the reader takes it, and none any more when the reader has gone. */
export function asBody(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() { await pieces.return(undefined); },
  }, { highWaterMark: 0 });
}
