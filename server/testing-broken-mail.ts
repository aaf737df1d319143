import { createServer, type AddressInfo, type Socket } from "node:net";

/** Where in a letter's way the mail server fails, and how: it hangs up, or says 4xx. `taken`: it has the letter and never says so. */
export const mailStages = ["sender", "recipient", "letter", "taken"] as const;
export type MailStage = (typeof mailStages)[number];
export type MailFault = { nth: number; stage: MailStage; how: "hangs up" | "refuses" };

/** A mail server as small as one can be, which fails the n-th letter (from 1) where it is told to. */
export type BrokenMail = {
  url: string;
  fault: MailFault | null;
  /** Called where it would fail, in place of failing, for who kills whoever sends. */
  instead: (() => void) | null;
  letters: { to: string; text: string }[];
  /** Letters that were begun. */
  begun: number;
  stop: () => Promise<void>;
};

export async function startBrokenMail(): Promise<BrokenMail> {
  const server = createServer((socket) => { serve(socket, mail); });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const mail: BrokenMail = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, fault: null, instead: null, letters: [], begun: 0,
    stop: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
  return mail;
}

/** Answers line by line. A connection that only asks whether somebody is there begins no letter. */
function serve(socket: Socket, mail: BrokenMail): void {
  let [rest, letter, to]: [string, string | null, string] = ["", null, ""];
  const say = (line: string) => { if (!socket.destroyed) socket.write(`${line}\r\n`); };
  const at = (stage: MailStage, go: () => void) => {
    const { fault } = mail;
    if (fault?.stage !== stage || fault.nth !== mail.begun) return go();
    if (mail.instead) mail.instead();
    else if (fault.how === "refuses") say("451 Not now");
    else socket.destroy();
  };
  const end = () => {
    const done = { to, text: letter ?? "" };
    letter = null;
    at("letter", () => {
      mail.letters.push(done);
      at("taken", () => { say("250 Taken"); });
    });
  };
  const hear = (line: string) => {
    if (letter !== null) return line === "." ? end() : void (letter += `${line}\n`);
    if (/^MAIL/i.test(line)) {
      mail.begun += 1;
      return at("sender", () => { say("250 Yes"); });
    }
    if (/^RCPT/i.test(line)) return at("recipient", () => { to = /<([^>]*)>/.exec(line)?.[1] ?? ""; say("250 Yes"); });
    if (/^DATA/i.test(line)) { letter = ""; return say("354 Go on"); }
    say(/^QUIT/i.test(line) ? "221 Bye" : "250 Yes");
  };
  socket.on("error", () => undefined);
  socket.setEncoding("latin1").on("data", (text: string) => {
    const lines = (rest + text).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) hear(line);
  });
  say("220 Ready");
}
