import { Agent, request, type IncomingHttpHeaders } from "node:http";

import { errorCode } from "@/server/operations/operator-error";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Asking = { method?: string; headers?: Record<string, string | string[]>; body?: string | Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends a request with its path as it is written: `fetch` would tidy away `//`, `/../` and `%2e` before anybody sees them. */
export function ask(site: string, path: string, asking: Asking = {}): Promise<Answer> {
  const { method = "GET", headers = {}, body } = asking;
  const { hostname, port } = new URL(site);
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, agent, headers: { host: `${hostname}:${port}`, ...headers, ...length } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part)).on("error", reject);
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString("utf8") }));
    });
    sent.setTimeout(30_000, () => sent.destroy(new Error(`no answer within 30 s: ${method} ${path}`)));
    // A line that was kept open may be closed as it is used again: a read is asked once more, as browsers do.
    sent.on("error", (error) => { if (sent.reusedSocket && method === "GET" && errorCode(error) === "ECONNRESET") resolve(ask(site, path, asking)); else reject(error); }).end(body);
  });
}

/** Does `work` for each item, a few at a time. */
export async function eachOf<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  }));
}
