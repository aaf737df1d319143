import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemActor, type Actor } from "./actor";
import { askForLink } from "./commands/ask-for-link";
import { choosePassword } from "./commands/choose-password";
import { invitePerson, sendNewLink } from "./commands/manage-users";
import { changeOwnPassword } from "./commands/own-account";
import { linkRequestLimits } from "./limits";
import { log } from "./log";
import { sendMail } from "./mail";
import { startMailServer, type MailServer } from "./operations/testing-mail-server";
import { createTestDatabase } from "./testing";
import { personWithPassword } from "./testing-people";
import { ok, person, refusal } from "./testing-records";

const { owner } = await createTestDatabase();
const post: MailServer = await startMailServer();
Object.assign(process.env, { SMTP_URL: post.url, MAIL_FROM: "Followthrough <desk@tracker.example>", SITE_URL: "https://tracker.example" });
afterAll(() => post.stop());

const caller = { address: "192.0.2.1", browser: "" };
const invited = (email: string, language = "en") => ({ email, name: "Ana Ruiz", role: "editor", language });
const next = { next: "a long new sentence", repeat: "a long new sentence" };
const hrefIn = (text: string) => /https:\S+#\S+/.exec(text)?.[0] ?? "";
const tokenIn = (text: string) => hrefIn(text).split("#")[1]!;
let chief: Actor;

beforeAll(async () => { chief = await person("administrator", "Rosa Chief"); });
beforeEach(async () => {
  post.received.length = 0;
  await owner`DELETE FROM sign_in_attempt`;
});

describe("an invitation by e-mail", () => {
  it("goes to the person alone, from the set sender, says who invites, and its link serves", async () => {
    expect(ok(await invitePerson(chief, invited("ana@desk.example")))).toEqual({ email: "ana@desk.example", purpose: "invitation", sent: true });
    const [mail] = post.received;
    expect(mail).toMatchObject({ from: "desk@tracker.example", to: ["ana@desk.example"], subject: "Your account at tracker.example" });
    expect(mail!.headers).toMatchObject({ to: "Ana Ruiz <ana@desk.example>", "auto-submitted": "auto-generated" });
    expect(mail!.text).toContain("Hello Ana Ruiz,");
    expect(mail!.text).toContain("Rosa Chief has added you to the editors’ desk of tracker.example.");
    expect(hrefIn(mail!.text)).toMatch(/^https:\/\/tracker\.example\/admin\/welcome\?lang=en#[\w-]{43}$/);
    expect(mail!.html).toContain(`<a href="${hrefIn(mail!.text)}">Choose a password</a>`);
    expect(mail!.html, "nothing is loaded from anywhere").not.toMatch(/<img|<script|<link|src=|url\(/i);
    ok(await choosePassword({ token: tokenIn(mail!.text), language: "en", ...next }));
  });

  it("is written in the language that was chosen for the person", async () => {
    ok(await invitePerson(systemActor("cli"), invited("eva@desk.example", "es")));
    const [mail] = post.received;
    expect(mail!.subject).toBe("Su cuenta en tracker.example");
    expect(mail!.text).toContain("El equipo técnico de tracker.example le dio acceso a la redacción");
    expect(hrefIn(mail!.text)).toContain("/admin/welcome?lang=es#");
    expect(mail!.html).toContain('<html lang="es">');
  });

  it("holds a name as text, whatever stands in it, and no line of it becomes a header", async () => {
    ok(await invitePerson(chief, { ...invited("eve@desk.example"), name: '<b>Eve</b> "x" & Co' }));
    const [mail] = post.received;
    expect(mail!.html).toContain("Hello &lt;b&gt;Eve&lt;/b&gt; &quot;x&quot; &amp; Co,");
    await invitePerson(chief, { ...invited("eve2@desk.example"), name: "Eve\r\nBcc: all@desk.example" });
    expect(post.received.flatMap(({ to }) => to)).not.toContain("all@desk.example");
    expect(post.received.map(({ raw }) => raw).join("")).not.toMatch(/^Bcc:/m);
  });

  it("is not lost when the mail server refuses it: the link is shown, with the reason", async () => {
    const logged = vi.spyOn(log, "warn").mockImplementation(() => {});
    const link = ok(await invitePerson(chief, invited("nobody@refused.example")));
    expect(link).toMatchObject({ sent: false, why: "refused" });
    expect(post.received).toEqual([]);
    const token = link.sent ? "" : link.href.split("#")[1]!;
    expect(logged).toHaveBeenCalledWith("mail", expect.objectContaining({ why: "refused" }));
    expect(JSON.stringify(logged.mock.calls), "no token in a log, and nobody's address").not.toMatch(new RegExp(`${token}|nobody@`));
    ok(await choosePassword({ token, language: "en", ...next }));
    logged.mockRestore();
  });
});

describe("a forgotten password", () => {
  const ask = async (email: string, address = "192.0.2.1") => askForLink({ ...caller, address }, { email });

  it("sends a link to who has an account, and answers before it looks", async () => {
    await personWithPassword("editor", "forgot@desk.example");
    const answers = [await ask(" Forgot@Desk.Example "), await ask("stranger@desk.example")];
    expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
    expect(post.received, "nothing is done before the answer").toEqual([]);
    for (const answer of answers) await ok(answer)();
    expect(post.received.map(({ to, subject }) => [to, subject])).toEqual([[["forgot@desk.example"], "A new password at tracker.example"]]);
    ok(await choosePassword({ token: tokenIn(post.received[0]!.text), language: "en", ...next }));
    await vi.waitFor(() => expect(post.received.at(-1)!.text).toMatch(/The password of your account at tracker\.example was changed on/));
  });

  it("sends nothing to an account that is switched off, and the invitation again to who never came", async () => {
    const { id, email } = await personWithPassword("editor", "gone@desk.example");
    await owner`UPDATE desk_user SET disabled_at = now() WHERE id = ${id}`;
    await ok(await ask(email))();
    expect(post.received).toEqual([]);
    ok(await invitePerson(chief, invited("late@desk.example")));
    await ok(await ask("late@desk.example"))();
    expect(post.received.map(({ subject }) => subject)).toEqual(Array(2).fill("Your account at tracker.example"));
    expect(refusal(await choosePassword({ token: tokenIn(post.received[0]!.text), language: "en", ...next })), "only the newest serves").toEqual(["invalid", ": link-not-valid"]);
    ok(await choosePassword({ token: tokenIn(post.received[1]!.text), language: "en", ...next }));
  });

  it("is limited per account and per address, whether the account exists or not, before anything is looked up", async () => {
    for (const email of ["forgot@desk.example", "stranger@desk.example"]) {
      const answers: boolean[] = [];
      for (let n = 0; n < linkRequestLimits.perAccount + 2; n++) answers.push((await ask(email, `192.0.2.${n}`)).ok);
      expect(answers, email).toEqual([...Array(linkRequestLimits.perAccount).fill(true), false, false]);
    }
    const fromOne: boolean[] = [];
    for (let n = 0; n < linkRequestLimits.perAddress + 1; n++) fromOne.push((await ask(`n${n}@desk.example`, "198.51.100.1")).ok);
    expect(fromOne.filter(Boolean)).toHaveLength(linkRequestLimits.perAddress);
    expect(refusal(await ask("another@desk.example", "198.51.100.1"))).toEqual(["too-many-attempts"]);
    expect(refusal(await ask("not an address"))).toEqual(["invalid", "email: not-an-email"]);
  });
});

describe("notices", () => {
  it("tell somebody that their password was changed, with the way to act", async () => {
    const eva = await person("editor", "told");
    ok(await changeOwnPassword(eva, { current: "a few unrelated words", ...next }));
    await vi.waitFor(() => expect(post.received).toHaveLength(1));
    expect(post.received[0]).toMatchObject({ to: ["told@desk.example"], subject: "Your account at tracker.example was changed" });
    expect(post.received[0]!.text).toContain("https://tracker.example/admin/forgotten?lang=en");
  });
});

describe("a mail server that is away", () => {
  it("costs no invitation: the link is shown", async () => {
    const logged = vi.spyOn(log, "warn").mockImplementation(() => {});
    await post.stop();
    expect(await sendMail({ to: { name: "A", address: "a@desk.example" }, subject: "s", text: "t", html: "h" })).toEqual({ sent: false, why: "unreachable" });
    expect(ok(await sendNewLink(chief, { person: "eva@desk.example" }))).toMatchObject({ sent: false, why: "unreachable", purpose: "invitation" });
    logged.mockRestore();
  });
});
