import "server-only";
import type { DigestOutcome } from "@/domain/digest";
import { readerOf, type Actor } from "../actor";
import { beginDigest, endDigest } from "../commands/record-digest";
import { siteDay } from "../days";
import { digestOf } from "../editor/digest";
import { digestReaders, type DigestReader } from "../editor/digest-readers";
import { digestLetter } from "../letters";
import { mailAnswers, mailIsSet, sendMail } from "../mail";
import type { JobContext, JobResult } from "./job";

/**
 * Reminds those who asked for it of what waits for them, once a period each. A mail server that is away is
 * found out before anything is begun: the run fails, and is tried again, so that no reminder is lost by it.
 */
export async function sendDigests({ actor, signal, progress }: JobContext): Promise<JobResult> {
  const counts = { sent: 0, nothing: 0, failed: 0 };
  if (!mailIsSet()) return counts;
  const readers = await digestReaders(actor, siteDay());
  if (readers.length > 0 && !(await mailAnswers())) throw new Error("the mail server does not answer");
  for (const [done, reader] of readers.entries()) {
    signal.throwIfAborted();
    progress(done, readers.length);
    const outcome = await remind(actor, reader);
    if (outcome === "sent" || outcome === "nothing") counts[outcome] += 1;
    else if (outcome !== "another") counts.failed += 1;
  }
  return counts;
}

/** "another": somebody else is at it, or was. Where nothing is due nothing is kept either: something may be tomorrow. */
async function remind(actor: Actor, { id, name, email, frequency, period }: DigestReader): Promise<DigestOutcome | "nothing" | "another"> {
  const reader = await readerOf(id);
  const parts = reader === null ? [] : await digestOf(reader);
  if (reader === null || parts.length === 0) return "nothing";
  const sending = { user: id, period, frequency };
  const begun = await beginDigest(actor, sending);
  if (!begun.ok) throw new Error(`a reminder was not begun: ${begun.reason}`);
  if (!begun.value) return "another";
  const mail = await sendMail(digestLetter({ name, email, language: reader.language }, frequency, parts));
  const outcome = mail.sent ? "sent" : mail.why === "refused" ? "refused" : "unreachable";
  const ended = await endDigest(actor, sending, outcome);
  if (!ended.ok) throw new Error(`what became of a reminder was not kept: ${ended.reason}`);
  return outcome;
}
