import "server-only";
import type { ServerResponse } from "node:http";

/** What becomes of a body: sent as it is written, something else in its place, or changed when all of it is there. */
export type BodyPlan = { is: "sent" } | { is: "replaced"; by: Buffer } | { is: "changed"; by: (text: string) => string };

/** Asks for the plan when the head is written, because only then it is known what is answered. */
export function planBody(response: ServerResponse, plan: () => BodyPlan): void {
  const { write, end } = response;
  const parts: Buffer[] = [];
  const planned = (): BodyPlan => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return plan();
  };
  response.write = ((...given: Parameters<typeof write>) => {
    const now = planned();
    if (now.is === "sent") return write.apply(response, given);
    if (now.is === "changed") gather(parts, given[0], given[1]);
    return true;
  }) as typeof write;
  response.end = ((...given: Parameters<typeof end>) => {
    const now = planned();
    if (now.is === "sent") return end.apply(response, given);
    if (now.is === "replaced") return end.call(response, now.by, "utf8");
    gather(parts, given[0], given[1]);
    return end.call(response, now.by(Buffer.concat(parts).toString("utf8")), "utf8");
  }) as typeof end;
}

function gather(parts: Buffer[], chunk?: unknown, encoding?: unknown): void {
  if (typeof chunk === "string") parts.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
  else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
}
