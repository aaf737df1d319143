import type { Command } from "commander";
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
    .description("add a person and print a one-time password, once")
    .option("--role <role>", "editor or administrator", "editor").option(...json)
    .action((email: string, name: string, options: Options & { role: string }) =>
      run(options, (users, actor) => users.addUser(actor, { email, name, role: options.role }),
        ({ password }) => `Added ${email}. One-time password, shown only now: ${password}`));
  user.command("disable <email>").description("switch the account off and end its sessions at once").option(...json)
    .action((email: string, options: Options) =>
      run(options, (users, actor) => users.switchUser(actor, email, false), () => `${email} is switched off.`));
  user.command("enable <email>").description("switch the account on again").option(...json)
    .action((email: string, options: Options) =>
      run(options, (users, actor) => users.switchUser(actor, email, true), () => `${email} is switched on.`));
  user.command("role <email> <role>").description("give another role, from the next request on").option(...json)
    .action((email: string, role: string, options: Options) =>
      run(options, (users, actor) => users.setUserRole(actor, email, role), () => `${email} is now ${role}.`));
  user.command("password <email>").description("give a new one-time password, printed once, and end all sessions").option(...json)
    .action((email: string, options: Options) =>
      run(options, (users, actor) => users.resetPassword(actor, email),
        ({ password }) => `One-time password of ${email}, shown only now: ${password}`));
}

async function run<T>(options: Options, command: (users: Users, actor: Actor) => Promise<Result<T>>, say: (value: T) => string): Promise<void> {
  const value = await withTracker("tracker user", async () => {
    const [users, { systemActor }] = await Promise.all([import("@/server/commands/manage-users"), import("@/server/actor")]);
    return accepted(await command(users, systemActor("cli")));
  });
  console.log(options.json ? JSON.stringify(value) : say(value));
}
