import "server-only";
import { createTransport } from "nodemailer";
import type { MailFailure } from "@/domain/account-link";
import { mailSettings } from "./env";
import { redacted } from "./jobs/redacted";
import { mailLimits } from "./limits";
import { log } from "./log";

/** Text for everybody, and the same in simple HTML; nothing in it is loaded from anywhere. */
export type Mail = { to: { name: string; address: string }; subject: string; text: string; html: string };

export type Sending = { sent: true } | { sent: false; why: MailFailure };

export const mailIsSet = (): boolean => mailSettings() !== null;

/** Whether the mail server answers now, for whoever would rather begin later than fail. */
export async function mailAnswers(): Promise<boolean> {
  const settings = mailSettings();
  if (settings === null) return false;
  const transport = createTransport({ url: settings.url, ...mailLimits, disableFileAccess: true, disableUrlAccess: true });
  try {
    return await transport.verify();
  } catch {
    return false;
  } finally {
    transport.close();
  }
}

/**
 * The one way out for e-mail. It never throws: what was to be told is never lost because a mail server
 * was away, and who sends decides what to do instead.
 */
export async function sendMail({ to, subject, text, html }: Mail): Promise<Sending> {
  const settings = mailSettings();
  if (settings === null) return { sent: false, why: "no-mail-server" };
  const transport = createTransport({ url: settings.url, ...mailLimits, disableFileAccess: true, disableUrlAccess: true });
  try {
    // Answers of robots ("out of office") are asked not to be sent.
    await transport.sendMail({ from: settings.from, to, subject, text, html, headers: { "Auto-Submitted": "auto-generated" } });
    return { sent: true };
  } catch (error) {
    const why = typeof (error as { responseCode?: unknown }).responseCode === "number" ? "refused" : "unreachable";
    // The server's own words help the operator; the recipient's address is taken out of them.
    log.warn("mail", { why, message: redacted(error) });
    return { sent: false, why };
  } finally {
    transport.close();
  }
}
