import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import postgres from "postgres";
import { checkout } from "@/cli/checkout";
import { mailStages, startBrokenMail, type BrokenMail } from "@/server/testing-broken-mail";
import type { TrialInstallation } from "../installation";
import { makePerson } from "../people";
import type { Trial } from "../trial";
import { randomFrom } from "./random";

const readers = 6;
type Sum = { letters: number; lost: number; doubled: number; refused: number };

export const trial: Trial = {
  id: "T27", title: "letters of a process that dies, a mail server that fails",
  mustHold: "At most once by design: whoever sends is killed somewhere on a letter's way and another goes on; nobody gets two, at most the letter that it died with is lost, and that one stays noted as begun. Of a mail server that fails each letter's end is noted.",
  defaults: { rounds: 6 }, full: { rounds: 100 },
  async run({ rounds, seed, signal, installation }) {
    const on = await installation();
    const owner = postgres(on.database.ownerUrl, { max: 1, onnotice: () => {} });
    const mail = await startBrokenMail();
    const random = randomFrom(seed);
    const violations: string[] = [];
    const sum: Sum = { letters: 0, lost: 0, doubled: 0, refused: 0 };
    let made = 0;
    try {
      for (let n = 0; n < readers; n += 1) {
        const { id } = await makePerson("editor", `reminded-${n}-${Date.now().toString(36)}`);
        await owner`UPDATE desk_user SET digest = 'daily' WHERE id = ${id}`;
      }
      for (; made < rounds && !signal.aborted; made += 1) {
        await owner`DELETE FROM digest_sending`;
        const nth = 1 + Math.floor(random() * readers);
        const stage = mailStages[Math.floor(random() * mailStages.length)]!;
        // Every third round the mail server fails instead, once, and nobody dies.
        const isKill = made % 3 !== 2;
        Object.assign(mail, { fault: { nth, stage, how: random() < 0.5 ? "refuses" : "hangs up" }, begun: 0, letters: [], instead: null });
        violations.push(...(await oneRound(on, { mail, owner, isKill, sum })).map((fault) => `letter ${nth}, ${stage}, ${isKill ? "killed" : mail.fault!.how}: ${fault}`));
      }
    } finally {
      await owner`UPDATE desk_user SET digest = 'off'`;
      await owner.end();
      await mail.stop();
    }
    return { rounds: made, violations, figures: { ...sum, "of a round": readers } };
  },
};

type Round = { mail: BrokenMail; owner: postgres.Sql; isKill: boolean; sum: Sum };

async function oneRound(on: TrialInstallation, { mail, owner, isKill, sum }: Round): Promise<string[]> {
  const first = sender(on, mail.url);
  if (isKill) mail.instead = () => { first.kill("SIGKILL"); };
  const ended = await endOf(first);
  const faults = isKill === (ended === "killed") ? [] : [`the first ended ${ended}`];
  mail.fault = null;
  const again = await endOf(sender(on, mail.url));
  if (again !== "done") faults.push(`the second ended ${again}`);
  const per = new Map<string, number>();
  for (const { to } of mail.letters) per.set(to, (per.get(to) ?? 0) + 1);
  const doubled = [...per.values()].filter((times) => times > 1).length;
  const outcomes = (await owner<{ outcome: string; email: string }[]>`SELECT s.outcome, u.email FROM digest_sending s JOIN desk_user u ON u.id = s.user_id`);
  const begun = outcomes.filter(({ outcome }) => outcome === "begun");
  const failed = outcomes.filter(({ outcome }) => outcome === "refused" || outcome === "unreachable");
  const lost = outcomes.filter(({ email }) => !per.has(email));
  if (doubled > 0) faults.push(`${doubled} got two`);
  if (outcomes.length !== readers) faults.push(`${outcomes.length} of ${readers} are noted`);
  if (lost.length > 1) faults.push(`${lost.length} were lost`);
  if (lost.some(({ outcome }) => outcome === "sent")) faults.push("one is noted as sent that was not");
  if (isKill ? begun.length !== 1 || failed.length > 0 : begun.length > 0 || failed.length !== 1) faults.push(`noted as begun ${begun.length}, as failed ${failed.length}`);
  sum.letters += mail.letters.length;
  sum.lost += isKill ? lost.length : 0;
  sum.refused += isKill ? 0 : failed.length;
  sum.doubled += doubled;
  return faults;
}

function sender(on: TrialInstallation, smtp: string): ChildProcess {
  return spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", path.join(import.meta.dirname, "sending-process.ts")], {
    cwd: checkout, env: { ...process.env, ...on.env, SMTP_URL: smtp, MAIL_FROM: "Followthrough <desk@tracker.example>" }, stdio: "ignore",
  });
}

const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => { child.once("exit", (code, by) => { resolve(by === "SIGKILL" ? "killed" : code === 0 ? "done" : `with ${code}`); }); });
