import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { from: string; to: string[]; headers: Record<string, string>; subject: string; text: string; html: string; raw: string };

/** A real mail server on this computer, which keeps what it takes. It refuses recipients at refused.example. */
export type MailServer = { url: string; port: number; received: ReceivedMail[]; stop: () => Promise<void> };

export async function startMailServer(options: { onMail?: (mail: ReceivedMail) => void; port?: number } = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _session, callback) =>
      callback(address.endsWith("@refused.example") ? Object.assign(new Error("No such mailbox"), { responseCode: 550 }) : null),
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const mail = readMail(Buffer.concat(chunks).toString("latin1"), envelope);
        received.push(mail);
        options.onMail?.(mail);
        callback();
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, port, received, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

type Envelope = { mailFrom: false | { address: string }; rcptTo: { address: string }[] };

/** As much of MIME as our own messages use: two alternatives, quoted-printable or base64, in UTF-8. */
function readMail(raw: string, { mailFrom, rcptTo }: Envelope): ReceivedMail {
  const { headers, body } = split(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers["content-type"] ?? "")?.[1];
  const parts = boundary === undefined ? [] : body.split(`--${boundary}`).slice(1, -1).map((part) => split(part.replace(/^\r\n/, "")));
  const of = (type: string) => {
    const part = parts.find((one) => one.headers["content-type"]?.startsWith(type));
    return part === undefined ? "" : decoded(part.body, part.headers["content-transfer-encoding"] ?? "7bit");
  };
  return {
    from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address), headers, raw,
    subject: encodedWords(headers.subject ?? ""), text: of("text/plain"), html: of("text/html"),
  };
}

function split(text: string): { headers: Record<string, string>; body: string } {
  const at = text.indexOf("\r\n\r\n");
  const lines = text.slice(0, at).replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]));
  return { headers, body: text.slice(at + 4) };
}

function decoded(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return (encoding === "quoted-printable" ? quotedPrintable(body.replace(/=\r\n/g, "")) : Buffer.from(body, "latin1").toString("utf8")).replaceAll("\r\n", "\n").trim();
}

const quotedPrintable = (text: string): string =>
  Buffer.from(text.replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))), "latin1").toString("utf8");

const encodedWords = (text: string): string =>
  text.replace(/\?= =\?/g, "?==?").replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
    kind.toUpperCase() === "B" ? Buffer.from(word, "base64").toString("utf8") : quotedPrintable(word.replaceAll("_", " ")));
