import net from "node:net";
import type { TrialInstallation } from "../installation";
import type { Trial } from "../trial";
import { readPublic } from "./programs";
import { quantile } from "./random";

const slowClients = { quick: 200, full: 500 };
/** Twice what it was, and a hundred milliseconds for the machine. */
const tolerated = (baseline: number): number => 2 * baseline + 100;

export const trial: Trial = {
  id: "T24", title: "slow and oversized requests",
  mustHold: "Too much is refused (400, 404, 405, 408, 413, 414, 415, 422, 429 or 431, or the connection ends), never with a 5xx; meanwhile others' p95 stays within twice what it was.",
  defaults: { rounds: 1 }, everyChange: { rounds: 1 }, full: { rounds: 3 },
  async run({ rounds, isFull, signal, installation }) {
    const on = await installation();
    const { port } = new URL(on.url);
    const violations: string[] = [];
    const figures: Record<string, number | string> = {};
    let made = 0;
    for (; made < rounds && !signal.aborted; made += 1) {
      for (const { name, request } of oversized()) {
        const status = await exchange(Number(port), request);
        figures[name] = status;
        if (status.startsWith("5")) violations.push(`${name}: ${status}`);
        if (status.startsWith("2")) violations.push(`${name} was taken: ${status}`);
      }
      await comparedWithSlow(on, isFull ? slowClients.full : slowClients.quick, violations, figures);
    }
    return { rounds: made, violations, figures };
  },
};

async function comparedWithSlow(on: TrialInstallation, clients: number, violations: string[], figures: Record<string, number | string>): Promise<void> {
  const port = Number(new URL(on.url).port);
  await p95Of(on.url);
  const baseline = await p95Of(on.url);
  const slow = Array.from({ length: clients }, (_none, index) => dripping(port, index % 2 === 0));
  try {
    // A statistical figure: measured once more before it counts.
    let during = await p95Of(on.url);
    if (during > tolerated(baseline)) during = await p95Of(on.url);
    Object.assign(figures, { "slow clients": clients, "p95 alone ms": baseline, "p95 beside them ms": during });
    if (during > tolerated(baseline)) violations.push(`Others waited ${during} ms (p95) beside ${clients} slow clients, ${baseline} without.`);
  } finally {
    for (const socket of slow) socket.destroy();
  }
}

async function p95Of(url: string): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < 60; n += 1) took.push((await readPublic(url, "/api/v1/commitments?limit=5")).ms);
  return quantile(took, 0.95);
}

/** A client that begins a request and lets the rest of it wait. */
function dripping(port: number, isBody: boolean): net.Socket {
  const socket = net.connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.write(isBody
    ? "POST /api/v1/suggestions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{"
    : "GET /commitments HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
  return socket;
}

function oversized(): { name: string; request: string }[] {
  const post = (path: string, body: string, more = "") => `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${more}Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`;
  const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${more}Connection: close\r\n\r\n`;
  return [
    { name: "64 KiB + 1 of a suggestion", request: post("/api/v1/suggestions", `{"words":"${"x".repeat(64 * 1024)}"}`) },
    { name: "JSON 10,000 deep", request: post("/api/v1/suggestions", `{"words":${"[".repeat(10_000)}${"]".repeat(10_000)}}`) },
    { name: "an address of 1 MiB", request: get(`/api/v1/commitments?q=${"x".repeat(1024 * 1024)}`) },
    { name: "10,000 headers", request: get("/", Array.from({ length: 10_000 }, (_none, n) => `X-${n}: ${n}\r\n`).join("")) },
    { name: "a header of 1 MiB", request: get("/", `X-Long: ${"x".repeat(1024 * 1024)}\r\n`) },
    { name: "two lengths", request: post("/api/v1/suggestions", "{}", "Content-Length: 7\r\n") },
    { name: "a length and pieces", request: post("/api/v1/suggestions", "0\r\n\r\n", "Transfer-Encoding: chunked\r\n") },
  ];
}

/** The status of the answer, or "closed" where the connection ended without one. */
function exchange(port: number, request: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    let answer = "";
    socket.setTimeout(20_000, () => socket.destroy());
    socket.on("data", (chunk: Buffer) => { answer += chunk.toString("latin1"); });
    socket.on("error", () => undefined);
    socket.on("close", () => { resolve(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? "closed"); });
    socket.write(request, () => undefined);
  });
}
