import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { startMailServer, type MailServer, type ReceivedMail } from "@/server/operations/testing-mail-server";

/** A mail server for the site under test, which puts each message into a folder that the stories read. */
export async function startMailbox(): Promise<MailServer & { folder: string }> {
  // Not below the tests' results, which Playwright empties when it begins.
  const folder = mkdtempSync(path.join(tmpdir(), "followthrough-mail-"));
  let count = 0;
  const server = await startMailServer({
    onMail(mail) {
      const file = path.join(folder, `${String((count += 1)).padStart(5, "0")}.json`);
      writeFileSync(`${file}.part`, JSON.stringify(mail));
      renameSync(`${file}.part`, file);
    },
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, folder, stop };
}

function mailsTo(address: string): ReceivedMail[] {
  const folder = process.env.TEST_MAILBOX!;
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as ReceivedMail)
    .filter(({ to }) => to.includes(address));
}

/** The nth message to somebody, once it is there. */
export async function mailTo(address: string, nth = 1): Promise<ReceivedMail> {
  await expect.poll(() => mailsTo(address).length, { message: `message ${nth} to ${address}` }).toBeGreaterThanOrEqual(nth);
  return mailsTo(address)[nth - 1]!;
}

export const linkIn = (text: string): string => /https?:\/\/\S+#\S+/.exec(text)?.[0] ?? "";
