import "server-only";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { outboundLimits } from "./limits";

export class TooLarge extends Error {}

const decoders: Record<string, () => NodeJS.ReadWriteStream & Readable> = {
  gzip: createGunzip, "x-gzip": createGunzip, deflate: createInflate, br: createBrotliDecompress,
};

/**
 * Reads a body and stops at the limit, whatever length was announced. We ask for no content coding; what
 * comes coded all the same is decoded here, and it is the decoded bytes that are counted.
 */
export async function boundedBody(body: Readable, coding: string | undefined): Promise<Uint8Array> {
  const name = (coding ?? "identity").trim().toLowerCase();
  const source = name === "identity" || name === "" ? body : decoded(body, name);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > outboundLimits.bytes) {
      body.destroy();
      throw new TooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decoded(body: Readable, name: string): Readable {
  const decoder = decoders[name]?.();
  if (decoder === undefined) throw new Error(`unknown content coding ${name}`);
  body.once("error", (error) => decoder.destroy(error));
  return body.pipe(decoder);
}
