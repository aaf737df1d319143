import { endpoints } from "@/domain/api/endpoints";
import { routes } from "@/e2e/routes";
import { ask, eachOf, type Asking } from "../ask";
import { builtActions } from "../built-actions";
import { makePerson, signIn } from "../people";
import { changedTables, recordDigest } from "../record-digest";
import type { Trial } from "../trial";

type Sender = { name: string; headers: Record<string, string> };
type Mutation = { name: string; path: string; asking: Asking; refused: readonly number[] };

/** What a page elsewhere can make a browser say; the cookie is sent along as if SameSite did not exist. */
const senders = (host: string): Sender[] => [
  { name: "no origin", headers: {} },
  { name: "the origin null", headers: { origin: "null" } },
  { name: "another site", headers: { origin: "https://evil.example" } },
  { name: "a neighbour", headers: { origin: `http://blog.${host}` } },
  { name: "our name in another's", headers: { origin: `http://${host}.evil.example` } },
  { name: "metadata of another site", headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" } },
  { name: "metadata of a neighbour", headers: { origin: `http://blog.${host}`, "sec-fetch-site": "same-site", "sec-fetch-mode": "navigate" } },
];

const boundary = "trial";
const multipart = (fields: Record<string, string>): string =>
  `${Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join("")}--${boundary}--\r\n`;

export const trial: Trial = {
  id: "T2", title: "requests forged by another site",
  mustHold: "Whatever a page elsewhere makes a signed-in browser send is refused before it is read, and no row changes.",
  defaults: { rounds: 1 }, full: { rounds: 3 },
  async run({ installation, signal, rounds }) {
    const { url, database } = await installation();
    const host = new URL(url).host;
    const who = await makePerson("administrator", `forged-${Date.now().toString(36)}`);
    const cookie = await signIn(url, who);
    if (cookie === null) throw new Error("nobody could sign in");
    const violations: string[] = [];
    const actions = await builtActions(signal);
    const before = await recordDigest(database.ownerUrl);
    const all = [...actions.flatMap(({ id, pages }) => ofAction(id, pages)), ...ofSession(), ...ofApi()];
    const pairs = Array.from({ length: rounds }, () => all).flat().flatMap((mutation) => senders(host).map((sender) => ({ mutation, sender })));
    await eachOf(pairs, 4, async ({ mutation, sender }) => {
      signal.throwIfAborted();
      const answer = await ask(url, mutation.path, { ...mutation.asking, headers: { ...mutation.asking.headers, host, ...sender.headers, cookie } as Record<string, string> });
      if (!mutation.refused.includes(answer.status)) violations.push(`${mutation.name} from ${sender.name}: ${answer.status} ${answer.body.slice(0, 80)}`);
    });
    violations.push(...changedTables(before, await recordDigest(database.ownerUrl)).map((change) => `rows changed in ${change}`));
    const still = await ask(url, "/admin/account", { headers: { cookie } });
    if (still.status !== 200) violations.push(`the session did not survive: ${still.status}`);
    return { rounds: pairs.length, violations, figures: { actions: actions.length, mutations: all.length, senders: senders(host).length } };
  },
};

/** An action is sent by a script with its id in a header, or by a form with it in a field, as text or as form data. */
function ofAction(id: string, pages: readonly string[]): Mutation[] {
  const addresses = new Map(routes.map(({ pattern, address }) => [pattern, address]));
  const path = pages.map((page) => addresses.get(page)).find((address) => address && !address.includes("no-such-page")) ?? "/admin";
  const name = `the action ${id.slice(0, 8)} at ${path}`;
  const refused = [403];
  return [
    { name: `${name} as text`, path, refused, asking: { method: "POST", headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component" }, body: "[]" } },
    { name: `${name} as a form`, path, refused, asking: { method: "POST", headers: { "content-type": `multipart/form-data; boundary=${boundary}` }, body: multipart({ [`$ACTION_ID_${id}`]: "" }) } },
    { name: `${name} url-encoded`, path, refused, asking: { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: `%24ACTION_ID_${id}=` } },
  ];
}

/** Without Origin and metadata the token of the sign-in decides; a wrong one leads back to the form, signed in as before. */
const ofSession = (): Mutation[] => ["signout", "callback/credentials", "session"].flatMap((place) =>
  [["form", "application/x-www-form-urlencoded", "csrfToken=guessed&email=a%40b.example&password=x"], ["text", "text/plain", "csrfToken=guessed"]].map(([name, type, body]) => ({
    name: `/api/auth/${place} as ${name}`, path: `/api/auth/${place}`, refused: [302, 400, 401, 403], asking: { method: "POST", headers: { "content-type": type! }, body: body! },
  })));

/** The cookie of the desk is nothing to the API, whoever sends it. */
const ofApi = (): Mutation[] => Object.values(endpoints).filter(({ method }) => method === "post").flatMap(({ path }) =>
  ["application/json", "text/plain", "application/x-www-form-urlencoded"].map((type) => ({
    name: `/api/v1${path} as ${type}`, path: `/api/v1${path.replaceAll(/\{\w+\}/g, "0190d1c8-6d0a-7cc0-8000-00000000cafe")}`, refused: [401, 403, 415],
    asking: { method: "POST", headers: { "content-type": type }, body: "{}" },
  })));
