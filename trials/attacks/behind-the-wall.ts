import { createServer as createSite, type Server as Site } from "node:http";
import { createServer, type AddressInfo, type Server } from "node:net";
import path from "node:path";
import { hostsBehindTheWall } from "@/server/testing-outbound";
import { eachOf } from "../ask";
import { formAt } from "../desk-form";
import type { TrialInstallation } from "../installation";
import { makePerson, signIn } from "../people";
import type { Trial } from "../trial";

/** Each editor may bring in so many documents in an hour (`captureLimits.perHour`), with a few to spare. */
const perPerson = 100;

export const trial: Trial = {
  id: "T9", title: "making the server ask what is behind the wall",
  mustHold: "No form of a private address, no redirection and no name that changes its mind makes the site connect to a listener on its own computer.",
  defaults: { rounds: 1 }, full: { rounds: 3 },
  async run({ installation, rounds, signal }) {
    const on = await installation();
    const canaries = await startCanaries();
    const outside = await startOutside();
    const violations: string[] = [];
    try {
      // The only host on this computer that may be asked; names of this trial's own are answered in the site's process.
      await restarted(on, { OUTBOUND_ALLOWED_HOSTS: `127.0.0.1:${outside.port}`, NODE_OPTIONS: `--import ${path.join(import.meta.dirname, "rebinding-names.mjs")}` });
      const before = await captures();
      const all = Array.from({ length: rounds }, (_none, round) => addresses(canaries.port, outside.port, round)).flat();
      const outcomes = await bringIn(on, all, signal);
      for (const [address, outcome] of outcomes) if (!/address-private|address-port|not-a-web-address|address-credentials|redirect-broken|host-unreachable/.test(outcome)) violations.push(`${address}: ${outcome}`);
      if (canaries.hits() > 0) violations.push(`what is behind the wall was asked ${canaries.hits()} times`);
      if (await captures() !== before) violations.push("something was kept of it");
      const control = await bringIn(on, [`http://127.0.0.1:${outside.port}/plain`], signal);
      if (![...control.values()].every((outcome) => outcome === "done")) violations.push(`what may be asked is not: ${[...control.values()].join()}`);
      return { rounds: all.length, violations, figures: { "forms of an address": hostsBehindTheWall.length, "ports listened on": canaries.ports.join(" "), hits: canaries.hits(), "redirected there": outside.redirected(), refused: outcomes.size } };
    } finally {
      canaries.stop();
      outside.stop();
      await restarted(on, { OUTBOUND_ALLOWED_HOSTS: "127.0.0.1:*", NODE_OPTIONS: "" });
    }
  },
};

async function restarted({ site }: TrialInstallation, change: Record<string, string>): Promise<void> {
  await site.stop();
  await site.start(change);
}

/** Straight, on the canary's port, and by way of a host that may be asked; and names that resolve to here. */
function addresses(canary: number, outside: number, round: number): string[] {
  const by = (address: string) => `http://127.0.0.1:${outside}/to?${new URLSearchParams({ to: address })}`;
  const straight = hostsBehindTheWall.flatMap((host) => [`http://${host}/`, `https://${host}/`, `http://${host}:${canary}/`]);
  const names = ["here", "mixed", "mapped", "twice"].flatMap((kind) => [0, 1].map((turn) => `http://${kind}-${round}-${turn}.rebind.tracker.org/`));
  // A name that changes its mind is asked for again under the same name.
  const again = names.filter((name) => name.includes("twice-")).flatMap((name) => [name, name]);
  return [...straight, ...names, ...again, ...hostsBehindTheWall.map((host) => by(`http://${host}:${canary}/`)), ...names.map(by), ...again.map(by)];
}

async function bringIn(on: TrialInstallation, all: readonly string[], signal: AbortSignal): Promise<Map<string, string>> {
  const { db } = await import("@/server/db");
  const outcomes = new Map<string, string>();
  for (let at = 0; at < all.length; at += perPerson) {
    const person = await makePerson("editor", `wall-${Date.now().toString(36)}`);
    const cookie = await signIn(on.url, person);
    if (cookie === null) throw new Error("nobody could sign in");
    const send = await formAt(on.url, "/admin/intake/new", { cookie, holding: "address" });
    // One after the other, so that each has its line in the trail.
    await eachOf(all.slice(at, at + perPerson), 1, async (address) => {
      signal.throwIfAborted();
      const answer = await send({ way: "address", address, textHeld: "none" });
      const last = await db.auditEvent.findFirst({ where: { actorId: person.id, action: "capture-document" }, orderBy: { sequence: "desc" }, select: { outcome: true } });
      outcomes.set(address, last?.outcome ?? `no line in the trail, answered ${answer.status}`);
    });
  }
  return outcomes;
}

async function captures(): Promise<number> {
  const { db } = await import("@/server/db");
  return db.capture.count();
}

/** Listeners that nothing may reach: at a port of their own, and at the ports of the web where nobody else listens. */
async function startCanaries() {
  let hits = 0;
  const servers: Server[] = [];
  const listen = (port: number) => new Promise<number>((resolve) => {
    const server = createServer((socket) => {
      hits += 1;
      socket.end("HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret");
    });
    server.once("error", () => resolve(0));
    server.listen(port, "::", () => { servers.push(server); resolve((server.address() as AddressInfo).port); });
  });
  const ports = [await listen(0), await listen(80), await listen(443)].filter((port) => port !== 0);
  return { port: ports[0]!, ports, hits: () => hits, stop: () => { for (const server of servers) server.close(); } };
}

/** A host that may be asked, and sends on to wherever its address says. */
async function startOutside() {
  let redirected = 0;
  const server: Site = createSite((request, response) => {
    const url = new URL(request.url ?? "/", "http://outside");
    if (url.pathname !== "/to") return void response.writeHead(200, { "content-type": "text/plain" }).end(`Both governments will meet twice a year. ${Date.now()}`);
    redirected += 1;
    // A header is bytes: names of other letters go as they would be sent.
    response.writeHead(302, { location: Buffer.from(url.searchParams.get("to") ?? "/", "utf8").toString("latin1") }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => { server.closeAllConnections(); server.close(); };
  return { port: (server.address() as AddressInfo).port, redirected: () => redirected, stop };
}
