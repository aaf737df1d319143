import "server-only";
import type { ServerResponse } from "node:http";

/** What becomes of a body: sent as it is written, or not because the reader has it, something else in its place, or changed when all of it is there. */
export type BodyPlan = { is: "sent" } | { is: "known" } | { is: "replaced"; by: Buffer } | { is: "changed"; by: (text: string) => string };

/** Who sees the body as it is sent, before it is packed. */
export type BodyWatcher = { part: (chunk: Buffer) => void; end: () => void };

/** Asks for the plan when the head is written, because only then it is known what is answered. */
export function planBody(response: ServerResponse, plan: () => BodyPlan, watcher: BodyWatcher | null): void {
  const { write, end } = response;
  const parts: Buffer[] = [];
  const planned = (): BodyPlan => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return plan();
  };
  const see = ([chunk, encoding]: readonly unknown[]): void => {
    if (watcher !== null) for (const part of bytesOf(chunk, encoding)) watcher.part(part);
  };
  response.write = ((...given: Parameters<typeof write>) => {
    const now = planned();
    if (now.is === "changed") parts.push(...bytesOf(given[0], given[1]));
    if (now.is === "sent" || now.is === "known") see(given);
    if (now.is !== "sent") return true;
    return write.apply(response, given);
  }) as typeof write;
  response.end = ((...given: Parameters<typeof end>) => {
    const now = planned();
    if (now.is === "replaced") return end.call(response, now.by, "utf8");
    const sent = now.is === "sent" || now.is === "known" ? given : [now.by(Buffer.concat([...parts, ...bytesOf(given[0], given[1])]).toString("utf8")), "utf8"];
    see(sent);
    watcher?.end();
    return now.is === "known" ? end.call(response, undefined, "utf8") : end.apply(response, sent as typeof given);
  }) as typeof end;
}

/** What is written at once: one piece, or none. */
function bytesOf(chunk: unknown, encoding: unknown): [Buffer] | [] {
  if (typeof chunk === "string") return [Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")];
  return chunk instanceof Uint8Array ? [Buffer.from(chunk)] : [];
}
