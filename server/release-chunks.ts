import "server-only";
import type { Prisma } from "@/prisma/generated/client";

type Reader = Pick<Prisma.TransactionClient, "$queryRaw">;

/** The bytes of a file of a release, one piece at a time: each is found by its number, so that memory stays flat. */
export async function* chunksOf(from: Reader, fileId: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const [piece] = await from.$queryRaw<{ content: Uint8Array }[]>`SELECT content FROM release_chunk WHERE file_id = ${fileId}::uuid AND number = ${number}`;
    if (piece === undefined) return;
    yield piece.content;
  }
}
