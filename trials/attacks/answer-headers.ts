import { routes, strangersPages } from "@/e2e/routes";
import { keepSampleRelease } from "@/e2e/sample-release";
import { keepSampleWork } from "@/e2e/sample-work";
import { askedAlways, cachingOf, edgeCaching, headersOf, kindOf, noStore, stillPolicy, takesNonce, type AnswerKind } from "@/server/answer-headers";
import { ask, eachOf, type Answer, type Asking } from "../ask";
import { signIn } from "../people";
import type { Trial } from "../trial";

type Asked = { what: string; address: string; asking: Asking };

/** Inline styles that the policy of a page that is kept allows by their hashes. */
const hashesIn = (policy: string): string[] => (/style-src 'self'([^;]*)/.exec(policy)?.[1] ?? "").trim().split(" ").filter((word) => word.startsWith("'sha256-"));

export const trial: Trial = {
  id: "T12", title: "headers of every kind of answer",
  mustHold: "Every route says about itself what the one table says, to a stranger and at the desk: pages, redirections, refusals, faults, what has not changed, and methods that are not taken.",
  defaults: { rounds: 1 }, full: { rounds: 1 },
  async run({ installation, signal }) {
    const { url, people } = await installation();
    await Promise.all([keepSampleWork(), keepSampleRelease()]);
    const cookie = await signIn(url, people.administrator);
    if (cookie === null) throw new Error("nobody could sign in");
    const violations: string[] = [];
    const statuses = new Map<number, number>();
    const judge = ({ what, address }: Asked, answer: Answer) => {
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      violations.push(...faultsOf(kindOf(address.split("?", 1)[0]!), answer).map((fault) => `${what} ${address} (${answer.status}): ${fault}`));
    };
    const all = everyAnswer(cookie);
    await eachOf(all, 4, async (asked) => {
      signal.throwIfAborted();
      const answer = await ask(url, asked.address, asked.asking);
      judge(asked, answer);
      if (answer.status !== 200 || answer.headers.etag === undefined) return;
      judge({ ...asked, what: `${asked.what}, again` }, await ask(url, asked.address, { headers: { ...asked.asking.headers, "if-none-match": answer.headers.etag } }));
    });
    return { rounds: [...statuses.values()].reduce((sum, n) => sum + n, 0), violations, figures: { routes: routes.length, ...Object.fromEntries([...statuses].sort(([a], [b]) => a - b).map(([status, n]) => [`answered ${status}`, n])) } };
  },
};

function everyAnswer(cookie: string): Asked[] {
  const places = routes.flatMap(({ address, kind }) => (address === null ? [] : [{ address, isDesk: kind === "desk" || kind === "desk-endpoint", isPublic: kind === "public" }]));
  const html = { accept: "text/html" };
  return [
    ...places.map(({ address }) => ({ what: "a stranger at", address, asking: { headers: html } })),
    ...places.filter(({ isDesk }) => isDesk).map(({ address }) => ({ what: "an administrator at", address, asking: { headers: { ...html, cookie } } })),
    ...places.filter(({ isPublic }) => isPublic).map(({ address }) => ({ what: "in Spanish", address: address === "/" ? "/es" : `/es${address}`, asking: { headers: html } })),
    ...places.filter(({ isPublic }) => isPublic).map(({ address }) => ({ what: "asked something", address: `${address}?asOf=2022-07-13`, asking: { headers: html } })),
    ...places.filter(({ address }) => !strangersPages.includes(address)).map(({ address }) => ({ what: "a method that is not taken at", address, asking: { method: "PUT", headers: html, body: "{}" } })),
    { what: "a page that is not there", address: "/no-such-page", asking: { headers: html } },
    { what: "an address that is none", address: "/%E0%A4%A", asking: { headers: html } },
  ];
}

function faultsOf(kind: AnswerKind, { status, headers }: Answer): string[] {
  const policy = String(headers["content-security-policy"] ?? "");
  const nonce = takesNonce(kind, false) ? /'nonce-([\w+/=]{24})'/.exec(policy)?.[1] ?? null : null;
  const wanted = headersOf(kind, { nonce, isSecure: false, isDevelopment: false });
  // A drawing closes itself further than its row does.
  if (kind === "file" && policy.endsWith("; sandbox")) wanted["content-security-policy"] = policy;
  // A page that is kept knows which inline styles it has, and most have none.
  if (kind === "page" && !/style-src [^;]*'unsafe-inline'/.test(policy)) wanted["content-security-policy"] = stillPolicy(hashesIn(policy));
  const differing = Object.entries(wanted).filter(([name, value]) => headers[name] !== value && !(name === "referrer-policy" && headers[name] === "no-referrer"));
  const caching = String(headers["cache-control"] ?? "");
  const isLasting = status < 400 || status === 404 || status === 410;
  return [
    ...differing.map(([name, value]) => `${name} is ${String(headers[name])}, not ${value}`),
    ...(headers["x-powered-by"] === undefined ? [] : ["it says what it runs on"]),
    ...(headers["strict-transport-security"] === undefined ? [] : ["it demands encryption where there is none"]),
    ...(/'unsafe-(?:inline|eval)'/.test(/script-src([^;]*)/.exec(policy)?.[1] ?? "") ? ["scripts of anybody run"] : []),
    ...(policy.length < 4_000 ? [] : ["its policy does not fit the buffers of a proxy"]),
    ...(isLasting ? (cachingOf(kind) === noStore && !caching.includes("no-store") ? [`what is one person's is kept: ${caching}`] : []) : caching.includes("no-store") ? [] : [`a refusal is kept: ${caching}`]),
    ...(caching.includes("s-maxage") && caching !== edgeCaching && caching !== askedAlways ? [`an edge is told ${caching}`] : []),
  ];
}
