import { endpoints } from "@/domain/api/endpoints";
import { filterNames } from "@/domain/filter";
import { ask, eachOf } from "../ask";
import { changedTables, recordDigest } from "../record-digest";
import type { Trial } from "../trial";
import { editorsTokens, takenBodies } from "../written-by-program";

/** What query builders and mergers of objects have taken for instructions elsewhere. */
const planted: readonly [string, unknown][] = [
  ["not", { not: "x" }], ["contains", { contains: "" }], ["in", { in: ["a", "b"] }], ["OR", { OR: [{}] }], ["$ne", { $ne: null }], ["startsWith", { startsWith: "%", mode: "insensitive" }],
  ["array", ["a", "b"]], ["deep", [[[[]]]]], ["number", 1e308], ["true", true], ["null", null], ["prototype", { __proto__: { isAdmin: true } }], ["constructor", { constructor: { prototype: { isAdmin: true } } }],
];
const extraKeys = ["authorId", "reviewerId", "version", "recordedAt", "visibleFrom", "role", "constructor", "__proto__", "OR", "AND", "where", "select", "include"];

type Attempt = { name: string; path: string; method: "GET" | "POST"; body?: string };

export const trial: Trial = {
  id: "T7", title: "operators, extra keys and prototypes in every field",
  mustHold: "Nothing but what a field takes is taken: 400 or 422 with a problem document, and no row changes.",
  defaults: { rounds: 1 }, full: { rounds: 1 },
  async run({ installation, signal }) {
    const site = await installation();
    const tokens = await editorsTokens(`injecting-${Date.now().toString(36)}`, 15);
    const attempts = [...inQueries(), ...(await takenBodies()).flatMap(({ path, body }) => inBody(path, body))];
    const before = await recordDigest(site.database.ownerUrl);
    const violations: string[] = [];
    const refused = new Map<number, number>();
    await eachOf(attempts.map((attempt, index) => ({ ...attempt, index })), 4, async ({ name, path, method, body, index }) => {
      signal.throwIfAborted();
      const token = { authorization: `Bearer ${tokens[index % tokens.length]}`, "content-type": "application/json", "if-match": '"0"' };
      const address = { "x-forwarded-for": `198.51.${100 + (index % 100)}.7` };
      const answer = await ask(site.url, path, { method, headers: method === "POST" ? { ...token, ...address } : address, ...(body === undefined ? {} : { body }) });
      refused.set(answer.status, (refused.get(answer.status) ?? 0) + 1);
      if (answer.status !== 400 && answer.status !== 422) violations.push(`${name}: ${answer.status} ${answer.body.slice(0, 120)}`);
      else if (!String(answer.headers["content-type"]).startsWith("application/problem+json")) violations.push(`${name}: ${String(answer.headers["content-type"])}`);
    });
    const seen = changedTables(before, await recordDigest(site.database.ownerUrl)).filter((change) => !change.startsWith("desk_token:"));
    violations.push(...seen.map((change) => `rows changed in ${change}`));
    return { rounds: attempts.length, violations, figures: Object.fromEntries([...refused].sort().map(([status, times]) => [`answered ${status}`, times])) };
  },
};

/** Each parameter of each address twice, as a list and as an object, and parameters that there are none of. */
function inQueries(): Attempt[] {
  return Object.values(endpoints).filter(({ method }) => method === "get").flatMap(({ path, query, example }) => {
    const place = `/api/v1${example.split("?")[0]}`;
    const own = Object.keys(query).flatMap((name) => ["[contains]=a", "[]=a", ".not=a", "[$ne]=a"].map((shape) => `${name}${shape}`));
    const twice = Object.keys(query).filter((name) => !(filterNames as readonly string[]).includes(name)).map((name) => `${name}=a&${name}=b`);
    // Next drops a parameter of the name __proto__ before anything of ours sees the address.
    return [...own, ...twice, ...extraKeys.filter((key) => key !== "__proto__").map((key) => `${key}=1`)].map((text) => ({ name: `GET ${path}?${text}`, path: `${place}?${text}`, method: "GET" as const }));
  });
}

function inBody(path: string, body: Record<string, unknown>): Attempt[] {
  const sent = (name: string, text: string): Attempt => ({ name: `POST ${path} with ${name}`, path, method: "POST", body: text });
  const fields = Object.keys(body).flatMap((field) => planted
    // A list that a field of text refuses is what a field of lists takes.
    .filter(([, value]) => !(Array.isArray(body[field]) && Array.isArray(value)) && value !== null)
    .map(([name, value]) => sent(`${name} in ${field}`, JSON.stringify({ ...body, [field]: value }))));
  const keys = extraKeys.map((key) => sent(`the key ${key}`, `${JSON.stringify(body).slice(0, -1)},"${key}":{"isAdmin":true}}`));
  return [...fields, ...keys, ...["[]", "null", "1", '"x"', "[{}]", "{", ""].map((text) => sent(`the body ${text}`, text))];
}
