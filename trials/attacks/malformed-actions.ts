import { routes } from "@/e2e/routes";
import { ask, eachOf, type Asking } from "../ask";
import { builtActions } from "../built-actions";
import { quantile, randomOf, rounded } from "../statistics";
import type { Trial } from "../trial";

const boundary = "trial";

/** What has crashed, stalled or fooled the decoder of actions: broken Flight, cycles, prototypes, endless references. */
function malformed(id: string, random: () => number): Asking[] {
  const flight = { "next-action": id, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component" };
  const form = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const part = (name: string, value: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const noise = Array.from({ length: 200 }, () => String.fromCharCode(Math.floor(random() * 256))).join("");
  return [
    { headers: flight, body: "[" }, { headers: flight, body: '["$1:__proto__:then"]' }, { headers: flight, body: '["$@0"]' }, { headers: flight, body: `[${"[".repeat(3_000)}` },
    { headers: { ...flight, "next-action": "0".repeat(42) }, body: "[]" }, { headers: { ...flight, "next-action": "../../etc/passwd" }, body: "[]" },
    { headers: { ...form, "next-action": id }, body: `${part("0", '["$F1"]')}${part("1", '{"id":"x","bound":"$@1"}')}--${boundary}--\r\n` },
    { headers: { ...form, "next-action": id }, body: `${part("0", '"$1"')}${part("1", '"$0"')}--${boundary}--\r\n` },
    { headers: form, body: part(`$ACTION_ID_${"f".repeat(42)}`, "") }, { headers: form, body: `${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", '{"id":"x","bound":"$@1"}')}--${boundary}--\r\n` },
    { headers: form, body: noise }, { headers: { "content-type": "multipart/form-data" }, body: noise },
    { headers: { "content-type": "application/x-www-form-urlencoded", "next-resume": "1" }, body: noise },
    { headers: { ...flight, "content-type": "application/json" }, body: '{"__proto__":{"then":"$0"}}' },
  ];
}

export const trial: Trial = {
  id: "T25", title: "malformed actions sent to every page",
  mustHold: "A public page refuses what is posted (405) before it is read; the desk refuses what its own pages did not send (403); what claims to come from the desk's own page and cannot be read is refused too, without a word of why, and the desk goes on answering.",
  // Fourteen posts to each page in a round: a thousand in full.
  defaults: { rounds: 1 }, full: { rounds: 72 },
  async run({ installation, rounds, seed, signal }) {
    const { url } = await installation();
    const random = randomOf(seed);
    const [action] = await builtActions(signal);
    const violations: string[] = [];
    const times: number[] = [];
    let unreadable = 0;
    const pages = routes.filter(({ kind }) => kind === "public" || kind === "desk" || kind === "embed");
    const all = Array.from({ length: rounds }, () => pages).flat().flatMap(({ kind, address }) => malformed(action!.id, random).flatMap((asking) =>
      kind === "desk" ? [{ address: address!, asking, wanted: [403] }, { address: address!, asking: { ...asking, headers: { ...asking.headers, "sec-fetch-site": "same-origin", origin: url } }, wanted: null }]
        : [{ address: address!, asking, wanted: [405] }]));
    await eachOf(all, 4, async ({ address, asking, wanted }) => {
      signal.throwIfAborted();
      const since = performance.now();
      const answer = await ask(url, address, { ...asking, method: "POST" });
      if (wanted !== null) times.push(performance.now() - since);
      // What Next's decoder throws at is 400 (server/front.ts); what it reads as no action at all is the page.
      const isAsWanted = wanted === null ? answer.status < 500 : wanted.includes(answer.status);
      if (answer.status === 400) unreadable += 1;
      if (!isAsWanted) violations.push(`${address} ${JSON.stringify(asking).slice(0, 120)}: ${answer.status} ${answer.body.slice(0, 60)}`);
      if (/\bat .*\.[tj]s:\d+|node_modules/.test(answer.body)) violations.push(`${address} tells its code: ${answer.body.slice(0, 120)}`);
    });
    const afterwards = await ask(url, "/admin/sign-in");
    if (afterwards.status !== 200) violations.push(`afterwards the desk answers ${afterwards.status}`);
    return { rounds: all.length, violations, figures: { pages: pages.length, "could not be read (400)": unreadable, "refused, median ms": rounded(quantile(times, 0.5)) } };
  },
};
