import { createHash } from "node:crypto";

/** An address, asked for in one of the ways in which browsers, programs and who would fool a cache ask. */
export type EdgeShape = { path: string; headers: Record<string, string> };

const paths = ["/", "/topics", "/commitments?topic=migration", "/topics?asOf=2022-07-13", "/about"];
/** A name that only a forged header brings: no answer may repeat it. */
const forged = "evil.example";

export const edgeShapes: readonly EdgeShape[] = paths.flatMap((path) =>
  [path, path === "/" ? "/es" : `/es${path}`].flatMap((address): EdgeShape[] => [
    { path: address, headers: {} },
    { path: address, headers: { rsc: "1", "next-router-state-tree": "x" } },
    { path: address, headers: { rsc: "1", "next-router-prefetch": "1" } },
    { path: address, headers: { "x-forwarded-host": forged, "x-forwarded-proto": "https" } },
    { path: `${address}${address.includes("?") ? "&" : "?"}_rsc=abc`, headers: { rsc: "1" } },
  ]));

/**
 * What tells a variant from the others, whoever answers: its kind, its language, its day, whether a forged name is in
 * it, and whether it is packed as the asker cannot unpack it.
 */
export async function variantSeen(base: string, { path, headers }: EdgeShape): Promise<string> {
  const answer = await fetch(`${base}${path}`, { headers });
  const text = (await answer.text()).replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"|nonce-[\w+/=]+/g, "");
  const isHtml = answer.headers.get("content-type")?.startsWith("text/html");
  const language = /<html lang="(\w\w)"/.exec(text)?.[1];
  const [takes, packed] = [headers["accept-encoding"], answer.headers.get("content-encoding")];
  return [answer.status, answer.headers.get("content-type"), isHtml ? language : createHash("sha256").update(text.slice(0, 40)).digest("hex").slice(0, 8),
    text.includes("asOf=2022-07-13"), answer.headers.get("vary")?.includes("rsc"), takes !== undefined && packed !== null && !takes.includes(packed) ? `packed as ${packed}` : "",
    text.includes(forged) ? "forged" : ""].join(" ");
}
