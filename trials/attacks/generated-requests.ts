import fc from "fast-check";
import { endpoints } from "@/domain/api/endpoints";
import type { Endpoint } from "@/domain/api/endpoint";
import { ask, eachOf, type Answer } from "../ask";
import { faultByDescription } from "../described";
import type { Trial } from "../trial";
import { editorsTokens, takenBodies } from "../written-by-program";

const slowestMs = 5_000;

type Generated = { endpoint: Endpoint; pairs: [string, string][]; reference: string; body: unknown; headers: Record<string, string> };

/** Secrets that a request carries and no log may keep; with them line breaks that would begin a line of their own. */
const canary = `zzcanary${Math.random().toString(36).slice(2)}`;
const broken = `\r\n{"level":50,"msg":"${canary}-line"}\n`;

const sane = ["migration", "mexico", "united-states", "delivered", "not-assessed", "commitment", "ask", "offer", "es", "en", "changed", "1", "20", "200", "fentanyl", "2021-03-02", "2026-01-01", "overdue"];
const odd = ["", " ", "-1", "1e9", "NaN", "null", "[]", "%00", "\u0000", "'; DROP TABLE commitment; --", "../../etc/passwd", "<script>", "${7*7}", "🤝".repeat(20), "\u202E", "a".repeat(2_000), "2026-02-30", "*", "\"", "-", "(", broken];
const text = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...sane) }, { weight: 2, arbitrary: fc.constantFrom(...odd) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) });
const anything = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 3 }));

/** Mostly what the description allows; parameters of its own and of others, bodies that are taken and bodies that were changed. */
function generatedOf(endpoint: Endpoint, taken: Record<string, unknown>): fc.Arbitrary<Generated> {
  const names = [...Object.keys(endpoint.query), "lang", "asOf"];
  const name = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) });
  const body = fc.oneof(
    fc.dictionary(fc.constantFrom(...Object.keys(taken), "extra"), anything, { maxKeys: 3 }).map((change) => ({ ...taken, ...change })),
    fc.constantFrom(...Object.keys(taken)).map((key) => Object.fromEntries(Object.entries(taken).filter(([own]) => own !== key))),
    fc.jsonValue({ maxDepth: 4 }),
  );
  return fc.record({
    endpoint: fc.constant(endpoint), pairs: fc.array(fc.tuple(name, text), { maxLength: 3 }),
    reference: fc.oneof(fc.constantFrom("USMX-7", "USMX-14", "usmx-7", "none", "fact-sheet-us-mexico-cooperation-2021", "0190d1c8-6d0a-7cc0-8000-00000000cafe"), fc.string({ unit: "binary", minLength: 1, maxLength: 30 })),
    body,
    headers: fc.record({
      "if-match": fc.constantFrom("*", '"0"', '"1"', 'W/"0"', "one"), "idempotency-key": fc.constantFrom("a", "x".repeat(300), `"${canary}"`), "if-none-match": fc.constantFrom("*", "\"", "W/"),
      "accept-language": fc.constantFrom("es", "en;q=2", "*"), accept: fc.constantFrom("*/*", "text/html", "application/json;q=0"),
    }, { requiredKeys: [] }),
  });
}

export const trial: Trial = {
  id: "T8", title: "generated requests over every endpoint, held against OpenAPI",
  mustHold: "No failure of ours, each answer as it is described, no word of the database or the code; nothing secret in the log (T28).",
  defaults: { rounds: 5_000 }, everyChange: { rounds: 400 }, full: { rounds: 50_000 },
  async run({ installation, rounds, seed, signal }) {
    const site = await installation();
    const tokens = await editorsTokens(`generating-${Date.now().toString(36)}`, 18);
    const bodies = await takenBodies();
    const all = Object.values(endpoints) as Endpoint[];
    const before = site.site.lines().length;
    const violations = new Set<string>();
    const statuses = new Map<number, number>();
    let slowest = 0;
    // What makes a file of everything is asked for less often: one of them costs as much as a hundred others.
    const weighed = all.map((endpoint) => ({ endpoint, share: /zip|csv|jsonl?$/.test(endpoint.path) && endpoint.path !== "/openapi.json" ? 0.1 : 1 }));
    const whole = weighed.reduce((sum, { share }) => sum + share, 0);
    const requests = weighed.flatMap(({ endpoint, share }, index) => {
      const taken = bodies.find(({ described }) => described === `/api/v1${endpoint.path}`)?.body ?? { x: 1 };
      return fc.sample(generatedOf(endpoint, taken), { seed: seed + index, numRuns: Math.ceil((rounds * share) / whole) });
    }).map((generated, index) => ({ ...generated, index }));
    await eachOf(requests, 4, async (request) => {
      signal.throwIfAborted();
      const token = tokens[request.index % tokens.length]!;
      const since = performance.now();
      const [answer, path] = await send(site.url, request, token);
      let took = performance.now() - since;
      // A machine that was busy with something else is given one more try; what is slow by itself is slow again.
      if (took > slowestMs && request.endpoint.method === "get") {
        const again = performance.now();
        await send(site.url, request, token);
        took = Math.min(took, performance.now() - again);
      }
      slowest = Math.max(slowest, took);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const fault = faultOf(answer, request.endpoint);
      if (fault !== null) violations.add(`${request.endpoint.method} ${path.slice(0, 160)}: ${fault}`);
    });
    if (slowest > slowestMs) violations.add(`one took ${Math.round(slowest)} ms`);
    const lines = site.site.lines().slice(before);
    for (const line of lines) if (line.includes(canary)) violations.add(`the log has a canary: ${line.slice(0, 160)}`);
    // At a terminal the log is written for a person.
    if (!process.stdout.isTTY) for (const line of lines) if (!isJson(line)) violations.add(`a line of the log is no JSON: ${line.slice(0, 160)}`);
    for (const line of lines) if (tokens.some((token) => line.includes(token))) violations.add("the log has a token");
    return {
      rounds: requests.length, violations: [...violations],
      figures: { "slowest ms": Math.round(slowest), "lines of the log": lines.length, ...Object.fromEntries([...statuses].sort(([a], [b]) => a - b).map(([status, times]) => [`answered ${status}`, times])) },
    };
  },
};

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}

/** Halves of characters, which no address can hold, become the mark for them. */
const encoded = (value: string): string => encodeURIComponent(Buffer.from(value).toString());

async function send(url: string, { endpoint, pairs, reference, body, headers, index }: Generated & { index: number }, token: string): Promise<[Answer, string]> {
  const place = endpoint.path.replaceAll(/\{\w+\}/g, () => encoded(reference));
  const path = `/api/v1${place}${endpoint.method === "get" && pairs.length > 0 ? `?${pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&")}` : ""}`;
  const from = { "x-forwarded-for": `10.${index % 200}.${(index >> 8) % 200}.1`, cookie: `followthrough=${canary}`, "x-forwarded-host": `${canary}.example` };
  if (endpoint.method === "get") return [await ask(url, path, { headers: { ...headers, ...from } }), path];
  const isStranger = index % 40 === 0;
  const bearer = { authorization: `Bearer ${isStranger ? canary : token}`, "content-type": "application/json" };
  return [await ask(url, path, { method: "POST", headers: { ...headers, ...from, ...bearer }, body: JSON.stringify(body) }), path];
}

function faultOf(answer: Answer, endpoint: Endpoint): string | null {
  if (answer.status >= 500) return `${answer.status} ${answer.body.slice(0, 120)}`;
  if (/PrismaClient|node_modules|\bat .*\.[tj]s:\d+|SELECT .* FROM |syntax error at/.test(answer.status >= 400 ? answer.body : "")) return `words of the code: ${answer.body.slice(0, 120)}`;
  return faultByDescription(answer, `/api/v1${endpoint.path}`, endpoint.method);
}
