import type { Command } from "commander";
import type { SentLink } from "@/domain/account-link";
import type { Result } from "@/domain/refusal";
import { accepted } from "../refused";
import { withTracker } from "../with-tracker";

type Options = { json?: boolean };
type Users = typeof import("@/server/commands/manage-users");
type Actor = import("@/server/actor").Actor;

/** `tracker user …`: people of the desk, from the server's terminal. */
export function addUser(program: Command): void {
  const user = program.command("user").description("people who may use the desk");
  const json = ["--json", "print the result as JSON"] as const;
  user.command("add <email> <name>")
    .description("invite a person: the link is e-mailed, or printed once where no mail server is set")
    .option("--role <role>", "contributor, editor, reviewer or administrator", "editor")
    .option("--language <language>", "of the invitation and the desk: en or es", "en").option(...json)
    .action((email: string, name: string, { role, language, ...options }: Options & { role: string; language: string }) =>
      run(options, (users, actor) => users.invitePerson(actor, { email, name, role, language }), said));
  user.command("link <email>")
    .description("send a new link to choose a password: the invitation again, or a forgotten password").option(...json)
    .action((person: string, options: Options) => run(options, (users, actor) => users.sendNewLink(actor, { person }), said));
  user.command("disable <email>").description("switch the account off and end its sessions at once")
    .option("--to <email>", "who takes over the drafts that are in progress").option(...json)
    .action((person: string, { to, ...options }: Options & { to?: string }) =>
      run(options, (users, actor) => users.switchOffPerson(actor, { person, to: to ?? null }), () => `${person} is switched off.`));
  user.command("enable <email>").description("switch the account on again").option(...json)
    .action((person: string, options: Options) =>
      run(options, (users, actor) => users.switchOnPerson(actor, { person }), () => `${person} is switched on.`));
  user.command("role <email> <role>").description("give another role, and end the sessions of the old one").option(...json)
    .action((person: string, role: string, options: Options) =>
      run(options, (users, actor) => users.setUserRole(actor, { person, role }), () => `${person} is now ${role}.`));
  user.command("second-factor <email>").description("remove the second factor of somebody who lost it, and end all sessions").option(...json)
    .action((person: string, options: Options) =>
      run(options, (users, actor) => users.resetSecondFactor(actor, { person }), () => `${person} has no second factor any more.`));
}

const reasons = { "no-mail-server": "no mail server is set", refused: "the mail server refused it", unreachable: "the mail server cannot be reached" };

function said(link: SentLink): string {
  const what = link.purpose === "invitation" ? "invitation" : "link for a new password";
  return link.sent
    ? `The ${what} is sent to ${link.email}.`
    : `The ${what} was not e-mailed (${reasons[link.why]}). Give ${link.email} this link, shown only now: ${link.href}`;
}

async function run<T>(options: Options, command: (users: Users, actor: Actor) => Promise<Result<T>>, say: (value: T) => string): Promise<void> {
  const value = await withTracker("tracker user", async () => {
    const [users, { systemActor }] = await Promise.all([import("@/server/commands/manage-users"), import("@/server/actor")]);
    return accepted(await command(users, systemActor("cli")));
  });
  console.log(options.json ? JSON.stringify(value) : say(value));
}
