import "server-only";
import Negotiator from "negotiator";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isKnown } from "../known-already";
import type { WholeAnswer } from "./whole-answers";

/** Done once for everybody, and so a little more thoroughly than for one. */
const packings = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};
type Packing = keyof typeof packings;

/** Sends what is kept: nothing to who has it already, and to the others as their program can unpack it. */
export async function sendWhole(request: IncomingMessage, response: ServerResponse, answer: WholeAnswer, more: OutgoingHttpHeaders): Promise<void> {
  const headers: OutgoingHttpHeaders = { ...answer.headers, ...more };
  if (isKnown(asHeaders(request), String(headers.etag), answer.modified)) {
    delete headers["content-type"];
    return void response.writeHead(304, headers).end();
  }
  const packing = answer.isPackable ? packingFor(request) : null;
  const body = packing === null ? answer.body : await packed(answer, packing);
  if (packing !== null) headers["content-encoding"] = packing;
  headers["content-length"] = body.length;
  response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : body);
}

const asHeaders = ({ headers }: IncomingMessage): Pick<Headers, "get"> => ({ get: (name) => [headers[name]].flat().join(", ") || null });

function packingFor(request: IncomingMessage): Packing | null {
  const acceptable = new Negotiator(request).encodings(["br", "gzip"]);
  return acceptable.includes("br") ? "br" : acceptable.includes("gzip") ? "gzip" : null;
}

/** Packed once, also for those who ask meanwhile. */
function packed({ body, packed: done }: WholeAnswer, packing: Packing): Promise<Buffer> {
  const begun = done.get(packing) ?? packings[packing](body);
  done.set(packing, begun);
  return begun;
}
