import { subscribe } from "node:diagnostics_channel";

/**
 * The first listener of every server of this process, before Next's. Loaded before Next is (cli/leave-with-parent.mjs),
 * because Next listens before anything of ours runs: a request that comes so early waits until the program is there to
 * look at it. Pages, hook and this are loaded apart; what they share is one for the process.
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {(request: Request, response: Response, next: () => void) => void} First
 */

/** @type {typeof globalThis & { trackerFirst?: { is: First | null, set: (first: First) => void, isSet: Promise<void> } }} */
const program = globalThis;

/** @returns {NonNullable<typeof program.trackerFirst>} */
function waiting() {
  /** @type {() => void} */
  let settle = () => {};
  const isSet = /** @type {Promise<void>} */ (new Promise((resolve) => { settle = resolve; }));
  /** @type {NonNullable<typeof program.trackerFirst>} */
  const first = { is: null, isSet, set(listener) { first.is = listener; settle(); } };
  return first;
}

/** Stands before the listeners of each server from its first request on; Node announces it before it hands it to any. */
export function standBefore() {
  if (program.trackerFirst !== undefined) return program.trackerFirst;
  const first = (program.trackerFirst = waiting());
  /** @type {WeakSet<import("node:http").Server>} */
  const guarded = new WeakSet();
  subscribe("http.server.request.start", (message) => {
    const { server } = /** @type {{ server: import("node:http").Server }} */ (message);
    if (guarded.has(server)) return;
    guarded.add(server);
    const listeners = server.listeners("request");
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      const next = () => { for (const listener of listeners) listener.call(server, request, response); };
      if (first.is !== null) return first.is(request, response, next);
      void first.isSet.then(() => first.is?.(request, response, next));
    });
  });
  return first;
}
