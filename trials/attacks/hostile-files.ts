import { existsSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkout } from "@/cli/checkout";
import { ask, type Answer } from "../ask";
import { formAt } from "../desk-form";
import { makePerson, signIn } from "../people";
import { randomOf } from "../statistics";
import type { Trial } from "../trial";
import { hostileFiles, type HostileFile } from "./hostile-file-cases";
import { runsIn } from "./hostile-markup";

/** What each of these is: text whatever its markup says, so that it may be taken, and then does nothing. */
const mayBeTaken = /^active\.|front-matter|scripted\.pdf|entity\.xhtml|laughs\.xhtml|attributes\.html|deep\.html|polyglot\.html|gif\.html|no-table\.pdf|truncated\.pdf|zz|^n{9}|CON\.txt|^\.\.|^\/etc/;

export const trial: Trial = {
  id: "T10", title: "hostile files",
  mustHold: "Each is refused without a trace, or taken as text that does nothing where it is shown; nothing is written under a name that came with it, and the site goes on.",
  defaults: { rounds: 1 }, full: { rounds: 1 },
  async run({ installation, rounds, isFull, seed, signal }) {
    const { url } = await installation();
    const random = randomOf(seed);
    const files = hostileFiles(isFull);
    const places = [os.tmpdir(), "/tmp", checkout, path.join(checkout, "public")];
    const before = places.map(listed);
    const violations: string[] = [];
    const counts = { taken: 0, refused: 0 };
    const slowest = { name: "", ms: 0 };
    let made = 0;
    for (; made < rounds; made += 1) {
      const person = await makePerson("editor", `files-${made}-${Date.now().toString(36)}`);
      const cookie = await signIn(url, person);
      if (cookie === null) throw new Error("nobody could sign in");
      const send = await formAt(url, "/admin/intake/new", { cookie, holding: "text" });
      for (const file of [...files].sort(() => random() - 0.5)) {
        signal.throwIfAborted();
        const [was, since] = [await capturesOf(person.id), performance.now()];
        const answer = await send({ way: "file", textHeld: "public", file: new File([new Uint8Array(file.bytes)], file.name) });
        const took = Math.round(performance.now() - since);
        if (took > slowest.ms) Object.assign(slowest, { name: file.name, ms: took });
        const isTaken = await capturesOf(person.id) > was;
        counts[isTaken ? "taken" : "refused"] += 1;
        const fault = isTaken ? await faultOfTaken(url, cookie, file, answer) : faultOfRefused(answer);
        if (fault !== null) violations.push(`${file.name.slice(0, 60)}: ${fault}`);
      }
    }
    for (const [index, place] of places.entries()) for (const name of listed(place)) if (/zz|escaped|evil/.test(name) && !before[index]!.includes(name)) violations.push(`${place} has ${name}`);
    if (existsSync("/etc/cron.d/zz-escaped.txt")) violations.push("a name that came with a file was a path");
    if ((await ask(url, "/readyz")).status !== 200) violations.push("afterwards the site is not ready");
    return { rounds: made, violations, figures: { files: files.length, ...counts, "slowest ms": slowest.ms, "which was": slowest.name } };
  },
};

const listed = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

async function capturesOf(authorId: string): Promise<number> {
  const { db } = await import("@/server/db");
  return db.capture.count({ where: { authorId } });
}

const faultOfRefused = ({ status, body }: Answer): string | null =>
  status >= 500 ? `refused with ${status}` : runsIn(body) !== null ? `its refusal holds ${runsIn(body)}` : null;

async function faultOfTaken(url: string, cookie: string, { name }: HostileFile, { status, headers }: Answer): Promise<string | null> {
  if (!mayBeTaken.test(name)) return `taken (${status})`;
  const place = /\/admin\/intake\/captures\/[0-9a-f-]{36}/.exec(String(headers.location ?? ""))?.[0];
  if (place === undefined) return `taken, and answered ${status} without a page`;
  const page = await ask(url, place, { headers: { cookie } });
  if (page.status !== 200) return `its page answers ${page.status}`;
  if (page.headers["x-content-type-options"] !== "nosniff" || !String(page.headers["content-type"]).startsWith("text/html")) return "its page may be taken for something else";
  if (/root:.*:0:0:/.test(page.body)) return "a file of the computer is in it";
  return runsIn(page.body) === null ? null : `its page holds ${runsIn(page.body)}`;
}
